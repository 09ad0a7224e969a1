package dowel.reps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real people in real gyms, seen by the real model, as photographed at both ends of an exercise. */
class PhotographedLiftsTest {
    private final ExerciseCatalogue catalogue;

    PhotographedLiftsTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private Recognition recognise(PoseTrack track) {
        return ExerciseRecognizer.recognise(measure(track), catalogue);
    }

    private static MetricTrack measure(PoseTrack track) {
        return Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Barbell_Deadlift, 0, LEFT_ANKLE, deadlift, 4",
        "Barbell_Deadlift, 1, LEFT_ANKLE, deadlift, 3",
        "Deficit_Deadlift, 0, LEFT_ANKLE, deadlift, 4",
        "Deficit_Deadlift, 1, LEFT_ANKLE, deadlift, 3",
        "Stiff-Legged_Barbell_Deadlift, 1, LEFT_ANKLE, romanian_deadlift, 4",
        "Good_Morning, 0, LEFT_ANKLE, good_morning, 4",
        "Barbell_Full_Squat, 0, LEFT_ANKLE, squat, 4",
        "Barbell_Squat, 0, LEFT_ANKLE, squat, 4",
        "Bodyweight_Squat, 0, LEFT_ANKLE, squat, 4",
        "Goblet_Squat, 0, LEFT_ANKLE, squat, 4",
        "Bent_Over_Barbell_Row, 0, LEFT_ANKLE, bent_over_row, 4",
        "Bent_Over_Two-Dumbbell_Row, 0, LEFT_ANKLE, bent_over_row, 4",
        "T-Bar_Row_with_Handle, 0, LEFT_ANKLE, bent_over_row, 4",
        "One-Arm_Dumbbell_Row, 0, LEFT_ANKLE, single_arm_row, 4",
        "Wide-Grip_Lat_Pulldown, 0, LEFT_HIP, lat_pulldown, 4",
        "Pullups, 0, LEFT_WRIST, pull_up, 4"
    })
    void namesAndCountsThem(String exercise, int first, Joint still, String expected, int reps) throws IOException {
        PoseTrack track = PhotographedLift.of(exercise, first, still).track();
        Recognition seen = recognise(track);
        assertEquals(expected, seen.id(), seen.toString());
        assertEquals(
                reps,
                RepDetector.detect(measure(track), catalogue.find(expected).orElseThrow())
                        .reps()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cat_Stretch",
                "Childs_Pose",
                "Dumbbell_Lunges",
                "Hyperextensions_Back_Extensions",
                "Plank",
                "Pushups",
                "Standing_Military_Press",
                "Superman"
            })
    void whatItDoesNotKnowIsNotNamed(String exercise) throws IOException {
        for (int first : List.of(0, 1)) {
            Recognition seen = recognise(
                    PhotographedLift.of(exercise, first, Joint.LEFT_ANKLE).track());
            assertEquals(Recognition.UNSURE, seen.id(), seen.toString());
        }
    }

    /** From the front a bent trunk and an upright one differ in depth only. */
    @Test
    void curlsAndUprightRowsFromTheFrontAreNoBentOverRows() throws IOException {
        for (PhotographedLift lift : List.of(
                PhotographedLift.of("Barbell_Deadlift_1", start -> hands(start, -1)),
                PhotographedLift.of("Barbell_Deadlift_1", start -> hands(start, 0)))) {
            Recognition seen = recognise(lift.track());
            assertEquals(Recognition.UNSURE, seen.id(), seen.toString());
        }
    }

    /** A T-bar's plate hides between the legs: no view but the side gives more than this. */
    @Test
    void aRowFromTheFrontIsNeverSure() throws IOException {
        Recognition seen = recognise(PhotographedLift.of("T-Bar_Row_with_Handle", 0, Joint.LEFT_ANKLE)
                .track());
        assertTrue(seen.confidence() <= 0.85, seen.toString());
    }

    /** Hands brought from below the elbows to their height (0) or as far above them (-1). */
    private static Map<Joint, Keypoint> hands(Map<Joint, Keypoint> start, int height) {
        Map<Joint, Keypoint> end = new EnumMap<>(start);
        for (Joint wrist : List.of(Joint.LEFT_WRIST, Joint.RIGHT_WRIST)) {
            Keypoint hand = start.get(wrist);
            Keypoint elbow = start.get(wrist == Joint.LEFT_WRIST ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW);
            end.put(
                    wrist,
                    new Keypoint(
                            hand.x(),
                            elbow.y() + height * (hand.y() - elbow.y()),
                            hand.depth(),
                            hand.visibility(),
                            hand.world()));
        }
        return end;
    }
}
