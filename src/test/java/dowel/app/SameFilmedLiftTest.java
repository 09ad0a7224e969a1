package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.report.SetReport;
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
 * Filmed lifts, mirrored or at half their 60 frames a second: the same exercise, reps, times and verdicts. The clips lie
 * outside the repo.
 */
class SameFilmedLiftTest {
    private static final Path FOOTAGE =
            Path.of(Optional.ofNullable(System.getenv("DOWEL_FOOTAGE")).orElse("../shared/footage"));
    private static final double REP_TIME_S = 0.15;
    /** Where plates hide hands and feet on the floor, the start of a lift is told from the shoulders. */
    private static final double HIDDEN_START_S = 0.35;

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
        assertSame("bodyweight-squat-threequarter-studio.mp4", ChangedClip::mirrored, REP_TIME_S);
    }

    @Test
    void deadliftsAtHalfTheFrameRate() {
        assertSame("deadlift-threequarter-gym.mp4", ChangedClip::halved, HIDDEN_START_S);
    }

    @Test
    void pulldownsAtHalfTheFrameRate() {
        assertSame("lat-pulldown-front-gym.mp4", ChangedClip::halved, REP_TIME_S);
    }

    private static void assertSame(String name, BiFunction<Path, Path, Path> change, double startS) {
        Path clip = FOOTAGE.resolve(name);
        assumeTrue(Files.isRegularFile(clip), clip + " is not there");
        SetReport original = Clips.reportOf(analysis, clip);
        SetReport copy = Clips.reportOf(analysis, change.apply(clip, folder.resolve(name)));
        assertEquals(original.exercise().id(), copy.exercise().id());
        List<JudgedRep> before = original.judgement().reps();
        List<JudgedRep> after = copy.judgement().reps();
        assertEquals(before.size(), after.size(), "reps");
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), after.get(i), startS);
        }
    }

    private static void assertSame(JudgedRep before, JudgedRep after, double startS) {
        String rep = "rep " + before.rep().number() + " ";
        assertEquals(before.rep().startS(), after.rep().startS(), startS, rep + "start");
        assertEquals(before.rep().turnS(), after.rep().turnS(), REP_TIME_S, rep + "turn");
        assertEquals(before.rep().endS(), after.rep().endS(), REP_TIME_S, rep + "end");
        for (int i = 0; i < before.findings().size(); i++) {
            Finding one = before.findings().get(i);
            Finding two = after.findings().get(i);
            assertEquals(one.rule(), two.rule());
            assertEquals(one.verdict(), two.verdict(), rep + one.rule());
        }
    }
}
