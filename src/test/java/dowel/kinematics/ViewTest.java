package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewTest {
    private static View view(SyntheticLift lift) {
        return Kinematics.measure(lift.track(), KinematicsSettings.defaults(), Optional.empty())
                .view();
    }

    @ParameterizedTest
    @CsvSource({
        "0, SIDE",
        "10, SIDE",
        "-20, SIDE",
        "28, SIDE",
        "40, THREE_QUARTER",
        "-45, THREE_QUARTER",
        "70, FRONT",
        "90, FRONT",
        "-70, BACK",
        "-90, BACK"
    })
    void tellsWhereTheCameraStands(double yawDeg, View.Kind kind) {
        for (SyntheticLift lift : new SyntheticLift[] {SyntheticLift.squat(), SyntheticLift.deadlift()}) {
            View seen = view(lift.reps(1).yaw(yawDeg).noisePx(1).distanceM(4));

            assertEquals(kind, seen.kind(), "yaw seen: " + seen.yawDeg());
            assertEquals(Math.abs(yawDeg), seen.yawDeg(), seen.yawErrorDeg());
        }
    }

    static Stream<Arguments> lifts() {
        return Stream.<Supplier<SyntheticLift>>of(
                        SyntheticLift::deadlift,
                        SyntheticLift::squat,
                        SyntheticLift::bentOverRow,
                        SyntheticLift::latPulldown,
                        SyntheticLift::pullUp,
                        () -> SyntheticLift.latPulldown().withoutLegs(),
                        () -> SyntheticLift.bentOverRow().yaw(25),
                        () -> SyntheticLift.rdl().yaw(-25))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("lifts")
    void tellsNearSideAndFacing(Supplier<SyntheticLift> lift) {
        View right = view(lift.get().reps(1).noisePx(1));
        View left = view(lift.get().reps(1).noisePx(1).facing(Facing.LEFT));

        assertEquals(Facing.RIGHT, right.facing());
        assertEquals(Side.RIGHT, right.nearSide());
        assertEquals(Facing.LEFT, left.facing());
        assertEquals(Side.LEFT, left.nearSide());
    }

    @Test
    void tellsTheFacingFromTheHeadWhenFeetAreHidden() {
        SyntheticLift noFeet = SyntheticLift.squat()
                .reps(1)
                .hide(0, 100, Joint.LEFT_HEEL, Joint.RIGHT_HEEL, Joint.LEFT_FOOT_INDEX, Joint.RIGHT_FOOT_INDEX)
                .facing(Facing.LEFT);

        assertEquals(Facing.LEFT, view(noFeet).facing());
    }

    @Test
    void believesTheHipsWhereAPlateHidesTheShoulders() {
        PoseTrack side = SyntheticLift.squat().reps(1).track();

        assertEquals(0, view(withShouldersOf(side, 45)).yawDeg(), 8);
        assertEquals(12, view(withShouldersOf(side, 15)).yawDeg(), 3, "so far a trunk turns");
    }

    private static View view(PoseTrack track) {
        return Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty())
                .view();
    }

    /** A squat whose shoulders look as if they were filmed from further round than the hips. */
    private static PoseTrack withShouldersOf(PoseTrack side, double yawDeg) {
        List<Pose> turned = SyntheticLift.squat().reps(1).yaw(yawDeg).track().poses();
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < side.poses().size(); i++) {
            Pose pose = side.poses().get(i);
            Map<Joint, Keypoint> keypoints = new EnumMap<>(pose.keypoints());
            double middle = middleX(pose) - middleX(turned.get(i));
            for (Joint joint : List.of(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER)) {
                Keypoint other = turned.get(i).at(joint).orElseThrow();
                keypoints.put(
                        joint,
                        new Keypoint(other.x() + middle, other.y(), other.depth(), other.visibility(), other.world()));
            }
            poses.add(new Pose(pose.frame(), pose.timeS(), pose.score(), keypoints, pose.outline(), pose.camera()));
        }
        return new PoseTrack(side.clip(), side.model(), poses, side.others());
    }

    private static double middleX(Pose pose) {
        return (pose.at(Joint.LEFT_SHOULDER).orElseThrow().x()
                        + pose.at(Joint.RIGHT_SHOULDER).orElseThrow().x())
                / 2;
    }

    @Test
    void believesAPersonWhoKnows() {
        View forced = Kinematics.measure(
                        SyntheticLift.squat().reps(1).yaw(50).track(),
                        KinematicsSettings.defaults(),
                        Optional.of(View.Kind.SIDE))
                .view();

        assertEquals(View.Kind.SIDE, forced.kind());
        assertEquals(30, forced.yawDeg(), 1e-9, "the nearest yaw of a side view");
    }
}
