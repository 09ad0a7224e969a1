package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.ModelInfo;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinematicsTest {
    private static final KinematicsSettings SETTINGS = KinematicsSettings.defaults();

    private static MetricTrack measured(SyntheticLift lift) {
        return Kinematics.measure(lift.track(), SETTINGS, Optional.empty());
    }

    private static double rmsError(SyntheticLift lift, MetricTrack seen, Metric metric) {
        Series series = seen.series(metric);
        double squares = 0;
        for (int i = 0; i < series.size(); i++) {
            squares +=
                    Math.pow(series.value(i) - lift.truePosture(series.time(i)).angle(metric), 2);
        }
        return Math.sqrt(squares / series.size());
    }

    @Test
    void smoothsNoiseWithoutBendingTheMovement() {
        SyntheticLift lift = SyntheticLift.squat().reps(3).fps(60).noisePx(2).seed(7);
        MetricTrack seen = measured(lift);

        // Unsmoothed, 2 px on 126 and 150 px make 1.1 degrees of trunk and about 2.3 x 2/126 = 2.1 of knee noise.
        assertTrue(rmsError(lift, seen, Metric.TRUNK_INCLINATION) < 0.6);
        assertTrue(rmsError(lift, seen, Metric.KNEE_FLEXION) < 1.2);
    }

    @Test
    void readsUnevenTimesAsTheyAre() {
        SyntheticLift lift = SyntheticLift.rdl().reps(2).unevenTimes().seed(3);

        assertTrue(rmsError(lift, measured(lift), Metric.TRUNK_INCLINATION) < 0.3);
    }

    @Test
    void worksWithoutLegs() {
        SyntheticLift lift = SyntheticLift.latPulldown().reps(2).withoutLegs().rocking(15);
        MetricTrack seen = measured(lift);

        assertEquals(0, seen.series(Metric.KNEE_FLEXION).measured());
        assertEquals(View.Kind.SIDE, seen.view().kind());
        assertEquals(Side.RIGHT, seen.view().nearSide());
        assertTrue(rmsError(lift, seen, Metric.TRUNK_INCLINATION) < 0.5);
        assertTrue(rmsError(lift, seen, Metric.ELBOW_FLEXION) < 1);
    }

    @ParameterizedTest
    @CsvSource({"20", "28"})
    void takesASlantOutOfTheAngles(double yawDeg) {
        SyntheticLift slanted = SyntheticLift.rdl().reps(2).yaw(yawDeg);
        MetricTrack seen = measured(slanted);

        assertTrue(rmsError(slanted, seen, Metric.TRUNK_INCLINATION) < 0.5);
        assertTrue(rmsError(slanted, seen, Metric.KNEE_FLEXION) < 0.5);
        assertEquals(
                List.of("yaw_corrected"),
                seen.quality().warnings().stream().map(Quality.Warning::id).toList());
    }

    @Test
    void measuresTheRiseOfTheBowThroughNoise() {
        SyntheticLift lift = SyntheticLift.rdl()
                .reps(2)
                .tempo(1.5, 1, 1.5, 1)
                .rounding(33)
                .edgeNoisePx(0.5)
                .seed(5);
        Series bow = measured(lift).series(Metric.BOW);

        double standing = bow.between(0, 0.7).mean();
        double bent = bow.between(
                        lift.trueReps().get(0).turnS(), lift.trueReps().get(0).turnS() + 0.9)
                .mean();
        assertEquals(7.9, bent - standing, 0.5);
    }

    @Test
    void doesNotLookAcrossACut() {
        SyntheticLift lift = SyntheticLift.squat().reps(2).cutAt(2.0);
        MetricTrack seen = measured(lift);
        Series nose = seen.joint(Joint.NOSE).x();
        int after = nose.nearest(2.001);

        assertEquals(1, seen.quality().cutsS().size());
        assertEquals(2.0, seen.quality().cutsS().get(0), 0.04);
        assertTrue(nose.value(after) - nose.value(after - 1) > 70, "the jump of 80 px is not smoothed over");
        assertTrue(rmsError(lift, seen, Metric.KNEE_FLEXION) < 0.5);
    }

    @Test
    void leavesOutShotsFromAnotherSide() {
        PoseTrack side = SyntheticLift.squat().reps(2).track();
        PoseTrack front = SyntheticLift.squat().reps(1).yaw(85).track();
        double laterS = side.poses().get(side.poses().size() - 1).timeS() + 1 / 30.0;
        List<Pose> after = front.poses().stream()
                .map(pose -> new Pose(
                        pose.frame(),
                        pose.timeS() + laterS,
                        pose.score(),
                        pose.keypoints(),
                        pose.outline(),
                        new Pose.CameraMotion(0, 0, pose.frame() == 0)))
                .toList();
        MetricTrack seen = Kinematics.measure(joined(side, after), SETTINGS, Optional.empty());

        assertEquals(View.Kind.SIDE, seen.view().kind());
        Series knee = seen.series(Metric.KNEE_FLEXION);
        assertEquals(side.poses().size(), knee.measured());
        assertEquals(0, knee.between(laterS, 1e9).measured());
        assertTrue(seen.quality().warnings().stream().anyMatch(w -> w.id().equals("other_view")));
    }

    private static PoseTrack joined(PoseTrack first, List<Pose> then) {
        List<Pose> all = new ArrayList<>(first.poses());
        all.addAll(then);
        return new PoseTrack(first.clip(), first.model(), all, 0);
    }

    @Test
    void dropsAJointThatJumpsAway() {
        PoseTrack clean = SyntheticLift.deadlift().reps(1).track();
        List<Pose> poses = new ArrayList<>(clean.poses());
        for (int i = 60; i < 62; i++) {
            poses.set(i, SyntheticPoses.moved(poses.get(i), Joint.RIGHT_KNEE, 60, 0));
        }
        MetricTrack seen =
                Kinematics.measure(new PoseTrack(clean.clip(), clean.model(), poses, 0), SETTINGS, Optional.empty());
        MetricTrack expected = Kinematics.measure(clean, SETTINGS, Optional.empty());
        Series knee = seen.series(Metric.KNEE_FLEXION);

        assertTrue(Double.isNaN(knee.value(60)) && Double.isNaN(knee.value(61)));
        assertEquals(expected.series(Metric.KNEE_FLEXION).value(58), knee.value(58), 1);
        assertEquals(expected.series(Metric.KNEE_FLEXION).value(63), knee.value(63), 1);
    }

    @Test
    void dropsAnAnkleThatPlatesPushAway() {
        PoseTrack clean = SyntheticLift.deadlift().reps(2).track();
        // Behind the plates the model guesses the ankle 25 px (a fifth of the shank) too high, and is not sure of it.
        List<Pose> poses = clean.poses().stream()
                .map(pose -> pose.timeS() < 1.0
                        ? SyntheticPoses.doubtful(
                                SyntheticPoses.moved(pose, Joint.RIGHT_ANKLE, 0, -25), Joint.RIGHT_ANKLE, 0.7)
                        : pose)
                .toList();
        Series knee = Kinematics.measure(
                        new PoseTrack(clean.clip(), clean.model(), poses, 0), SETTINGS, Optional.empty())
                .series(Metric.KNEE_FLEXION);

        assertEquals(0, knee.between(0, 0.9).measured());
        assertTrue(knee.between(1.1, 3).measured() > 50);
    }

    @Test
    void putsExchangedSidesBack() {
        SyntheticLift right = SyntheticLift.squat().reps(2).yaw(40);
        SyntheticLift wrong =
                SyntheticLift.squat().reps(2).yaw(40).exchangeSides(1.5, 1.8).exchangeSides(3, 3.05);
        MetricTrack expected = measured(right);
        MetricTrack seen = measured(wrong);

        for (Joint joint : List.of(Joint.LEFT_KNEE, Joint.RIGHT_ANKLE, Joint.LEFT_WRIST, Joint.RIGHT_SHOULDER)) {
            assertArrayEquals(
                    expected.joint(joint).x().values(), seen.joint(joint).x().values(), 1e-9, joint.key());
        }
    }

    @Test
    void putsAnExchangedLegBackAlone() {
        PoseTrack clean = SyntheticLift.squat().reps(2).yaw(40).track();
        List<Joint> leg = List.of(Joint.LEFT_KNEE, Joint.LEFT_ANKLE, Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX);
        List<Pose> poses = clean.poses().stream()
                .map(pose -> pose.timeS() > 2 && pose.timeS() < 2.2 ? SyntheticPoses.exchanged(pose, leg) : pose)
                .toList();
        MetricTrack seen =
                Kinematics.measure(new PoseTrack(clean.clip(), clean.model(), poses, 0), SETTINGS, Optional.empty());
        MetricTrack expected = Kinematics.measure(clean, SETTINGS, Optional.empty());

        for (Joint joint : List.of(Joint.LEFT_KNEE, Joint.RIGHT_KNEE, Joint.LEFT_HIP)) {
            assertArrayEquals(
                    expected.joint(joint).x().values(), seen.joint(joint).x().values(), 1e-9, joint.key());
        }
    }

    @Test
    void takesTheCameraOutOfWaysTravelled() {
        MetricTrack still = measured(SyntheticLift.bentOverRow().reps(2));
        MetricTrack panned = measured(SyntheticLift.bentOverRow().reps(2).cameraPan(20));

        assertEquals(20, slope(panned.joint(Joint.RIGHT_HIP).x()), 0.2);
        assertArrayEquals(
                still.joint(Joint.RIGHT_WRIST).x().values(),
                panned.steadyJoint(Joint.RIGHT_WRIST).x().values(),
                0.1);
        assertEquals(20 / 150.0, panned.quality().cameraShift().median(), 0.005);
        assertTrue(panned.quality().warnings().stream().anyMatch(w -> w.id().equals("moving_camera")));
        assertEquals(0, still.quality().cameraShift().max());
    }

    private static double slope(Series series) {
        int last = series.size() - 1;
        return (series.value(last) - series.value(0)) / (series.time(last) - series.time(0));
    }

    @Test
    void measuresNothingWhereNobodyIs() {
        ClipInfo clip = new ClipInfo("empty.mp4", "", 640, 480, 0, 1, 3, 30, false, List.of());
        List<Pose> nobody = List.of(
                Pose.none(0, 0, Pose.CameraMotion.STILL),
                Pose.none(1, 0.03, Pose.CameraMotion.STILL),
                Pose.none(2, 0.07, Pose.CameraMotion.STILL));
        MetricTrack seen = Kinematics.measure(
                new PoseTrack(clip, new ModelInfo("none", ""), nobody, 0), SETTINGS, Optional.empty());

        assertEquals(View.Kind.UNKNOWN, seen.view().kind());
        for (Metric metric : Metric.values()) {
            assertEquals(0, seen.series(metric).measured());
            assertEquals(3, seen.series(metric).size());
        }
        PoseTrack noFrames = new PoseTrack(clip, new ModelInfo("none", ""), List.of(), 0);
        assertEquals(
                0,
                Kinematics.measure(noFrames, SETTINGS, Optional.empty())
                        .quality()
                        .shareFound());
    }
}
