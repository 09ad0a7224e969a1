package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.util.List;
import java.util.Objects;

/** An angle that a truth file may know in each frame, and the metric that is held against it. Degrees. */
public enum TrueAngle {
    TRUNK("trunkInclinationDeg", Metric.TRUNK_INCLINATION, Joint.LEFT_HIP, Joint.LEFT_SHOULDER),
    HIP("hipFlexionDeg", Metric.HIP_FLEXION, Joint.LEFT_SHOULDER, Joint.LEFT_HIP, Joint.LEFT_KNEE),
    KNEE("kneeFlexionDeg", Metric.KNEE_FLEXION, Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_ANKLE),
    ELBOW("elbowFlexionDeg", Metric.ELBOW_FLEXION, Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST),
    SHANK("shankInclinationDeg", Metric.SHANK_INCLINATION, Joint.LEFT_ANKLE, Joint.LEFT_KNEE);

    private final String field;
    private final Metric metric;
    /** Never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Joint> joints;

    TrueAngle(String field, Metric metric, Joint... joints) {
        this.field = field;
        this.metric = metric;
        this.joints = List.of(joints);
    }

    /** Its name in a truth file. */
    String field() {
        return field;
    }

    /** What Dowel measures of it. */
    public Metric metric() {
        return metric;
    }

    /**
     * The angle as it looks in the picture from the true places of one side's joints: a bend of three joints, or the
     * lean of a segment from upright, + = forward. NaN where the truth does not tell a joint.
     *
     * @param facing +1 if the lifter looks to the image's right, else -1
     */
    double seen(TrueFrame frame, Side side, int facing) {
        List<Point> at = joints.stream()
                .map(joint -> frame.joints().get(side.of(joint)))
                .filter(Objects::nonNull)
                .toList();
        if (at.size() < joints.size()) {
            return Double.NaN;
        }
        return at.size() == 2 ? lean(at.get(0), at.get(1), facing) : bend(at.get(0), at.get(1), at.get(2));
    }

    private static double lean(Point foot, Point top, int facing) {
        return Math.toDegrees(Math.atan2(facing * (top.x() - foot.x()), foot.y() - top.y()));
    }

    private static double bend(Point from, Point middle, Point to) {
        double first = Math.atan2(middle.y() - from.y(), middle.x() - from.x());
        double second = Math.atan2(to.y() - middle.y(), to.x() - middle.x());
        return Math.abs(Math.toDegrees(Math.IEEEremainder(second - first, 2 * Math.PI)));
    }
}
