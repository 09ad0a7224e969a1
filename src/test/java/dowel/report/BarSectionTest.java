package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.faults.Judge;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.reps.RepDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load's path on the page, in the PDF and in the file. */
class BarSectionTest {
    @TempDir
    Path folder;

    private final MetricTrack track;
    private final SetReport report;
    private final BarSection bar;

    BarSectionTest() throws IOException {
        track = measured(SyntheticLift.deadlift().reps(3).noisePx(1));
        report = report(track);
        bar = BarSection.of(report).orElseThrow();
    }

    private static MetricTrack measured(SyntheticLift lift) {
        return Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
    }

    private static SetReport report(MetricTrack track) throws IOException {
        ExerciseProfile deadlift =
                ExerciseCatalogue.load(Optional.empty()).find("deadlift").orElseThrow();
        SetReport sample = SampleSet.report();
        return new SetReport(
                sample.appVersion(),
                sample.model(),
                Map.of(),
                sample.clip(),
                sample.session(),
                sample.exercise(),
                track.view(),
                track.quality(),
                Judge.judge(track, RepDetector.detect(track, deadlift), deadlift),
                List.of(),
                deadlift.rules(),
                List.of());
    }

    @Test
    void everyRepHasADrawingToTheSameScaleInsideItsFrame() {
        assertEquals(3, bar.charts().size());
        for (BarChart chart : bar.charts()) {
            assertEquals(bar.charts().get(0).ruler(), chart.ruler());
            assertEquals(3, chart.spots().size(), "start, turn and end");
            double start = Double.parseDouble(chart.spots().get(0).y());
            double turn = Double.parseDouble(chart.spots().get(1).y());
            assertTrue(turn < start - 50, "up is up: " + start + " " + turn);
            assertFalse(chart.lifting().isEmpty());
            assertFalse(chart.lowering().isEmpty());
            for (String point : String.join(" ", chart.lifting()).split(" ", -1)) {
                double x = Double.parseDouble(point.substring(0, point.indexOf(',')));
                double y = Double.parseDouble(point.substring(point.indexOf(',') + 1));
                assertTrue(x >= 0 && x <= BarChart.WIDTH && y >= 0 && y <= BarChart.BOTTOM + 0.1, point);
            }
        }
    }

    @Test
    void theRulerHasTheScaleOfThePath() {
        BarChart chart = bar.charts().get(0);
        double rulerPx = Double.parseDouble(chart.ruler().to())
                - Double.parseDouble(chart.ruler().from());
        double risePx = Double.parseDouble(chart.spots().get(0).y())
                - Double.parseDouble(chart.spots().get(1).y());
        var places = report.judgement().reps().get(0).bar().orElseThrow().places();
        double riseL = places.stream().mapToDouble(p -> p.upL()).max().orElseThrow()
                - places.get(0).upL();
        assertEquals(riseL / 0.2, risePx / rulerPx, 0.1);
    }

    @Test
    void thePageShowsDrawingsNumbersAndWhatTheyAreTakenFrom() throws IOException {
        Path page = folder.resolve("report.html");
        ReportHtml.write(report, track, Pictures.none(), Optional.empty(), page);
        String html = Files.readString(page);
        assertTrue(html.contains("As the wrists show it (±0.20 trunk lengths): no plate was followed through a rep."));
        assertTrue(html.contains("come from a trunk taken as 0.50 m long: a rough scale, good to 10 %."));
        assertTrue(html.contains("aria-label=\"Path of the bar in rep 3: "));
        for (BarSection.Row row : bar.rows()) {
            assertTrue(row.drift().matches("\\d\\.\\d\\d ± \\d\\.\\d\\d"), row.drift());
            assertTrue(html.contains("<td>" + row.mean() + "</td><td>" + row.peak() + "</td>"));
        }
        assertFalse(html.contains("NaN"));
    }

    @Test
    void thePdfShowsItToo() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        ReportPdf.write(report, track, Pictures.none(), pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Path of the bar"), text);
            assertTrue(text.contains(bar.rows().get(0).mean()), text);
        }
    }

    @Test
    void theFileHoldsThePathWithinItsSchema() throws IOException {
        byte[] json = ReportJson.bytes(report, Pictures.none());
        assertEquals(List.of(), ReportSchema.errors(json));
        JsonNode rep = new ObjectMapper().readTree(json).get("reps").get(0);
        JsonNode points = rep.get("bar").get("points");
        assertEquals("wrists", rep.get("bar").get("source").asText());
        assertEquals(0.2, rep.get("bar").get("errorL").asDouble());
        assertTrue(points.size() > 20 && points.size() <= 60, "points: " + points.size());
        assertEquals(
                rep.get("endS").asDouble(),
                points.get(points.size() - 1).get("atS").asDouble(),
                0.05);
        assertEquals(
                "m/s",
                rep.get("metrics").get("bar_mean_speed_m_per_s").get("unit").asText());
    }

    @Test
    void whatCannotBeJudgedIsSaidWithItsReason() throws IOException {
        MetricTrack slanted = measured(SyntheticLift.deadlift().reps(3).yaw(45));
        BarSection front = BarSection.of(report(slanted)).orElseThrow();
        assertEquals(List.of(), front.charts());
        assertEquals("\u2013", front.rows().get(0).drift());
        assertTrue(
                front.notJudged().get(0).startsWith("Drift not judged in reps 1, 2, 3: the camera looks from"),
                front.notJudged()::toString);
    }
}
