package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlateCoverTest {
    private static final double FROM_S = 3;
    private static final double TO_S = 4;

    @Test
    void whatNeedsAShoulderBehindThePlateIsLeftOut() {
        MetricTrack bare = row(5);
        MetricTrack open = withPlateAtShoulder(bare).withoutCovered();
        int behind = bare.series(Metric.BOW).nearest(3.5);
        int beside = bare.series(Metric.BOW).nearest(2.5);
        for (Metric metric : List.of(Metric.TRUNK_INCLINATION, Metric.BOW, Metric.WRIST_TO_SHOULDER)) {
            assertTrue(Double.isFinite(bare.series(metric).value(behind)), metric::key);
            assertTrue(Double.isNaN(open.series(metric).value(behind)), metric::key);
            assertEquals(bare.series(metric).value(beside), open.series(metric).value(beside), metric.key());
        }
        assertEquals(bare.series(Metric.KNEE_FLEXION), open.series(Metric.KNEE_FLEXION));
        Side far = bare.view().nearSide().other();
        assertEquals(bare.series(Metric.ELBOW_FLEXION, far), open.series(Metric.ELBOW_FLEXION, far));
        assertTrue(Double.isNaN(open.nearJoint(Joint.LEFT_SHOULDER).x().value(behind)));
        assertTrue(open.leftOut(bare.view().nearSide().of(Joint.LEFT_SHOULDER), behind));
        assertFalse(open.leftOut(bare.view().nearSide().of(Joint.LEFT_SHOULDER), beside));
        assertFalse(open.leftOut(bare.view().nearSide().of(Joint.LEFT_HIP), behind));
    }

    @Test
    void framesThatSmoothingMixedWithTheGuessAreLeftOutToo() {
        MetricTrack bare = row(5);
        MetricTrack open = withPlateAtShoulder(bare).withoutCovered();
        int justBefore = bare.series(Metric.BOW).nearest(FROM_S - 0.05);
        int wellBefore = bare.series(Metric.BOW).nearest(FROM_S - 0.2);
        assertTrue(Double.isNaN(open.series(Metric.TRUNK_INCLINATION).value(justBefore)));
        assertTrue(Double.isFinite(open.series(Metric.TRUNK_INCLINATION).value(wellBefore)));
    }

    @Test
    void aPersonIsToldHowMuchThePlateHides() {
        MetricTrack bare = row(5);
        MetricTrack open = withPlateAtShoulder(bare).between(2, 5).withoutCovered();
        Quality.Warning warning =
                open.quality().warnings().get(open.quality().warnings().size() - 1);
        assertEquals("behind_plate", warning.id());
        assertEquals(
                "The plate hides the shoulder or hip in 41 % of the clip; what cannot be seen there is not judged.",
                warning.say());
        assertEquals(bare.quality().warnings(), bare.withoutCovered().quality().warnings());
    }

    @Test
    void aPlateThatTheCameraDoesNotFaceHidesNothing() {
        MetricTrack bare = row(40);
        MetricTrack open = withPlateAtShoulder(bare).withoutCovered();
        assertEquals(bare.series(Metric.WRIST_TO_SHOULDER), open.series(Metric.WRIST_TO_SHOULDER));
    }

    @Test
    void aKneeIsHiddenByAFullSizedPlateOnly() {
        MetricTrack bare = row(5);
        for (double size : List.of(0.36, 0.52)) { // radius in trunk lengths: plates of 32 and 45 cm
            MetricTrack.JointTrack knee = bare.nearJoint(Joint.LEFT_KNEE);
            PlatePath plate = new PlatePath(knee.x(), knee.y(), size * bare.trunkLengthPx());
            MetricTrack with = OtherPlate.in(bare, plate);
            assertEquals(size > 0.4 ? 1 : 0, with.covered(Joint.LEFT_KNEE).mean());
        }
    }

    private static MetricTrack row(double yawDeg) {
        return Kinematics.measure(
                SyntheticLift.bentOverRow().yaw(yawDeg).track(), KinematicsSettings.defaults(), Optional.empty());
    }

    /** A plate that lies before the shoulder for a second, and else is out of the way. */
    private static MetricTrack withPlateAtShoulder(MetricTrack bare) {
        MetricTrack.JointTrack shoulder = bare.nearJoint(Joint.LEFT_SHOULDER);
        double radius = 0.4 * bare.trunkLengthPx();
        double[] x = shoulder.x().values();
        for (int i = 0; i < x.length; i++) {
            double timeS = shoulder.x().time(i);
            x[i] -= (timeS >= FROM_S && timeS <= TO_S ? 0.5 : 10) * radius;
        }
        return OtherPlate.in(bare, new PlatePath(shoulder.x().withValues(x), shoulder.y(), radius));
    }
}
