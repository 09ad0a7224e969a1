package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * How far the head has come away from the virtual dowel (the line over sacrum and upper back, as the back's edge shows
 * them) at the deepest point, % of the trunk's length: distance of the ear from the line, over that at the rep's start,
 * where the drill has the head on the stick. Part: the low back's hollow, %c; its loss is a fault only if the low back
 * also bulges outwards by {@code convex}.
 */
final class DowelContact implements Rule {
    private static final double MOMENT_S = 0.15;
    private static final double START_S = 0.3;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = rep.turnS() - MOMENT_S;
        double to = rep.turnS() + MOMENT_S;
        return List.of(
                Need.of(set, Metric.EAR_TO_DOWEL, rep.startS() - START_S, rep.startS() + START_S),
                Need.of(set, Metric.EAR_TO_DOWEL, from, to),
                Need.of(set, Metric.HOLLOW, from, to));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double away = set.at(Metric.EAR_TO_DOWEL, rep.turnS()) - set.at(Metric.EAR_TO_DOWEL, rep.startS());
        boolean convex = set.at(Metric.LUMBAR_SAGITTA, rep.turnS()) >= spec.number("convex");
        Outcome gap = Outcome.measured(set.at(Metric.HOLLOW, rep.turnS()), rep.turnS());
        return Worse.of(
                spec, Outcome.measured(Math.max(0, away), rep.turnS()), "gap", convex ? gap : gap.atMost(Verdict.WARN));
    }
}
