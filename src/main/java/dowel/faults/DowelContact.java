package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Gap between the back of the head and the virtual dowel (the line over sacrum and upper back, as the back's edge shows
 * them) at the deepest point, % of the trunk's length: distance of the ear from the line less {@code ear_to_back}. Part:
 * the low back's hollow, %c; its loss is a fault only if the low back also bulges outwards by {@code convex}.
 */
final class DowelContact implements Rule {
    private static final double MOMENT_S = 0.15;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = rep.turnS() - MOMENT_S;
        double to = rep.turnS() + MOMENT_S;
        return List.of(Need.of(set, Metric.EAR_TO_DOWEL, from, to), Need.of(set, Metric.HOLLOW, from, to));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double head = set.at(Metric.EAR_TO_DOWEL, rep.turnS()) - spec.number("ear_to_back");
        boolean convex = set.at(Metric.LUMBAR_SAGITTA, rep.turnS()) >= spec.number("convex");
        Outcome gap = Outcome.measured(set.at(Metric.HOLLOW, rep.turnS()), rep.turnS());
        return Worse.of(
                spec, Outcome.measured(Math.max(0, head), rep.turnS()), "gap", convex ? gap : gap.atMost(Verdict.WARN));
    }
}
