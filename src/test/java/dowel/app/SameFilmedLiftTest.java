package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dowel.faults.Finding;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.report.SetReport;
import dowel.reps.Rep;
import dowel.video.ChangedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Filmed lifts, mirrored or at half their 60 frames a second: the same exercise and reps, every time and number within the
 * two reports' margins, and verdicts that differ only where a value lies within its margin of a limit. The clips lie outside
 * the repo.
 */
class SameFilmedLiftTest {
    private static final Path FOOTAGE =
            Path.of(Optional.ofNullable(System.getenv("DOWEL_FOOTAGE")).orElse("../shared/footage"));

    @TempDir
    static Path folder;

    private static Analysis analysis;

    @BeforeAll
    static void load() throws IOException {
        assumeTrue(
                Files.isDirectory(FOOTAGE), "the clips are not in " + FOOTAGE + "; set DOWEL_FOOTAGE to their folder");
        analysis = Clips.analysis();
    }

    @AfterAll
    static void close() {
        if (analysis != null) {
            analysis.close();
        }
    }

    @Test
    void squatsMirrored() {
        assertSame("bodyweight-squat-threequarter-studio.mp4", ChangedClip::mirrored);
    }

    @Test
    void deadliftsAtHalfTheFrameRate() {
        assertSame("deadlift-threequarter-gym.mp4", ChangedClip::halved);
    }

    @Test
    void pulldownsAtHalfTheFrameRate() {
        assertSame("lat-pulldown-front-gym.mp4", ChangedClip::halved);
    }

    @Test
    void aSquatAtHalfTheFrameRate() {
        assertSame("squat-side-1rep.mp4", ChangedClip::halved);
    }

    private static void assertSame(String name, BiFunction<Path, Path, Path> change) {
        Path clip = FOOTAGE.resolve(name);
        assumeTrue(Files.isRegularFile(clip), clip + " is not there");
        SetReport original = Clips.reportOf(analysis, clip);
        SetReport copy = Clips.reportOf(analysis, change.apply(clip, folder.resolve(name)));
        assertEquals(original.exercise().id(), copy.exercise().id());
        List<JudgedRep> before = original.judgement().reps();
        List<JudgedRep> after = copy.judgement().reps();
        assertEquals(before.size(), after.size(), "reps");
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), after.get(i));
        }
    }

    private static void assertSame(JudgedRep before, JudgedRep after) {
        String rep = "rep " + before.rep().number() + " ";
        boolean upFirst = before.rep().order() == Rep.Order.CONCENTRIC_FIRST;
        double first = margins(before, after, upFirst ? "concentric_s" : "eccentric_s");
        double second = margins(before, after, upFirst ? "eccentric_s" : "concentric_s");
        assertEquals(before.rep().startS(), after.rep().startS(), first, rep + "start");
        assertEquals(before.rep().turnS(), after.rep().turnS(), Math.max(first, second), rep + "turn");
        assertEquals(before.rep().endS(), after.rep().endS(), second, rep + "end");
        before.metrics().forEach((name, number) -> {
            RepMetric other = after.metrics().get(name);
            if (number.margin() > 0 && !Double.isNaN(number.value() + other.value())) {
                assertEquals(number.value(), other.value(), margins(before, after, name), rep + name);
            }
        });
        for (int i = 0; i < before.findings().size(); i++) {
            assertSame(rep, before.findings().get(i), after.findings().get(i));
        }
    }

    private static double margins(JudgedRep before, JudgedRep after, String metric) {
        return before.metrics().get(metric).margin()
                + after.metrics().get(metric).margin();
    }

    private static void assertSame(String rep, Finding one, Finding two) {
        assertEquals(one.rule(), two.rule());
        boolean bothMeasured = one.measured().isPresent() && two.measured().isPresent();
        if (!bothMeasured) {
            assertEquals(one.verdict(), two.verdict(), rep + one.rule());
            return;
        }
        Finding.Measured a = one.measured().get();
        Finding.Measured b = two.measured().get();
        assertEquals(a.value(), b.value(), a.margin() + b.margin(), rep + one.rule());
        assertTrue(
                one.verdict() == two.verdict() || VerdictSteps.between(one.verdict(), two.verdict()) == 1,
                rep + one.rule() + " " + one.verdict() + " and " + two.verdict());
    }
}
