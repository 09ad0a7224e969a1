package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/** Largest outward bulge of the low back over its own chord while the load is carried, % of that chord. */
final class LumbarConvex implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                new Need("the edge of the low back", BackPhase.of(set, rep, spec, set.seen(Metric.LUMBAR_SAGITTA))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Sustained worst = Sustained.max(BackPhase.of(set, rep, spec, set.track().series(Metric.LUMBAR_SAGITTA)));
        return Double.isNaN(worst.value())
                ? Outcome.notJudged("the edge of the low back was not seen under load")
                : Outcome.measured(worst.value(), worst.atS());
    }
}
