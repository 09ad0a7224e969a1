package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The lifter as the pure side view would show him. From a camera a little off the side, x is divided by cos(yaw)
 * (domain reference section 6); and since shoulders are broader than hips, the joints of one side slide against each
 * other: each is first moved to the body's middle, by half the distance seen between left and right.
 *
 * <p>From other cameras the joints stay as they are.
 */
final class SagittalPlane {
    private final JointPaths paths;
    private final Side near;
    private final double stretch;
    /** How far to move each joint to the right first, pixels. */
    private final Map<Joint, Double> toMiddle;

    private SagittalPlane(JointPaths paths, Side near, double stretch, Map<Joint, Double> toMiddle) {
        this.paths = paths;
        this.near = near;
        this.stretch = stretch;
        this.toMiddle = toMiddle;
    }

    /**
     * Prepares the view.
     *
     * @param asSeen the joints before any was hidden: the far side is often doubtful, but its median is good enough
     */
    static SagittalPlane of(JointPaths paths, JointPaths asSeen, View view, KinematicsSettings settings) {
        boolean oblique = view.kind() == View.Kind.SIDE && view.yawDeg() >= settings.yawCorrectFromDeg();
        Map<Joint, Double> toMiddle = new EnumMap<>(Joint.class);
        for (Joint joint : Joint.values()) {
            toMiddle.put(joint, oblique ? halfBreadthPx(asSeen, joint) : 0);
        }
        double stretch = oblique ? 1 / Math.cos(Math.toRadians(view.yawDeg())) : 1;
        return new SagittalPlane(paths, view.nearSide(), stretch, toMiddle);
    }

    /** Half the usual distance from a joint's shoulder or hip to the one of the other side, to the right; pixels. */
    private static double halfBreadthPx(JointPaths paths, Joint joint) {
        Joint root = root(joint);
        double breadth = paths.path(root.mirrored())
                .x()
                .with(paths.path(root).x(), (other, own) -> other - own)
                .median();
        return Double.isNaN(breadth) ? 0 : breadth / 2;
    }

    /** The shoulder or hip an arm's or leg's joint hangs on; the joint itself on the head. */
    private static Joint root(Joint joint) {
        boolean right = joint.key().startsWith("right");
        Joint left = right ? joint.mirrored() : joint;
        Joint root =
                switch (left) {
                    case LEFT_ELBOW, LEFT_WRIST, LEFT_INDEX, LEFT_PINKY, LEFT_THUMB -> Joint.LEFT_SHOULDER;
                    case LEFT_KNEE, LEFT_ANKLE, LEFT_HEEL, LEFT_FOOT_INDEX -> Joint.LEFT_HIP;
                    default -> left;
                };
        return right ? root.mirrored() : root;
    }

    /** Where a joint lies in frame {@code i}: pixels, as in the image; NaN where it is hidden. */
    Point at(Joint joint, int i) {
        return new Point(
                stretch * (paths.path(joint).x().value(i) + toMiddle.get(joint)),
                paths.path(joint).y().value(i));
    }

    /** A series with the times of all frames. */
    Series frames() {
        return paths.path(Joint.NOSE).x();
    }

    /** L: 95th percentile of the near side's shoulder-hip distance. */
    double trunkLengthPx() {
        return frames().withValues(IntStream.range(0, frames().size())
                        .mapToDouble(
                                i -> at(near.of(Joint.LEFT_SHOULDER), i).distanceTo(at(near.of(Joint.LEFT_HIP), i)))
                        .toArray())
                .quantile(0.95);
    }
}
