package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Pelvis rotation / (pelvis rotation + low-back flexion) at the deepest moment: {@code (phi - 0.6 lam) / (phi + 0.4
 * lam)} with phi the trunk's inclination and lam the low-back flexion from standing (domain reference, section 1). In a
 * bent trunk lam is read from the bulge of the low back itself; the bow changes with the bending alone and would
 * mislead. A back that is deeply hollow by build hides its flexion there: where the set has a flatter rep, lam is at least a
 * good hinge's own flexion and what the bow rose over that rep at the same inclination.
 */
final class HingeRatio implements Rule {
    private static final double SMALLEST_BEND_DEG = 40;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                new Need("the edge of the low back", BackPhase.of(set, rep, spec, set.seen(Metric.LUMBAR_SAGITTA))),
                new Need(
                        "the line from hip to shoulder",
                        BackPhase.of(set, rep, spec, set.seen(Metric.TRUNK_INCLINATION))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series trunk = BackPhase.of(set, rep, spec, set.meanTrunk());
        Series lowBack = BackPhase.of(set, rep, spec, set.track().series(Metric.LUMBAR_SAGITTA));
        int deepest = trunk.with(lowBack, (phi, bulge) -> Double.isNaN(bulge) ? Double.NaN : phi)
                .indexOfMax();
        if (deepest < 0 || trunk.value(deepest) < SMALLEST_BEND_DEG) {
            return Outcome.notJudged("the trunk was not seen bent by 40 deg or more");
        }
        double phi = trunk.value(deepest);
        double byBulge = spec.number("deg_at_flat") + spec.number("deg_per_pct") * lowBack.value(deepest);
        double lumbar = Math.max(0, Math.max(byBulge, overFlattest(set, rep, spec, trunk.time(deepest))));
        double ratio = Math.max(0, (phi - 0.6 * lumbar) / (phi + 0.4 * lumbar));
        return Outcome.measured(ratio, trunk.time(deepest))
                .saying("percent", 100 * ratio)
                .saying("percent_margin", 100 * spec.limits().margin());
    }

    /** Low-back flexion told from the set's flattest rep, degrees; 0 where there is none to compare with. */
    private static double overFlattest(LiftedSet set, Rep rep, RuleSpec spec, double atS) {
        double rise = set.flattest(spec)
                .map(flattest -> flattest.rise(set, rep, spec, Metric.BOW).at(atS))
                .orElse(Double.NaN);
        return rise > 0 ? spec.number("deg_of_hinge") + spec.number("deg_per_bow") * rise : 0;
    }
}
