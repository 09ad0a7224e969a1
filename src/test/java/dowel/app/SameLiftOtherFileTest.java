package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.faults.Finding;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.report.SetReport;
import dowel.video.ChangedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mirrored, re-encoded or turned-and-tagged copy of a clip gives the same report: the same reps, the same verdicts,
 * no number moved by more than its margin.
 */
class SameLiftOtherFileTest {
    private static final Path CLIP = Clips.SAMPLES.resolve("romanian-deadlift-clean.mp4");
    private static final double REP_TIME_S = 0.2;

    @TempDir
    static Path folder;

    private static Analysis analysis;
    private static SetReport original;

    @BeforeAll
    static void analyseTheClip() throws IOException {
        analysis = Clips.analysis();
        original = Clips.reportOf(analysis, CLIP);
    }

    @AfterAll
    static void close() {
        analysis.close();
    }

    @Test
    void mirrored() {
        SetReport report = of(ChangedClip::mirrored, "mirrored.mp4");
        assertEquals(original.view().nearSide().other(), report.view().nearSide());
        assertEquals(-original.view().facing().sign(), report.view().facing().sign());
        assertSame(report);
    }

    @Test
    void reencoded() {
        assertSame(of(ChangedClip::reencoded, "reencoded.mp4"));
    }

    @Test
    void turnedWithATagThatTurnsItBack() {
        SetReport report = of(ChangedClip::turned, "turned.mp4");
        assertTrue(report.clip().rotationDeg() == 90 || report.clip().rotationDeg() == 270, "the tag is seen");
        assertEquals(original.clip().width(), report.clip().width());
        assertSame(report);
    }

    private static SetReport of(BiFunction<Path, Path, Path> change, String name) {
        return Clips.reportOf(analysis, change.apply(CLIP, folder.resolve(name)));
    }

    private static void assertSame(SetReport report) {
        assertEquals(original.exercise().id(), report.exercise().id());
        assertEquals(original.view().kind(), report.view().kind());
        List<JudgedRep> before = original.judgement().reps();
        List<JudgedRep> after = report.judgement().reps();
        assertEquals(before.size(), after.size(), "reps");
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), after.get(i));
        }
    }

    private static void assertSame(JudgedRep before, JudgedRep after) {
        String rep = "rep " + before.rep().number() + " ";
        assertEquals(before.rep().startS(), after.rep().startS(), REP_TIME_S, rep + "start");
        assertEquals(before.rep().turnS(), after.rep().turnS(), REP_TIME_S, rep + "turn");
        assertEquals(before.rep().endS(), after.rep().endS(), REP_TIME_S, rep + "end");
        for (Map.Entry<String, RepMetric> number : before.metrics().entrySet()) {
            RepMetric other = after.metrics().get(number.getKey());
            if (number.getValue().margin() > 0
                    && !Double.isNaN(number.getValue().value())) {
                assertEquals(
                        number.getValue().value(),
                        other.value(),
                        number.getValue().margin(),
                        rep + number.getKey());
            }
        }
        for (int i = 0; i < before.findings().size(); i++) {
            Finding one = before.findings().get(i);
            Finding two = after.findings().get(i);
            assertEquals(one.rule(), two.rule());
            assertEquals(one.verdict(), two.verdict(), rep + one.rule());
        }
    }
}
