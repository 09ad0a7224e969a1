package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Inclination of the shank at the turn of a hinge, degrees, knee ahead of ankle positive; part: knee flexion there.
 *
 * <p>Feet stay where they are in a hinge, and a plate or the bar hides the ankle at its lowest point: the ankle is taken
 * where it was seen as the rep began.
 */
final class ShinNotVertical implements Rule {
    private static final double MOMENT_S = 0.1;
    /** How long before and after the rep's start the ankle is looked at, seconds. */
    private static final double STANDING_S = 0.3;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = rep.turnS() - MOMENT_S;
        double to = rep.turnS() + MOMENT_S;
        return List.of(
                Need.of(set, Joint.LEFT_HIP, from, to),
                Need.beforeThePlate(set, Joint.LEFT_KNEE, from, to),
                Need.of(set, Joint.LEFT_ANKLE, rep.startS() - STANDING_S, rep.startS() + STANDING_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Point ankle = at(set, Joint.LEFT_ANKLE, rep.startS(), STANDING_S);
        Point knee = at(set, Joint.LEFT_KNEE, rep.turnS(), MOMENT_S);
        Point hip = at(set, Joint.LEFT_HIP, rep.turnS(), MOMENT_S);
        double shank = lean(set, ankle, knee);
        double thigh = lean(set, knee, hip);
        return Worse.of(
                spec, Outcome.measured(shank, rep.turnS()), "knee", Outcome.measured(shank - thigh, rep.turnS()));
    }

    /** Lean of a line from its lower end, degrees, forward positive, as the pure side view would show it. */
    private static double lean(LiftedSet set, Point lower, Point upper) {
        double forward = set.track().view().facing() == Facing.RIGHT ? 1 : -1;
        double yaw = Math.toRadians(set.track().view().yawDeg());
        return Math.toDegrees(Math.atan2(forward * (upper.x() - lower.x()) / Math.cos(yaw), lower.y() - upper.y()));
    }

    /** Where a joint of the near side was around a moment, the camera's own movement taken out, pixels. */
    private static Point at(LiftedSet set, Joint left, double timeS, double aroundS) {
        MetricTrack.JointTrack path =
                set.track().steadyJoint(set.track().view().nearSide().of(left));
        return new Point(median(path.x(), timeS, aroundS), median(path.y(), timeS, aroundS));
    }

    private static double median(Series series, double timeS, double aroundS) {
        return series.between(timeS - aroundS, timeS + aroundS).median();
    }
}
