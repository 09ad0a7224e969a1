package dowel.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTest {
    private static final Pictures ONE = new Pictures(Set.of("rep2-torso_swing.jpg"));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void writesTheGoldenFile() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/reports/bent-over-row.report.json")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(golden, new String(ReportJson.bytes(SampleSet.report(), ONE), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertArrayEquals(ReportJson.bytes(SampleSet.report(), ONE), ReportJson.bytes(SampleSet.report(), ONE));
    }

    @Test
    void isValidAgainstItsSchema() {
        assertEquals(List.of(), ReportSchema.errors(ReportJson.bytes(SampleSet.report(), ONE)));
        assertEquals(List.of(), ReportSchema.errors(ReportJson.bytes(SampleSet.report(Optional.empty()), ONE)));
    }

    @Test
    void unmeasuredIsNullAndNeverNaN() {
        String text = new String(ReportJson.bytes(SampleSet.report(), ONE), StandardCharsets.UTF_8);
        assertFalse(text.contains("NaN"), text);
        JsonNode reps = tree().get("reps");
        assertTrue(reps.get(0).at("/metrics/bow_rise_pct/value").isNull());
        assertTrue(reps.get(1).get("eccentricS").isNull(), "a phase that was not filmed");
        JsonNode unjudged = reps.get(0).get("findings").get(1);
        assertEquals("not_judged", unjudged.get("verdict").asText());
        assertTrue(unjudged.get("value").isNull());
        assertEquals("The arm covers the back.", unjudged.get("why").asText());
    }

    @Test
    void imageIsNamedOnlyWhereThePictureExists() {
        JsonNode findings = tree().get("reps").get(1).get("findings");
        assertEquals("rep2-torso_swing.jpg", findings.get(0).get("image").asText());
        assertTrue(findings.get(1).get("image").isNull());
        assertTrue(tree().get("reps").get(0).get("findings").get(0).get("image").isNull(), "clean");
        JsonNode ofTheSet = tree().get("set").get("findings").get(0);
        assertTrue(ofTheSet.get("rep").isNull());
        assertEquals("rep2-torso_swing.jpg", ofTheSet.get("image").asText(), "that of the rep it was measured in");
    }

    @Test
    void schemaRefusesWhatTheContractDoesNotAllow() {
        assertRefused("/care", root -> root.remove("care"));
        assertRefused("extra", root -> root.put("extra", 1));
        assertRefused("/schema", root -> root.put("schema", "dowel-report/2"));
        assertRefused("/date", root -> root.put("date", "4 March"));
        assertRefused("/clip/rotationDeg", root -> object(root, "/clip").put("rotationDeg", 45));
        assertRefused("/view/kind", root -> object(root, "/view").put("kind", "SIDE"));
        assertRefused("/reps/0/number", root -> object(root, "/reps/0").put("number", 0));
        assertRefused("/reps/1/findings/0/verdict", root -> finding(root).put("verdict", "ok"));
        assertRefused("/reps/1/findings/0/value", root -> finding(root).put("value", "NaN"));
        assertRefused("/reps/1/findings/0/value", root -> finding(root).putNull("value"));
        assertRefused("/reps/1/findings/0/margin", root -> finding(root).put("margin", -1));
        assertRefused("/reps/1/findings/0", root -> finding(root).put("severity", 3));
        assertRefused("/reps/1/findings/0", root -> finding(root).remove("image"));
        assertRefused("why", root -> object(root, "/reps/0/findings/1").remove("why"));
        assertRefused("/set/findings/0", root -> object(root, "/set/findings/0").remove("rep"));
    }

    @Test
    void writesWholeFilesOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");
        ReportJson.write(SampleSet.report(), Pictures.none(), file);
        ReportJson.write(SampleSet.report(), ONE, file);
        assertArrayEquals(ReportJson.bytes(SampleSet.report(), ONE), Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void timesCarryTheErrorOfThePhasesThatMeetThere() throws IOException {
        SetReport sample = SampleSet.report();
        JudgedRep rep = sample.judgement().reps().get(0);
        JudgedRep timed = new JudgedRep(
                rep.rep(),
                Map.of(
                        "concentric_s", new RepMetric(0.7, 0.21, Double.NaN, "s"),
                        "eccentric_s", new RepMetric(1.3, 0.33, Double.NaN, "s")),
                rep.findings());
        SetReport report = new SetReport(
                sample.appVersion(),
                sample.model(),
                sample.settings(),
                sample.clip(),
                sample.session(),
                sample.exercise(),
                sample.view(),
                sample.quality(),
                new SetJudgement(List.of(timed), List.of(), List.of(), ""),
                List.of());
        byte[] json = ReportJson.bytes(report, Pictures.none());
        JsonNode margins = MAPPER.readTree(json).at("/reps/0/timeMargins");
        assertEquals(0.21, margins.get("startS").doubleValue(), "the rep begins with the way up");
        assertEquals(0.33, margins.get("turnS").doubleValue(), "the larger of both");
        assertEquals(0.33, margins.get("endS").doubleValue());
        assertEquals(List.of(), ReportSchema.errors(json));
    }

    private static void assertRefused(String place, Consumer<ObjectNode> change) {
        ObjectNode root = tree();
        change.accept(root);
        List<String> errors = ReportSchema.errors(root.toString().getBytes(StandardCharsets.UTF_8));
        assertTrue(
                errors.stream().anyMatch(error -> error.contains(place.substring(place.lastIndexOf('/') + 1))),
                "no error about " + place + ": " + errors);
    }

    private static ObjectNode finding(ObjectNode root) {
        return object(root, "/reps/1/findings/0");
    }

    private static ObjectNode object(ObjectNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    private static ObjectNode tree() {
        try {
            return (ObjectNode) MAPPER.readTree(ReportJson.bytes(SampleSet.report(), ONE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
