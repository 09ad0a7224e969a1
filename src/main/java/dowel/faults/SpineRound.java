package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * Largest rise of the bow while the load is carried, %c, over the set's flattest rep at the same trunk inclination in
 * the same phase, arms bent alike. Blind to a set that is rounded alike from first to last, which is why that flattest rep must not bulge
 * outwards at the low back itself.
 */
final class SpineRound implements Rule {
    private static final double SMALLEST_SHARE_COMPARED = 0.5;
    /** The upper back made the bow rise if the hollow keeps this share, and there was one of this depth, %c ... */
    private static final double HOLLOW_KEPT = 0.7;

    private static final double HOLLOW_SEEN = 1;
    /** ... and the upper part bulges more by this, % of its chord. */
    private static final double UPPER_RISE = 1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(FlattestRep.back(set, rep, spec));
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
        Series rise = flattest.get().rise(set, rep, spec, Metric.BOW);
        if (rise.measured() < SMALLEST_SHARE_COMPARED * rise.size()) {
            return Outcome.notJudged("trunk and arms were at other angles than in the rep to compare with");
        }
        return outcome(set, rep, spec, flattest.get().curve(), Sustained.max(rise));
    }

    private static Outcome outcome(LiftedSet set, Rep rep, RuleSpec spec, BackCurve flattest, Sustained worst) {
        double perBow = spec.number("deg_per_pct");
        return Outcome.measured(worst.value(), worst.atS())
                .inOtherWords(upperBack(set, rep, flattest, worst.atS()))
                .saying(
                        "baseline",
                        "than in your flattest rep (rep " + flattest.rep().number() + ")")
                .saying("flattest", "rep " + flattest.rep().number())
                .saying("deg", Math.max(0, perBow * worst.value()))
                .saying("deg_margin", perBow * spec.limits().margin())
                .saying(
                        "deg_bound",
                        Math.max(0, perBow * (worst.value() + spec.limits().margin())));
    }

    private static boolean upperBack(LiftedSet set, Rep rep, BackCurve flattest, double atS) {
        double trunk = set.track().series(Metric.TRUNK_INCLINATION).at(atS);
        double elbow = set.track().series(Metric.ELBOW_FLEXION).at(atS);
        boolean firstPhase = atS <= rep.turnS();
        double hollowThen = flattest.at(Metric.HOLLOW, firstPhase, trunk, elbow);
        double upperThen = flattest.at(Metric.THORACIC_SAGITTA, firstPhase, trunk, elbow);
        return hollowThen >= HOLLOW_SEEN
                && set.track().series(Metric.HOLLOW).at(atS) >= HOLLOW_KEPT * hollowThen
                && set.track().series(Metric.THORACIC_SAGITTA).at(atS) - upperThen >= UPPER_RISE;
    }
}
