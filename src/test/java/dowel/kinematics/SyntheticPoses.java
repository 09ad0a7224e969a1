package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Single poses spoilt on purpose. */
final class SyntheticPoses {
    private SyntheticPoses() {}

    static Pose moved(Pose pose, Joint joint, double rightPx, double downPx) {
        return with(
                pose, joint, p -> new Keypoint(p.x() + rightPx, p.y() + downPx, p.depth(), p.visibility(), p.world()));
    }

    static Pose doubtful(Pose pose, Joint joint, double visibility) {
        return with(pose, joint, p -> new Keypoint(p.x(), p.y(), p.depth(), visibility, p.world()));
    }

    /** Left and right of some joints, named by their left ones, taken for each other. */
    static Pose exchanged(Pose pose, List<Joint> lefts) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        pose.keypoints().forEach((joint, point) -> {
            boolean wrong = lefts.contains(joint) || lefts.contains(joint.mirrored());
            joints.put(wrong ? joint.mirrored() : joint, point);
        });
        return new Pose(pose.frame(), pose.timeS(), pose.score(), joints, pose.outline(), pose.camera());
    }

    private static Pose with(Pose pose, Joint joint, UnaryOperator<Keypoint> change) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        joints.putAll(pose.keypoints());
        joints.computeIfPresent(joint, (j, point) -> change.apply(point));
        return new Pose(pose.frame(), pose.timeS(), pose.score(), joints, pose.outline(), pose.camera());
    }
}
