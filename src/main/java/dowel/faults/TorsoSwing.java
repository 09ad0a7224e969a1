package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/** p95 - p5 of trunk inclination while the load goes up, degrees. */
final class TorsoSwing implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.TRUNK_INCLINATION, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series trunk = set.concentric(Metric.TRUNK_INCLINATION, rep);
        return Outcome.measured(excursion(trunk), farthest(trunk));
    }

    static double excursion(Series trunk) {
        return trunk.quantile(0.95) - trunk.quantile(0.05);
    }

    /** When the trunk is farthest from where the phase began. */
    static double farthest(Series trunk) {
        double first =
                trunk.between(trunk.time(0), trunk.time(0) + Sustained.HOLD_S).median();
        int at = trunk.map(v -> Math.abs(v - first)).indexOfMax();
        return at < 0 ? Double.NaN : trunk.time(at);
    }
}
