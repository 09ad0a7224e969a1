package dowel.kinematics;

import dowel.motion.Joint;
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
 * @param back the back contour, where it could be traced
 */
record Body(Function<Joint, Point> joints, Side side, int facing, double trunkLengthPx, Optional<BackContour> back) {

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
}
