package dowel.plate;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import java.util.Map;
import java.util.Optional;

/**
 * Where to look for plates: near the hands.
 *
 * @param left wrist, frame pixels
 * @param right wrist
 * @param trunkPx distance of hip and shoulder, pixels
 */
public record Hands(Point left, Point right, double trunkPx) {
    /** From the joints of a pose; empty if one of them is missing. */
    public static Optional<Hands> of(Map<Joint, Keypoint> joints) {
        for (Joint joint : new Joint[] {
            Joint.LEFT_WRIST,
            Joint.RIGHT_WRIST,
            Joint.LEFT_HIP,
            Joint.RIGHT_HIP,
            Joint.LEFT_SHOULDER,
            Joint.RIGHT_SHOULDER
        }) {
            if (!joints.containsKey(joint)) {
                return Optional.empty();
            }
        }
        Point hip = at(joints, Joint.LEFT_HIP).middle(at(joints, Joint.RIGHT_HIP));
        Point shoulder = at(joints, Joint.LEFT_SHOULDER).middle(at(joints, Joint.RIGHT_SHOULDER));
        double trunkPx = hip.distanceTo(shoulder);
        return trunkPx > 0
                ? Optional.of(new Hands(at(joints, Joint.LEFT_WRIST), at(joints, Joint.RIGHT_WRIST), trunkPx))
                : Optional.empty();
    }

    private static Point at(Map<Joint, Keypoint> joints, Joint joint) {
        return joints.get(joint).point();
    }

    /** The same with another trunk length. */
    Hands with(double otherTrunkPx) {
        return new Hands(left, right, otherTrunkPx);
    }

    /** The box around both hands, widened. */
    Box box(double margin) {
        return new Box(
                Math.min(left.x(), right.x()) - margin,
                Math.min(left.y(), right.y()) - margin,
                Math.max(left.x(), right.x()) + margin,
                Math.max(left.y(), right.y()) + margin);
    }
}
