package dowel.corrections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.CatalogueException;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.faults.Finding;
import dowel.faults.Judge;
import dowel.faults.SetJudgement;
import dowel.faults.Verdict;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.reps.Rep;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of a set of five deadlifts, rounded from rep 3. */
class CorrectionsTest {
    private static MetricTrack track;
    private static ExerciseProfile deadlift;
    private static RepList found;
    private static SetJudgement judged;
    private static double endS;

    @TempDir
    Path folder;

    @BeforeAll
    static void lift() throws IOException {
        var poses = SyntheticLift.deadlift().reps(5).rounding(0, 0, 45, 45, 45).track();
        track = Kinematics.measure(poses, KinematicsSettings.defaults(), Optional.empty());
        deadlift = ExerciseCatalogue.load(Optional.empty()).find("deadlift").orElseThrow();
        found = RepDetector.detect(track, deadlift);
        judged = Judge.judge(track, found, deadlift);
        endS = poses.clip().durationS();
        assertEquals(5, found.reps().size());
    }

    private Corrections file(String... lines) throws IOException {
        return CorrectionsFile.read(Files.write(folder.resolve("coach.yaml"), List.of(lines)))
                .main();
    }

    private static RepEditor.Result reps(Corrections corrections) {
        RepEditor.Result result = RepEditor.apply(corrections, found, track, deadlift, endS);
        corrections.problems().throwIfAny();
        return result;
    }

    private static FindingEditor.Result findings(Corrections corrections) {
        RepEditor.Result same = new RepEditor.Result(found, Map.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5), List.of());
        FindingEditor.Result result = FindingEditor.apply(corrections, same, judged, track, deadlift);
        corrections.problems().throwIfAny();
        return result;
    }

    @Test
    void aDeletedRepStandsWithTheRejectedAndTheRestIsCountedOn() throws IOException {
        RepEditor.Result result = reps(file("delete: [{rep: 2, why: dropped}]"));
        assertEquals(4, result.reps().reps().size());
        assertEquals(Map.of(1, 1, 3, 2, 4, 3, 5, 4), result.numbers());
        assertEquals(
                "deleted by the coach: dropped",
                result.reps().rejected().stream()
                        .filter(r -> r.startS() == found.reps().get(1).startS())
                        .findFirst()
                        .orElseThrow()
                        .why());
        assertEquals(Change.Kind.REP_DELETED, result.changes().get(0).kind());
    }

    @Test
    void neighboursBecomeOneRep() throws IOException {
        RepEditor.Result result = reps(file("merge: [{reps: [4, 5]}]"));
        Rep merged = result.reps().reps().get(3);
        assertEquals(found.reps().get(3).startS(), merged.startS());
        assertEquals(found.reps().get(4).endS(), merged.endS());
        assertEquals(4, result.numbers().get(5));
    }

    @Test
    void aMovedRepHasItsNewTimesAndRange() throws IOException {
        Rep old = found.reps().get(0);
        RepEditor.Result result =
                reps(file("move:", "  - {rep: 1, turn: " + (old.turnS() - 0.2) + " s, why: earlier}"));
        Rep moved = result.reps().reps().get(0);
        assertEquals(old.turnS() - 0.2, moved.turnS(), 1e-9);
        assertEquals(moved.turnS(), moved.leaveS(), "a new turn has no hold");
        assertEquals(old.rom(), moved.rom(), 1e-9, "the same stretch has the same range");
        assertEquals("earlier", result.changes().get(0).note());
    }

    @Test
    void anAddedRepTakesItsPlaceInTime() throws IOException {
        Rep second = found.reps().get(1);
        RepEditor.Result result = reps(file(
                "delete: [{rep: 2}]",
                "add: [{start: %s s, turn: %s s, end: %s s}]"
                        .formatted(second.startS(), second.turnS(), second.endS())));
        Rep added = result.reps().reps().get(1);
        assertEquals(second.startS(), added.startS(), 1e-9);
        assertEquals(second.rom(), added.rom(), 1e-9);
        assertEquals(second.order(), added.order());
        assertEquals(2, result.changes().get(1).rep());
    }

    @Test
    void aVerdictChangesTheSummaryAndKeepsTheNumber() throws IOException {
        assertEquals("rounding", judged.summary().get(0).fault());
        FindingEditor.Result result = findings(file(
                "verdicts:",
                "  - {rep: 3, rule: spine_round_setup, verdict: clean, why: planned}",
                "  - {rep: 4, rule: spine_round_setup, verdict: clean}",
                "  - {rep: 5, rule: spine_round_setup, verdict: not_judged}"));
        Finding before = finding(judged, 3, "spine_round_setup");
        Finding after = finding(result.judgement(), 3, "spine_round_setup");
        assertEquals(Verdict.CLEAN, after.verdict());
        assertEquals(before.measured(), after.measured());
        assertEquals("", after.cue());
        Finding open = finding(result.judgement(), 5, "spine_round_setup");
        assertTrue(open.measured().isEmpty() && open.why().startsWith("left open by the coach"), open.toString());
        assertTrue(
                result.judgement().summary().stream().noneMatch(f -> f.rule().equals("spine_round_setup")),
                "it no longer leads");
        assertEquals(
                new Change(
                        Change.Kind.VERDICT,
                        3,
                        "spine_round_setup",
                        before.verdict().key(),
                        "clean",
                        "planned"),
                result.changes().get(0));
    }

    @Test
    void whatNobodyMeasuredNeedsTheCoachsWords() throws IOException {
        Corrections silent = file("verdicts:", "  - {rep: 1, rule: spine_round_setup, verdict: fault}");
        assertProblem(() -> findings(silent), "coach.yaml:2: say is missing");
        FindingEditor.Result result = findings(
                file("verdicts:", "  - {rep: 1, rule: spine_round_setup, verdict: fault, say: I saw it rounding}"));
        Finding finding = finding(result.judgement(), 1, "spine_round_setup");
        assertEquals("I saw it rounding", finding.say());
        assertEquals(deadlift.rule("spine_round_setup").orElseThrow().words().cue(), finding.cue());
    }

    @Test
    void aCueIsSaidOtherwiseWhereverItIsGiven() throws IOException {
        FindingEditor.Result result = findings(file("cues: [{rule: spine_round_setup, cue: Chest up.}]"));
        assertEquals(
                "Chest up.", finding(result.judgement(), 4, "spine_round_setup").cue());
        assertEquals("", finding(result.judgement(), 1, "spine_round_setup").cue(), "clean reps need none");
        assertEquals("Chest up.", result.judgement().summary().get(0).cue());
    }

    @Test
    void notesChangeNothingElse() throws IOException {
        FindingEditor.Result result = findings(file("notes: [{note: Good.}, {at: 2 s, note: Slow.}]"));
        assertSame(judged, result.judgement());
        assertEquals(0, result.changes().get(0).rep());
        assertEquals(1, result.changes().get(1).rep());
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() throws IOException {
        Corrections wrong = file(
                "delete: [{rep: 9}]",
                "merge: [{reps: [1, 3]}]",
                "add: [{start: 1, turn: 2 s, end: 3 s}]",
                "verdicts:",
                "  - {rep: 3, rule: no_rule, verdict: clean}",
                "  - {rep: 3, rule: half_rep, verdict: great}",
                "remove: [3]");
        RepEditor.Result reps = RepEditor.apply(wrong, found, track, deadlift, endS);
        FindingEditor.apply(wrong, reps, judged, track, deadlift);
        var error =
                assertThrows(CatalogueException.class, () -> wrong.problems().throwIfAny());
        List<String> told = error.problems();
        assertEquals(6, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("coach.yaml:1: there is no rep 9; the report has 5"), told.get(0));
        assertTrue(told.get(1).startsWith("coach.yaml:2: reps [1, 3] are no neighbours"), told.get(1));
        assertTrue(told.get(2).startsWith("coach.yaml:3: add[0].start: '1' has no unit"), told.get(2));
        assertTrue(told.get(3).startsWith("coach.yaml:5: 'no_rule' is no rule of deadlift"), told.get(3));
        assertTrue(told.get(4).startsWith("coach.yaml:6: verdicts[1].verdict: 'great' is no verdict"), told.get(4));
        assertTrue(told.get(5).startsWith("coach.yaml:7: remove: unknown key"), told.get(5));
    }

    @Test
    void repsMayNotOverlapOrLeaveTheClip() throws IOException {
        Rep third = found.reps().get(2);
        Corrections over = file("move: [{rep: 2, end: " + third.turnS() + " s}]");
        assertProblem(() -> reps(over), "would overlap");
        Corrections outside = file("move: [{rep: 5, end: " + (endS + 1) + " s}]");
        assertProblem(() -> reps(outside), "in this order within the clip");
        Corrections gone = file("delete: [{rep: 2}]", "move: [{rep: 2, start: 1 s}]");
        assertProblem(() -> reps(gone), "coach.yaml:2: rep 2 is deleted in this file");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsNamed() throws IOException {
        var missing = assertThrows(IOException.class, () -> CorrectionsFile.read(folder.resolve("no.yaml")));
        assertTrue(missing.getMessage().endsWith("no.yaml: no such file; check the path"), missing.getMessage());
        Path noText = Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var binary = assertThrows(IOException.class, () -> CorrectionsFile.read(noText));
        assertTrue(binary.getMessage().contains("UTF-8"), binary.getMessage());
    }

    private static void assertProblem(org.junit.jupiter.api.function.Executable step, String part) {
        var error = assertThrows(CatalogueException.class, step);
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }

    private static Finding finding(SetJudgement set, int rep, String rule) {
        return set.reps().get(rep - 1).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
