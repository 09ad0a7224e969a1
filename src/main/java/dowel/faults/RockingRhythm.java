package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/** Swing of the trunk over the whole rep, degrees, where it keeps time with the height of the hand. */
final class RockingRhythm implements Rule {
    /** The trunk may run ahead of the hand, or behind it, by this share of the rep. */
    private static final double LARGEST_LAG = 0.15;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Metric.TRUNK_INCLINATION, rep.startS(), rep.endS()),
                Need.of(set, Joint.LEFT_WRIST, rep.startS(), rep.endS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (!rep.complete()) {
            return Outcome.notJudged("the rep was not filmed from start to end");
        }
        Series trunk = set.track().series(Metric.TRUNK_INCLINATION).between(rep.startS(), rep.endS());
        Joint wrist = set.track().view().nearSide().of(Joint.LEFT_WRIST);
        Series hand = set.track().steadyJoint(wrist).y().between(rep.startS(), rep.endS());
        double excursion = TorsoSwing.excursion(trunk);
        boolean inTime = inTime(trunk, hand) >= spec.number("correlation");
        Outcome outcome = Outcome.measured(excursion, TorsoSwing.farthest(trunk));
        return inTime ? outcome : outcome.atMost(Verdict.CLEAN);
    }

    /** Largest size of the correlation over the lags allowed. */
    private static double inTime(Series trunk, Series hand) {
        int longest = (int) Math.round(LARGEST_LAG * trunk.size());
        double best = 0;
        for (int lag = -longest; lag <= longest; lag++) {
            best = Math.max(best, Math.abs(correlation(trunk, hand, lag)));
        }
        return best;
    }

    private static double correlation(Series a, Series b, int lag) {
        double n = 0;
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int i = Math.max(0, -lag); i < Math.min(a.size(), a.size() - lag); i++) {
            double x = a.value(i);
            double y = b.value(i + lag);
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                n++;
                sa += x;
                sb += y;
                saa += x * x;
                sbb += y * y;
                sab += x * y;
            }
        }
        double spread = Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
        return spread > 0 ? (n * sab - sa * sb) / spread : 0;
    }
}
