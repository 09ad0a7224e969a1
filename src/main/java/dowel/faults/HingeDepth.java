package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * How far the trunk goes beyond its usable depth, degrees: the inclination at which, on the way down, the bow's rise over
 * the set's flattest rep at the same inclination first passes {@code bow_rise} for 0.1 s. 0 where it never does.
 */
final class HingeDepth implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(new Need("the edge of the back", BackPhase.of(set, rep, spec, set.seen(Metric.BOW))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<FlattestRep> flattest = set.flattest(spec);
        if (flattest.isEmpty()) {
            return Outcome.notJudged(FlattestRep.NONE);
        }
        if (!flattest.get().flatEnough(set, spec)) {
            return Outcome.notJudged(FlattestRep.NOT_FLAT);
        }
        Series rise =
                flattest.get().rise(set, rep, spec, Metric.BOW).between(rep.eccentricStartS(), rep.eccentricEndS());
        if (rise.size() == 0 || 2 * rise.measured() < rise.size()) {
            return Outcome.notJudged("the back was not seen on the way down");
        }
        Series trunk = set.meanTrunk();
        double deepest =
                trunk.between(rep.eccentricStartS(), rep.eccentricEndS()).max();
        double lostS = lost(rise, spec.number("bow_rise"));
        double usable = Double.isNaN(lostS) ? deepest : trunk.at(lostS);
        return Outcome.measured(deepest - usable, Double.isNaN(lostS) ? rep.turnS() : rep.eccentricEndS())
                .saying("deg_usable", usable);
    }

    /** When the rise first stays above a level for a while; NaN if it never does. */
    private static double lost(Series rise, double level) {
        double since = Double.NaN;
        for (int i = 0; i < rise.size(); i++) {
            if (rise.value(i) < level) {
                since = Double.NaN;
            } else if (rise.value(i) >= level && Double.isNaN(since)) {
                since = rise.time(i);
            }
            if (rise.time(i) - since >= Sustained.HOLD_S) {
                return since;
            }
        }
        return Double.NaN;
    }
}
