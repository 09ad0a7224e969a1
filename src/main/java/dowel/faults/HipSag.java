package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/** How far the line shoulder - hip - ankle is from straight while the body is pulled up, held for 0.1 s, degrees. */
final class HipSag implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.BODY_LINE, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series bend = set.concentric(Metric.BODY_LINE, rep);
        Sustained most = Sustained.max(bend);
        return Outcome.measured(most.value(), most.atS());
    }
}
