package dowel.reps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.kinematics.HeldPlate;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseRecognizerTest {
    private static final Map<String, Supplier<SyntheticLift>> LIFTS = Map.of(
            "deadlift", SyntheticLift::deadlift,
            "romanian_deadlift", SyntheticLift::rdl,
            "good_morning", SyntheticLift::goodMorning,
            "squat", SyntheticLift::squat,
            "bent_over_row", SyntheticLift::bentOverRow,
            "seated_cable_row", SyntheticLift::cableRow,
            "lat_pulldown", SyntheticLift::latPulldown,
            "pull_up", SyntheticLift::pullUp);

    private final ExerciseCatalogue catalogue;

    ExerciseRecognizerTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private Recognition recognise(SyntheticLift lift) {
        return ExerciseRecognizer.recognise(measure(lift), catalogue);
    }

    /** The same where a plate is seen at the near hand. */
    private Recognition recogniseWithPlate(SyntheticLift lift) {
        PoseTrack poses = lift.noisePx(2).seed(5).withoutOutline().track();
        return ExerciseRecognizer.recognise(
                Kinematics.measure(
                        HeldPlate.in(poses, lift, 0, Double.POSITIVE_INFINITY),
                        KinematicsSettings.defaults(),
                        Optional.empty()),
                catalogue);
    }

    private static MetricTrack measure(SyntheticLift lift) {
        return Kinematics.measure(
                lift.noisePx(2).seed(5).withoutOutline().track(), KinematicsSettings.defaults(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlift",
                "romanian_deadlift",
                "good_morning",
                "squat",
                "seated_cable_row",
                "lat_pulldown",
                "pull_up"
            })
    void namesTheExerciseFromEitherSideAndAtASlant(String exercise) {
        assertNamed(exercise, recognise(LIFTS.get(exercise).get()));
        assertNamed(exercise, recognise(LIFTS.get(exercise).get().facing(Facing.LEFT)));
        assertNamed(exercise, recognise(LIFTS.get(exercise).get().yaw(25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlift", "squat", "lat_pulldown", "pull_up"})
    void namesTheExerciseFromTheFront(String exercise) {
        assertNamed(exercise, recognise(LIFTS.get(exercise).get().yaw(85)));
    }

    private static void assertNamed(String exercise, Recognition recognition) {
        assertEquals(exercise, recognition.id(), recognition::toString);
        assertTrue(recognition.confidence() >= 0.7, recognition::toString);
        assertTrue(
                recognition.alternatives().stream().allMatch(other -> other.confidence() <= recognition.confidence()),
                recognition::toString);
    }

    @Test
    void aPlateAtTheHandsTellsTheRowWithABarbell() {
        assertNamed("bent_over_row", recogniseWithPlate(SyntheticLift.bentOverRow()));
        assertNamed(
                "bent_over_row", recogniseWithPlate(SyntheticLift.bentOverRow().facing(Facing.LEFT)));
        assertNamed(
                "bent_over_row", recogniseWithPlate(SyntheticLift.bentOverRow().yaw(25)));
    }

    @Test
    void anObliqueViewIsNeverQuiteSure() {
        assertTrue(recognise(SyntheticLift.squat()).confidence() > 0.9);
        Recognition oblique = recognise(SyntheticLift.squat().yaw(45));
        assertEquals("squat", oblique.id(), oblique::toString);
        assertTrue(oblique.confidence() <= 0.85, oblique::toString);
    }

    @Test
    void aRowWithoutAPlateIsLikelyOneOnATBarButDumbbellsLookTheSame() {
        Recognition row = recognise(SyntheticLift.bentOverRow());
        assertEquals("t_bar_row", row.id(), row::toString);
        assertTrue(row.confidence() < 0.6, row::toString);
        assertEquals("bent_over_row", row.alternatives().get(0).id(), row::toString);
    }

    @Test
    void whereAPlateWouldNotShowItsFaceItsAbsenceTellsNothing() {
        Recognition row = recognise(SyntheticLift.bentOverRow().yaw(45));
        assertEquals("bent_over_row", row.id(), row::toString);
    }

    @Test
    void aHandAtRestTellsTheRowWithOneArm() {
        Joint[] hand = {Joint.LEFT_ELBOW, Joint.LEFT_WRIST};
        assertNamed(
                "bent_over_row",
                recogniseWithPlate(SyntheticLift.bentOverRow().trunkDeg(75).yaw(28)));
        Recognition oneArm =
                recognise(SyntheticLift.bentOverRow().trunkDeg(75).yaw(28).rest(hand));
        assertEquals("single_arm_row", oneArm.id(), oneArm::toString);
        Recognition halfHidden = recognise(
                SyntheticLift.bentOverRow().trunkDeg(75).yaw(28).rest(hand).hide(0, 3, hand));
        assertEquals("single_arm_row", halfHidden.id(), halfHidden::toString);
    }

    @Test
    void someoneWhoOnlyStandsDoesNoExercise() {
        Recognition recognition = recognise(SyntheticLift.squat().reps(0).quiet(3, 3));
        assertFalse(recognition.sure());
        assertEquals("no movement looks like a rep of a known exercise", recognition.why());
    }

    @Test
    void movesThatFitNothingWellAreNotNamed() {
        Recognition recognition =
                recognise(SyntheticLift.goodMorning().depthDeg(20).trunkDeg(32));
        assertFalse(recognition.sure(), recognition::toString);
    }
}
