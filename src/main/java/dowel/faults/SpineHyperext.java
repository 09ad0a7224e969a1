package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Backward lean at the rep's standing end, beyond the lifter's quiet standing, held for 0.1 s, degrees. Part: growth of the
 * low back's hollow there over quiet standing, %c; only where the camera shows the back's edge, which a bar on the back
 * and the arms that hold it hide (on clean rendered good mornings the hollow seemed to grow by 6 to 11 %c).
 */
final class SpineHyperext implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        LiftedSet.Span end = set.standingEnd(rep);
        return List.of(Need.of(set, Metric.TRUNK_INCLINATION, end.fromS(), end.toS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (rep.order() == Rep.Order.ECCENTRIC_FIRST && !rep.complete()) {
            return Outcome.notJudged("the rep was not filmed to its end");
        }
        Standing standing = set.standing();
        double upright = standing.median(Metric.TRUNK_INCLINATION);
        if (Double.isNaN(upright)) {
            return Outcome.notJudged("you were not seen standing still, to compare with");
        }
        Series trunk = set.standingEnd(rep).of(set.track().series(Metric.TRUNK_INCLINATION));
        Sustained most = Sustained.max(trunk.map(v -> upright - v));
        Outcome lean = Outcome.measured(Math.max(0, most.value()), most.atS());
        Sustained gap = hollow(set, rep, standing);
        return Double.isNaN(gap.value())
                ? lean
                : Worse.of(spec, lean, "gap", Outcome.measured(Math.max(0, gap.value()), gap.atS()));
    }

    /** NaN where the back's edge was not seen: the lean is then judged alone. */
    private static Sustained hollow(LiftedSet set, Rep rep, Standing standing) {
        boolean hidden = set.profile().barOnBack() || Gates.noContour(set).isPresent();
        double own = hidden ? Double.NaN : standing.median(Metric.HOLLOW);
        Series hollow = set.standingEnd(rep).of(set.track().series(Metric.HOLLOW));
        return Sustained.max(hollow.map(v -> v - own));
    }
}
