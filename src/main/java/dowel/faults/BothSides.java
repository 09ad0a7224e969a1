package dowel.faults;

import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;

/** Left and right at one moment, as a camera in front of the lifter or behind him sees them. Joints by their left name. */
record BothSides(LiftedSet set, double timeS) {
    private static final double MOMENT_S = 0.1;

    /** That both sides of some joints are seen at a moment. */
    static List<Need> needs(LiftedSet set, double timeS, Joint... joints) {
        return Arrays.stream(joints)
                .flatMap(left -> Arrays.stream(Side.values())
                        .map(side -> Need.ofSide(set, side.of(left), timeS - MOMENT_S, timeS + MOMENT_S)))
                .toList();
    }

    /** Where a joint is in the picture, pixels; NaN where it was not seen. */
    Point at(Side side, Joint left) {
        MetricTrack.JointTrack joint = set.track().joint(side.of(left));
        return new Point(about(joint.x()), about(joint.y()));
    }

    /** How far down a joint is, pixels, with the camera's own movement taken out; to compare with another moment. */
    double steadyY(Side side, Joint left) {
        return about(set.track().steadyJoint(side.of(left)).y());
    }

    private double about(Series series) {
        return series.between(timeS - MOMENT_S, timeS + MOMENT_S).median();
    }

    /** Distance of the two joints of a pair, pixels. */
    double apart(Joint left) {
        return at(Side.LEFT, left).distanceTo(at(Side.RIGHT, left));
    }

    /** How much higher the right one of a pair is, pixels. */
    double rightHigher(Joint left) {
        return at(Side.LEFT, left).y() - at(Side.RIGHT, left).y();
    }

    /** Angle of the line between two joints of a side from the vertical, degrees, 0 to 90. */
    double fromVertical(Side side, Joint from, Joint to) {
        Point a = at(side, from);
        Point b = at(side, to);
        return Math.toDegrees(Math.atan2(Math.abs(b.x() - a.x()), Math.abs(b.y() - a.y())));
    }

    /** Angle at a corner between two joints of a side, degrees. */
    double angle(Side side, Joint from, Joint corner, Joint to) {
        Point a = at(side, from);
        Point c = at(side, corner);
        Point b = at(side, to);
        double ax = a.x() - c.x();
        double ay = a.y() - c.y();
        double bx = b.x() - c.x();
        double by = b.y() - c.y();
        return Math.toDegrees(Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by));
    }
}
