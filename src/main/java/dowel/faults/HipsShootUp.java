package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Rise of the hip / rise of the shoulder over the first 30 % of the way up's time; from lift-off for lifts from the floor.
 * Coaching convention: in a leg drive they rise together.
 */
final class HipsShootUp implements Rule {
    private static final double SHARE = 0.30;
    /** Less than this is no rise to compare; a shoulder that stays lower counts as risen by it, trunk lengths. */
    private static final double SMALLEST_RISE_L = 0.06;

    private static final double HALF_WINDOW_S = 0.05;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = start(set, rep);
        return List.of(
                Need.of(set, Joint.LEFT_HIP, from, end(set, rep)),
                Need.of(set, Joint.LEFT_SHOULDER, from, end(set, rep)));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double hip = rise(set, rep, Joint.LEFT_HIP);
        double shoulder = rise(set, rep, Joint.LEFT_SHOULDER);
        if (Double.isNaN(hip) || Double.isNaN(shoulder)) {
            return Outcome.notJudged("hip and shoulder were not seen at the start of the way up");
        }
        if (Math.max(hip, shoulder) < SMALLEST_RISE_L) {
            return Outcome.notJudged("hip and shoulder hardly rose in the first third of the way up");
        }
        double ratio = Math.max(0, hip) / Math.max(SMALLEST_RISE_L, shoulder);
        return Outcome.measured(ratio, end(set, rep));
    }

    private static double start(LiftedSet set, Rep rep) {
        return set.phases(rep).liftOffS().orElse(rep.concentricStartS());
    }

    private static double end(LiftedSet set, Rep rep) {
        double from = start(set, rep);
        return from + SHARE * (rep.concentricEndS() - from);
    }

    /** Trunk lengths. */
    private static double rise(LiftedSet set, Rep rep, Joint left) {
        Series y =
                set.track().steadyJoint(set.track().view().nearSide().of(left)).y();
        return (about(y, start(set, rep)) - about(y, end(set, rep)))
                / set.track().trunkLengthPx();
    }

    private static double about(Series y, double timeS) {
        return y.between(timeS - HALF_WINDOW_S, timeS + HALF_WINDOW_S).median();
    }
}
