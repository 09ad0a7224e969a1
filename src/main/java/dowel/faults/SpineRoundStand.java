package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Largest bow of the bent back while the load is carried minus its median in quiet standing, %c. Only where standing was
 * filmed and shows the low back's hollow: cloth that hangs from the shoulder blades hides it.
 */
final class SpineRoundStand implements Rule {
    /** A standing back without a hollow of this depth is hidden by cloth, %c. */
    private static final double HOLLOW_SEEN = 1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(new Need("the edge of the back", BackPhase.of(set, rep, spec, set.seen(Metric.BOW))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Standing standing = set.standing();
        double own = standing.median(Metric.BOW);
        if (Double.isNaN(own)) {
            return Outcome.notJudged("the back was not seen while you stood still, to compare with");
        }
        if (!(standing.median(Metric.HOLLOW) >= HOLLOW_SEEN)) {
            return Outcome.notJudged("in standing the low back's hollow does not show, as under a loose shirt");
        }
        Sustained most = Sustained.max(BackPhase.of(set, rep, spec, set.track().series(Metric.BOW)));
        return Outcome.measured(most.value() - own, most.atS());
    }
}
