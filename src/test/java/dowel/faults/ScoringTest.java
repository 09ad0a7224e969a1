package dowel.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.motion.Facing;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.reps.Rep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sum of a set, and when there is none. */
class ScoringTest {
    private static final View FROM_THE_SIDE = view(View.Kind.SIDE, 5);
    private static final View FROM_BEHIND = view(View.Kind.BACK, 85);

    private final ExerciseCatalogue catalogue;

    ScoringTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private static View view(View.Kind kind, double yawDeg) {
        return new View(kind, yawDeg, 7, Side.LEFT, Facing.RIGHT);
    }

    /** A set of which each rep's verdicts are told; every other rule is clean. */
    @SafeVarargs
    private static List<JudgedRep> reps(ExerciseProfile profile, Map<String, Verdict>... reps) {
        List<JudgedRep> judged = new ArrayList<>();
        for (int i = 0; i < reps.length; i++) {
            int number = i + 1;
            Map<String, Verdict> told = reps[i];
            Rep rep = new Rep(number, 2 * i, 2 * i + 1, 2 * i + 2, Rep.Order.CONCENTRIC_FIRST, 1, true);
            judged.add(new JudgedRep(
                    rep,
                    Map.of(),
                    profile.rules().stream()
                            .filter(rule -> !rule.check().ofWholeSet())
                            .map(rule -> finding(rule, number, told.getOrDefault(rule.id(), Verdict.CLEAN)))
                            .toList()));
        }
        return judged;
    }

    private static Finding finding(RuleSpec rule, int rep, Verdict verdict) {
        return new Finding(rule.id(), rule.group().key(), rep, verdict, Optional.empty(), "", "", "", "");
    }

    private ExerciseProfile profile(String id) {
        return catalogue.find(id).orElseThrow();
    }

    /** A set of three reps from the side; told is each rep's verdicts. */
    @SafeVarargs
    private Score row(Map<String, Verdict>... told) {
        ExerciseProfile row = profile("bent_over_row");
        return Scoring.of(row, FROM_THE_SIDE, reps(row, told));
    }

    @Test
    void aSetInWhichNothingWasFoundHasAllPoints() {
        Score score = row(Map.of(), Map.of("torso_swing", Verdict.BORDERLINE), Map.of());
        assertEquals(OptionalInt.of(100), score.points());
        assertEquals(List.of(), score.parts());
        assertEquals("", score.why());
    }

    @Test
    void whatIsNoFaultTakesNoPoints() {
        ExerciseProfile sumo = profile("sumo_deadlift");
        Map<String, Verdict> wide = Map.of("stance_width", Verdict.NOTED);
        Score score = Scoring.of(sumo, view(View.Kind.FRONT, 85), reps(sumo, wide, wide));
        assertFalse(score.rules().contains("stance_width"), score::toString);
        assertEquals(List.of(), score.parts());
    }

    @Test
    void oneSwingThatFourRulesNameIsTakenOffOnce() {
        Map<String, Verdict> swung = Map.of(
                "torso_swing", Verdict.FAULT,
                "rocking_rhythm", Verdict.FAULT,
                "body_drive", Verdict.WARN,
                "trunk_first", Verdict.WARN);
        Score score = row(Map.of(), swung, Map.of("torso_swing", Verdict.WARN));
        Score.Part part = score.parts().get(0);
        assertEquals(1, score.parts().size(), score::toString);
        assertEquals("momentum", part.fault());
        assertEquals(List.of("torso_swing", "rocking_rhythm", "body_drive", "trunk_first"), part.rules());
        assertEquals(List.of(2), part.faults());
        assertEquals(List.of(3), part.hints());
        // 30 points for every rep: one of three, and a third of one of three.
        assertEquals(13, part.points());
        assertEquals(OptionalInt.of(87), score.points());
    }

    @Test
    void roundingAndTheHingeRatioMadeOfItAreOneMatter() {
        Score score = row(
                Map.of(),
                Map.of("spine_round_setup", Verdict.FAULT, "hinge_from_spine", Verdict.FAULT),
                Map.of("rushed", Verdict.WARN));
        assertEquals(
                List.of("rounding 10", "tempo 1"),
                score.parts().stream()
                        .map(part -> part.fault() + " " + part.points())
                        .toList());
        assertEquals(OptionalInt.of(89), score.points());
    }

    @Test
    void repsInWhichAMatterWasNotJudgedNeitherHelpNorHarm() {
        Map<String, Verdict> hidden = Map.of("half_rep", Verdict.NOT_JUDGED);
        Score score = row(hidden, hidden, Map.of("half_rep", Verdict.FAULT), Map.of("half_rep", Verdict.FAULT));
        assertEquals(2, score.parts().get(0).judged());
        assertEquals(OptionalInt.of(85), score.points());
        assertEquals(List.of(), score.open(), "judged in half of the reps");
    }

    @Test
    void rulesThatTheSideViewIsNotMeantToShowDoNotCountAsOpen() {
        Map<String, Verdict> frontal = Map.of(
                "asymmetry", Verdict.NOT_JUDGED, "twist", Verdict.NOT_JUDGED, "stance_width", Verdict.NOT_JUDGED);
        Score score = row(frontal, frontal);
        assertEquals(OptionalInt.of(100), score.points());
        assertFalse(score.rules().contains("asymmetry"));
        assertTrue(score.enoughJudged(
                reps(profile("bent_over_row"), frontal).get(0).findings()));
    }

    @Test
    void threeOpenRulesMeanNoScoreAndNoGoodRep() {
        Map<String, Verdict> hidden = Map.of(
                "spine_round_setup", Verdict.NOT_JUDGED,
                "lumbar_convex", Verdict.NOT_JUDGED,
                "chest_collapse", Verdict.NOT_JUDGED);
        Score score = row(hidden, hidden, Map.of());
        assertEquals(OptionalInt.empty(), score.points());
        assertEquals(List.of("spine_round_setup", "lumbar_convex", "chest_collapse"), score.open());
        assertEquals("3 of the 14 rules that count could not be judged", score.why());
        assertFalse(
                score.enoughJudged(reps(profile("bent_over_row"), hidden).get(0).findings()));
        assertTrue(row(Map.of(), Map.of(), hidden).points().isPresent(), "open in one rep of three");
    }

    @Test
    void oneRepHasNoScore() {
        assertEquals("one rep is too few", row(Map.of()).why());
        assertEquals("no rep was counted", row().why());
    }

    @Test
    void fromItsOtherViewAnExerciseIsSummedUpOverWhatThatViewShows() {
        ExerciseProfile pullUp = profile("pull_up");
        Map<String, Verdict> fromBehind = Map.of(
                "torso_swing", Verdict.NOT_JUDGED, "rib_flare", Verdict.NOT_JUDGED, "behind_neck", Verdict.NOT_JUDGED);
        Score score = Scoring.of(pullUp, FROM_BEHIND, reps(pullUp, fromBehind, fromBehind));
        assertEquals(List.of("half_rep", "rushed", "elbow_path", "asymmetry", "twist"), score.rules());
        assertEquals(OptionalInt.of(100), score.points());
    }

    @Test
    void fromWhereItIsNotToBeFilmedAnExerciseIsHeldAgainstItsBestView() {
        ExerciseProfile deadlift = profile("deadlift");
        Score score = Scoring.of(deadlift, FROM_BEHIND, reps(deadlift, Map.of(), Map.of()));
        assertTrue(score.rules().contains("spine_round_setup"), score::toString);
        assertFalse(score.rules().contains("asymmetry"), score::toString);
    }

    @Test
    void whatIsJudgedOnRequestAndWhatOnlyHintsTakesNothingOff() {
        ExerciseProfile squat = profile("squat").judging(Set.of("squat_depth"));
        Map<String, Verdict> shallow = Map.of("squat_depth", Verdict.FAULT);
        Score score = Scoring.of(squat, FROM_THE_SIDE, reps(squat, shallow, shallow));
        assertEquals(OptionalInt.of(100), score.points());
        assertEquals(
                OptionalInt.of(100),
                row(Map.of("no_squeeze", Verdict.WARN), Map.of("no_squeeze", Verdict.WARN))
                        .points());
    }
}
