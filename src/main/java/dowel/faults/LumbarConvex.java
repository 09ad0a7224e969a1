package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/** Largest outward bulge of the low back over its own chord while the load is carried, % of that chord. */
final class LumbarConvex implements Rule {
    /** The low back's share of the trunk (u 0.20 to 0.60) and the mask pixels that it needs. */
    private static final double SHARE_OF_TRUNK = 0.4;

    private static final double FEWEST_MASK_PX = 80;
    /** Degrees past flat for each percent (two-arc back, domain reference, section 4) [D]. */
    private static final double DEG_PER_PERCENT = 4;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(new Need(
                "the edge of the low back", BackPhase.of(set, rep, spec, Need.seen(set, Metric.LUMBAR_SAGITTA))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (SHARE_OF_TRUNK * set.track().quality().trunkMaskPx() < FEWEST_MASK_PX) {
            return Outcome.notJudged("the outline of the low back is too coarse to tell flat from curved");
        }
        Sustained worst = Sustained.max(BackPhase.of(set, rep, spec, set.track().series(Metric.LUMBAR_SAGITTA)));
        return Double.isNaN(worst.value())
                ? Outcome.notJudged("the edge of the low back was not seen under load")
                : Outcome.measured(worst.value(), worst.atS())
                        .saying("deg", Math.max(0, DEG_PER_PERCENT * worst.value()));
    }
}
