package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.faults.Finding;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.report.SetReport;
import dowel.video.ChangedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clips whose faults lie near limits, mirrored and encoded once more. Exercise and reps stay. Every number comes back
 * within its 95 % error but for one in twenty, which is what 95 % means. A verdict whose value lies near a limit may
 * change to its neighbour; one in twenty may be told in one copy and not in the other.
 */
class SampleInOtherFilesTest {
    private static final double REP_TIME_S = 0.3;
    private static final double ONE_IN_TWENTY = 0.05;

    @TempDir
    static Path folder;

    private static Analysis analysis;

    @BeforeAll
    static void load() throws IOException {
        analysis = Clips.analysis();
    }

    @AfterAll
    static void close() {
        analysis.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlift-rounds-from-rep3", "bent-over-row-momentum", "lat-pulldown-rocking"})
    void saysTheSame(String name) {
        Path clip = Clips.SAMPLES.resolve(name + ".mp4");
        SetReport original = Clips.reportOf(analysis, clip);
        Path mirrored = ChangedClip.mirrored(clip, folder.resolve(name + "-mirrored.mp4"));
        Path reencoded = ChangedClip.reencoded(clip, folder.resolve(name + "-reencoded.mp4"));
        for (Path copy : List.of(mirrored, reencoded)) {
            assertSame(original, Clips.reportOf(analysis, copy));
        }
    }

    private static void assertSame(SetReport original, SetReport copy) {
        assertEquals(original.exercise().id(), copy.exercise().id());
        List<JudgedRep> before = original.judgement().reps();
        List<JudgedRep> after = copy.judgement().reps();
        assertEquals(before.size(), after.size(), "reps");
        List<String> moved = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int numbers = 0;
        int verdicts = 0;
        for (int i = 0; i < before.size(); i++) {
            assertTimes(before.get(i), after.get(i));
            numbers += moved(before.get(i), after.get(i), moved);
            verdicts += changed(before.get(i), after.get(i), changed);
        }
        assertTrue(moved.size() <= ONE_IN_TWENTY * numbers, () -> "moved by more than their error: " + moved);
        assertTrue(changed.size() <= ONE_IN_TWENTY * verdicts, () -> "told, or no longer told: " + changed);
    }

    private static void assertTimes(JudgedRep before, JudgedRep after) {
        String rep = "rep " + before.rep().number() + " ";
        assertEquals(before.rep().startS(), after.rep().startS(), REP_TIME_S, rep + "start");
        assertEquals(before.rep().turnS(), after.rep().turnS(), REP_TIME_S, rep + "turn");
        assertEquals(before.rep().endS(), after.rep().endS(), REP_TIME_S, rep + "end");
    }

    private static int moved(JudgedRep before, JudgedRep after, List<String> moved) {
        int compared = 0;
        for (Map.Entry<String, RepMetric> number : before.metrics().entrySet()) {
            double one = number.getValue().value();
            double two = after.metrics().get(number.getKey()).value();
            if (Double.isNaN(one) || Double.isNaN(two)) {
                continue;
            }
            compared++;
            if (Math.abs(one - two) > number.getValue().margin()) {
                moved.add("rep " + before.rep().number() + " " + number.getKey() + " " + one + " " + two);
            }
        }
        return compared;
    }

    private static int changed(JudgedRep before, JudgedRep after, List<String> changed) {
        for (int i = 0; i < before.findings().size(); i++) {
            Finding one = before.findings().get(i);
            Finding two = after.findings().get(i);
            assertEquals(one.rule(), two.rule());
            if (one.verdict() == two.verdict()) {
                continue;
            }
            String what = "rep " + before.rep().number() + " " + one.rule() + " " + one.verdict() + " " + value(one)
                    + " -> " + two.verdict() + " " + value(two);
            assertTrue(one.verdict() != Verdict.NOT_JUDGED && two.verdict() != Verdict.NOT_JUDGED, what);
            assertEquals(1, VerdictSteps.between(one.verdict(), two.verdict()), what + ": not its neighbour");
            if (isTold(one) != isTold(two)) {
                changed.add(what);
            }
        }
        return before.findings().size();
    }

    private static double value(Finding finding) {
        return finding.measured().map(Finding.Measured::value).orElse(Double.NaN);
    }

    private static boolean isTold(Finding finding) {
        return finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT;
    }
}
