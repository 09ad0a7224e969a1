package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
    private static final MetricTrack SQUAT = measured(squat());
    private static final MetricTrack SHIFTED = measured(squat().shiftedPx(-150, 40));
    private static final MetricTrack SMALL = measured(squat().pxPerM(120));
    private static final MetricTrack MIRRORED = measured(squat().facing(Facing.LEFT));

    /** Poses keep seven digits. */
    private static final double DIGITS = 1e-4;

    /** Seen a little obliquely, so that left and right differ. */
    private static SyntheticLift squat() {
        return SyntheticLift.squat().reps(1).yaw(10).distanceM(4).rounding(20);
    }

    private static MetricTrack measured(SyntheticLift lift) {
        return Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty());
    }

    private static void assertSame(Series expected, Series seen, double tolerance) {
        assertTrue(expected.measured() > 50, "the metric is measured: " + expected);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.value(i), seen.value(i), tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PLATE_HEIGHT", mode = EnumSource.Mode.EXCLUDE)
    void shiftAndScaleOfThePictureChangeNothing(Metric metric) {
        assertSame(SQUAT.series(metric), SHIFTED.series(metric), DIGITS);
        assertSame(SQUAT.series(metric), SMALL.series(metric), DIGITS);
    }

    @ParameterizedTest
    @EnumSource(names = "PLATE_HEIGHT", mode = EnumSource.Mode.EXCLUDE)
    void aMirrorExchangesLeftAndRightAndKeepsValues(Metric metric) {
        assertEquals(Side.RIGHT, SQUAT.view().nearSide());
        assertEquals(Side.LEFT, MIRRORED.view().nearSide());
        assertSame(SQUAT.series(metric, Side.LEFT), MIRRORED.series(metric, Side.RIGHT), DIGITS);
        assertSame(SQUAT.series(metric, Side.RIGHT), MIRRORED.series(metric, Side.LEFT), DIGITS);
    }

    /** Each joint that some metric needs. */
    static Stream<Joint> neededJoints() {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> metric.joints().stream())
                .distinct();
    }

    private static List<Metric> metricsThatNeed(Joint left) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.joints().contains(left))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("neededJoints")
    void aMissingJointGivesNothing(Joint joint) {
        MetricTrack seen = measured(squat().without(joint, joint.mirrored()));

        for (Metric metric : metricsThatNeed(joint)) {
            assertEquals(0, seen.series(metric, Side.LEFT).measured(), metric + " without " + joint);
            assertEquals(0, seen.series(metric, Side.RIGHT).measured(), metric + " without " + joint);
        }
    }

    @ParameterizedTest
    @MethodSource("neededJoints")
    void aHiddenJointGivesNothingWhileItIsHidden(Joint joint) {
        MetricTrack track = measured(squat().hide(1.0, 2.0, Side.RIGHT.of(joint)));

        for (Metric metric : metricsThatNeed(joint)) {
            Series seen = track.series(metric, Side.RIGHT);
            assertEquals(0, seen.between(1.01, 1.99).measured(), metric + " without " + joint);
            assertTrue(seen.between(2.3, 2.6).measured() > 5, metric + " after " + joint + " came back");
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void namesWhatItNeeds(Metric metric) {
        assertEquals(metric, Metric.ofKey(metric.key()));
        assertEquals(metric == Metric.PLATE_HEIGHT, metric.joints().isEmpty(), "only the plate is no joint");
        assertTrue(metric.formula().contains(": "), metric.formula());
        for (Joint joint : metric.joints()) {
            assertFalse(joint.key().startsWith("right_"), "joints go by their left names");
        }
    }

    @Test
    void saysTheFormulasOfTheDomainReference() {
        assertEquals(
                "atan2(f*(xS-xH), yH-yS): 0 upright, +90 horizontal, negative = leaning back",
                Metric.TRUNK_INCLINATION.formula());
        assertEquals("atan2(f*(xK-xH), yK-yH): 0 standing, +90 thigh horizontal", Metric.THIGH_INCLINATION.formula());
        assertEquals("180 - angle(H,K,A): 0 straight", Metric.KNEE_FLEXION.formula());
        assertEquals("dot(W-H, S-H) / dot(S-H, S-H): 0 at the hip, 1 at the shoulder", Metric.WRIST_ON_TRUNK.formula());
    }

    @Test
    void refusesAnUnknownName() {
        String message = assertThrows(IllegalArgumentException.class, () -> Metric.ofKey("knee_angle"))
                .getMessage();

        assertTrue(message.contains("knee_angle"), message);
    }

    /** The drawn angles, for every exercise. */
    @ParameterizedTest
    @ValueSource(strings = {"deadlift", "rdl", "goodMorning", "squat", "row", "pulldown", "pullUp"})
    void anglesAreTheDrawnOnes(String exercise) {
        SyntheticLift lift = lift(exercise).get().reps(2).fps(60);
        MetricTrack seen = measured(lift);
        Function<Double, Posture> truth = lift::truePosture;

        for (Metric metric : Metric.values()) {
            if (metric.unit() == Unit.DEG && metric != Metric.NECK_ANGLE) {
                Series series = seen.series(metric);
                assertTrue(series.measured() == series.size());
                for (int i = 0; i < series.size(); i++) {
                    assertEquals(truth.apply(series.time(i)).angle(metric), series.value(i), 0.6, metric.key());
                }
            }
        }
    }

    private static Supplier<SyntheticLift> lift(String exercise) {
        return switch (exercise) {
            case "deadlift" -> SyntheticLift::deadlift;
            case "rdl" -> SyntheticLift::rdl;
            case "goodMorning" -> SyntheticLift::goodMorning;
            case "squat" -> SyntheticLift::squat;
            case "row" -> SyntheticLift::bentOverRow;
            case "pulldown" -> SyntheticLift::latPulldown;
            case "pullUp" -> SyntheticLift::pullUp;
            default -> throw new IllegalArgumentException(exercise);
        };
    }

    @Test
    void distancesAreInTrunkLengths() {
        MetricTrack seen = measured(SyntheticLift.deadlift().reps(1));

        // Standing: legs 0.84 m, trunk and arms 0.50 and 0.57 m, L = 0.50 m; the hands hang 7 cm below the hips.
        Series heldHigh = seen.series(Metric.WRIST_OVER_ANKLE);
        assertEquals((0.84 - 0.07) / 0.50, heldHigh.max(), 0.01);
        assertEquals(1.68, seen.series(Metric.HIP_OVER_ANKLE).max(), 0.01);
        assertEquals(-1.14, seen.series(Metric.WRIST_OVER_SHOULDER).min(), 0.01);
        assertEquals(-0.14, seen.series(Metric.WRIST_ON_TRUNK).min(), 0.01);
        assertEquals(150, seen.trunkLengthPx(), 0.1);
    }
}
