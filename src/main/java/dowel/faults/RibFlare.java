package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Growth of the low back's hollow from the start of the pull, %c, counted only while the trunk leans further back than
 * there.
 */
final class RibFlare implements Rule {
    private static final double START_S = 0.2;
    /** Leaning back by less than this is within the error of the trunk's inclination, degrees. */
    private static final double LEANS_DEG = 4;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Metric.HOLLOW, rep.concentricStartS(), rep.concentricEndS()),
                Need.of(set, Metric.TRUNK_INCLINATION, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series hollow = set.concentric(Metric.HOLLOW, rep);
        Series trunk = set.concentric(Metric.TRUNK_INCLINATION, rep);
        double hollowThen = first(hollow);
        double trunkThen = first(trunk);
        if (Double.isNaN(hollowThen) || Double.isNaN(trunkThen)) {
            return Outcome.notJudged("the back was not seen at the start of the pull");
        }
        Sustained most = Sustained.max(
                hollow.with(trunk, (gap, lean) -> trunkThen - lean >= LEANS_DEG ? gap - hollowThen : 0 * (gap + lean)));
        return Outcome.measured(Math.max(0, most.value()), most.atS());
    }

    private static double first(Series series) {
        return series.between(series.time(0), series.time(0) + START_S).median();
    }
}
