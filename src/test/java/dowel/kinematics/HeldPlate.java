package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.util.List;
import java.util.Optional;

/** Gives a lift a bar's plate in the near hand. */
public final class HeldPlate {
    private static final double RADIUS_PX = 70;

    private HeldPlate() {}

    /**
     * The poses with a plate where the near hand of a lift is.
     *
     * @param poses what gets the plate
     * @param lift tells where its hand is, also where the poses hide it
     * @param fromS from when on the plate is seen
     * @param letGoS when the hand lets go; from then on the plate stays where it is
     */
    public static PoseTrack in(PoseTrack poses, SyntheticLift lift, double fromS, double letGoS) {
        MetricTrack.JointTrack hand = Kinematics.measure(
                        lift.withoutOutline().track(), KinematicsSettings.defaults(), Optional.empty())
                .nearJoint(Joint.LEFT_WRIST);
        List<Pose> held = poses.poses().stream()
                .map(pose -> {
                    double atS = Math.min(pose.timeS(), letGoS);
                    Point middle = new Point(hand.x().at(atS), hand.y().at(atS));
                    boolean seen = pose.timeS() >= fromS && !Double.isNaN(middle.x());
                    return pose.with(seen ? Optional.of(new Plate(middle, RADIUS_PX, 1, 0, 1)) : Optional.empty());
                })
                .toList();
        return new PoseTrack(poses.clip(), poses.model(), held, poses.others());
    }
}
