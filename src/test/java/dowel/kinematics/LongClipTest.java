package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.motion.ScratchFile;
import dowel.motion.Side;
import dowel.signal.Series;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clip that is too long to be held in memory. */
class LongClipTest {
    private static final int FRAMES = SeriesStore.MOST_IN_MEMORY + 1000;
    /** Of four hours at 30 frames a second this is 65 MB; poses and series in memory take 3000 bytes a frame. */
    private static final double MOST_BYTES_PER_FRAME = 150;

    /** The same set of squats over and over, at times that go on. */
    private static PoseTrack repeated(PoseTrack set) {
        PoseList.Builder poses = new PoseList.Builder();
        for (int i = 0; i < FRAMES; i++) {
            Pose pose = set.poses().get(i % set.poses().size());
            poses.add(new Pose(i, i / 30.0, pose.score(), pose.keypoints(), Optional.empty(), pose.camera()));
        }
        return new PoseTrack(set.clip(), set.model(), poses.build(), 0);
    }

    private static long usedBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void memoryHardlyGrowsWithItsLength() {
        PoseTrack set = SyntheticLift.squat().noisePx(1).track();
        long before = usedBytes();
        PoseTrack track = repeated(set);
        MetricTrack metrics = measured(track);
        try {
            double perFrame = (double) (usedBytes() - before) / FRAMES;
            assertTrue(perFrame < MOST_BYTES_PER_FRAME, perFrame + " bytes a frame");
        } finally {
            Reference.reachabilityFence(track);
            Reference.reachabilityFence(metrics);
        }
        assertSameKneesAtBothEnds(set, metrics);
    }

    @Test
    void aPartIsTheSameWhereverItIsHeld() {
        MetricTrack part = measured(SyntheticLift.squat().noisePx(1).track());
        MetricTrack held = part.heldIn(SeriesStore.in(ScratchFile.open()));
        for (Metric metric : Metric.values()) {
            for (Side side : Side.values()) {
                assertEquals(part.series(metric, side), held.series(metric, side), metric.key());
            }
        }
        for (Joint joint : Joint.values()) {
            assertEquals(part.joint(joint), held.joint(joint));
            assertEquals(part.steadyJoint(joint), held.steadyJoint(joint));
        }
        assertEquals(part.between(1, 2).joint(Joint.NOSE), held.between(1, 2).joint(Joint.NOSE));
    }

    private static void assertSameKneesAtBothEnds(PoseTrack set, MetricTrack metrics) {
        double bent = measured(set).series(Metric.KNEE_FLEXION).max();
        Series knee = metrics.series(Metric.KNEE_FLEXION);
        double setS = set.poses().get(set.poses().size() - 1).timeS();
        double lastS = knee.time(FRAMES - 1);
        assertEquals(bent, knee.between(0, setS).max(), 1);
        assertEquals(bent, knee.between(lastS - 2 * setS, lastS).max(), 1);
    }

    private static MetricTrack measured(PoseTrack track) {
        return Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty());
    }
}
