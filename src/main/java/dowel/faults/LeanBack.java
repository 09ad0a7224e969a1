package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/** Mean backward lean of the trunk while the load is pulled, degrees. */
final class LeanBack implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.TRUNK_INCLINATION, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double lean = -set.concentric(Metric.TRUNK_INCLINATION, rep).mean();
        return Outcome.measured(Math.max(0, lean), rep.concentricEndS());
    }
}
