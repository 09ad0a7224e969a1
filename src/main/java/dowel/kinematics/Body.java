package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.util.Optional;
import java.util.function.Function;

/**
 * One body side in one frame, ready for formulas. Joints are asked for by their left name and answered for the side at
 * hand. Lengths are pixels, x to the image's right, y down; "up" and "forward" are turned here.
 *
 * @param joints where a joint is; NaN coordinates where it is hidden or not found
 * @param side the body side measured
 * @param facing +1 if the lifter looks to the image's right, else -1
 * @param trunkLengthPx L
 * @param solid where a joint is in the model's rough 3D; NaN where it is not found
 * @param shoulderDepthPct how deep the back's edge lies behind the shoulder, percent of L; NaN where it is hidden
 * @param plateHeight how high the bar's plate is above its lowest place, L as it looks there; NaN where it is not seen
 * @param back the back contour, where it could be traced
 */
record Body(
        Function<Joint, Point> joints,
        Side side,
        int facing,
        double trunkLengthPx,
        Function<Joint, Keypoint.World> solid,
        double shoulderDepthPct,
        double plateHeight,
        Optional<BackContour> back) {

    private Point at(Joint left) {
        return joints.apply(side.of(left));
    }

    /** How far {@code to} is in front of {@code from}, pixels. */
    double ahead(Joint from, Joint to) {
        return facing * (at(to).x() - at(from).x());
    }

    /** How far {@code to} is above {@code from}, pixels. */
    double above(Joint from, Joint to) {
        return at(from).y() - at(to).y();
    }

    /** Distance in pixels. */
    double distance(Joint a, Joint b) {
        return at(a).distanceTo(at(b));
    }

    /** Angle at {@code corner} between the lines to the two others, degrees, 0 to 180. */
    double angle(Joint a, Joint corner, Joint b) {
        double cross = ahead(corner, a) * above(corner, b) - above(corner, a) * ahead(corner, b);
        return Math.toDegrees(Math.atan2(Math.abs(cross), dot(corner, a, corner, b)));
    }

    /** Scalar product of the lines {@code from1-to1} and {@code from2-to2}, square pixels. */
    double dot(Joint from1, Joint to1, Joint from2, Joint to2) {
        return ahead(from1, to1) * ahead(from2, to2) + above(from1, to1) * above(from2, to2);
    }

    /** Angle from the line {@code from1-to1} forward to the line {@code from2-to2}, degrees, -180 to 180. */
    double turn(Joint from1, Joint to1, Joint from2, Joint to2) {
        double cross = above(from1, to1) * ahead(from2, to2) - ahead(from1, to1) * above(from2, to2);
        return Math.toDegrees(Math.atan2(cross, dot(from1, to1, from2, to2)));
    }

    /** How far a joint lies ahead of a line that runs up the trunk, pixels. */
    double aheadOf(Point from, Point to, Joint joint) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double cross = dx * (at(joint).y() - from.y()) - dy * (at(joint).x() - from.x());
        return facing * cross / Math.hypot(dx, dy);
    }

    /** Turn of the upper pair of joints against the lower one about the trunk, degrees, + = this side's upper ahead. */
    double twist(Joint upper, Joint lower) {
        Vector axis = Vector.between(middle(lower), middle(upper));
        Vector top = Vector.between(solid(side.other().of(upper)), solid(side.of(upper)))
                .across(axis);
        Vector base = Vector.between(solid(side.other().of(lower)), solid(side.of(lower)))
                .across(axis);
        double sign = side == Side.RIGHT ? 1 : -1;
        return sign * Math.toDegrees(Math.atan2(base.cross(top).dot(axis.unit()), base.dot(top)));
    }

    /** Angle of the line from the middle of one pair of joints to another's from straight up, degrees, 0 to 180. */
    double lean(Joint lower, Joint upper) {
        Vector line = Vector.between(middle(lower), middle(upper));
        return Math.toDegrees(Math.atan2(Math.hypot(line.x(), line.z()), -line.y()));
    }

    /** Angle at {@code corner} between the lines to the two others in the model's 3D, degrees, 0 to 180. */
    double angleInSpace(Joint a, Joint corner, Joint b) {
        Vector middle = solid(side.of(corner));
        Vector toA = Vector.between(middle, solid(side.of(a)));
        Vector toB = Vector.between(middle, solid(side.of(b)));
        return Math.toDegrees(Math.atan2(toA.cross(toB).length(), toA.dot(toB)));
    }

    private Vector solid(Joint joint) {
        Keypoint.World at = solid.apply(joint);
        return new Vector(at.x(), at.y(), at.z());
    }

    private Vector middle(Joint left) {
        return solid(left).plus(solid(left.mirrored())).times(0.5);
    }

    /** A vector in the model's 3D, metres. */
    private record Vector(double x, double y, double z) {
        static Vector between(Vector from, Vector to) {
            return to.plus(from.times(-1));
        }

        Vector plus(Vector o) {
            return new Vector(x + o.x, y + o.y, z + o.z);
        }

        Vector times(double factor) {
            return new Vector(factor * x, factor * y, factor * z);
        }

        double dot(Vector o) {
            return x * o.x + y * o.y + z * o.z;
        }

        Vector cross(Vector o) {
            return new Vector(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
        }

        double length() {
            return Math.sqrt(dot(this));
        }

        Vector unit() {
            return times(1 / length());
        }

        /** The part of it at a right angle to an axis. */
        Vector across(Vector axis) {
            Vector along = axis.unit();
            return plus(along.times(-dot(along)));
        }
    }
}
