package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody else in front of the lifter. */
class OneLifterTest {
    /** The lifter, and another body's poses in his place for a while. */
    private static PoseTrack crossed(PoseTrack lifter, PoseTrack other, double fromS, double toS) {
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < lifter.poses().size(); i++) {
            Pose own = lifter.poses().get(i);
            Pose away = other.poses().get(i);
            boolean crosses = fromS <= own.timeS() && own.timeS() <= toS;
            poses.add(
                    crosses
                            ? new Pose(own.frame(), own.timeS(), 1, away.keypoints(), away.outline(), own.camera())
                            : own);
        }
        return new PoseTrack(lifter.clip(), lifter.model(), poses, 0);
    }

    private static PoseTrack squat() {
        return SyntheticLift.squat().noisePx(1).track();
    }

    /** Somebody who walks through the picture from right to left, 150 px a second. */
    private static PoseTrack walker() {
        return SyntheticLift.squat().shiftedPx(700, 0).cameraPan(-150).track();
    }

    @Test
    void whoWalksThroughIsLeftOutAndTheLifterStays() {
        PoseTrack lifter = squat();
        OneLifter found = OneLifter.of(crossed(lifter, walker(), 2, 3));
        long between = lifter.poses().stream()
                .filter(pose -> 2 <= pose.timeS() && pose.timeS() <= 3)
                .count();
        assertEquals(between, found.leftOut());
        assertEquals(1, found.others().size());
        assertEquals(2, found.others().get(0).fromS(), 0.05);
        assertEquals(3, found.others().get(0).toS(), 0.05);
        for (Pose pose : found.track().poses()) {
            boolean away = 2 <= pose.timeS() && pose.timeS() <= 3;
            assertEquals(!away, pose.found(), pose.timeS() + " s");
        }
    }

    @Test
    void whoIsFollowedFirstIsNotTheLifterForThat() {
        OneLifter found = OneLifter.of(crossed(squat(), walker(), 0, 1.5));
        assertTrue(found.track().poses().stream().allMatch(pose -> pose.found() == pose.timeS() > 1.5));
    }

    @Test
    void nothingIsLeftOutOfALiftAlone() {
        for (PoseTrack track : List.of(
                squat(),
                SyntheticLift.deadlift().walkIn(1).walkOut(1).noisePx(2).track(),
                SyntheticLift.bentOverRow().cameraPan(200).track(),
                SyntheticLift.pullUp()
                        .hide(2, 3, Joint.LEFT_HIP, Joint.RIGHT_HIP)
                        .track(),
                SyntheticLift.squat().cutAt(2).track(),
                SyntheticLift.squat().fps(15).firstPhaseS(0.4).track())) {
            assertSame(track, OneLifter.of(track).track());
        }
    }
}
