package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Largest rise of the bow while the load is carried, %c, over the set's flattest rep at the same trunk inclination in
 * the same phase. Blind to a set that is rounded alike from first to last, which is why that flattest rep must not bulge
 * outwards at the low back itself.
 */
final class SpineRound implements Rule {
    private static final double SMALLEST_SHARE_COMPARED = 0.5;
    /** The low back of the rep compared with may bulge outwards by no more than this, % of its chord: less than a margin
     * below the hint of lumbar_convex. */
    private static final double FLAT_ENOUGH = 1;
    /** The upper back made the bow rise if the hollow keeps this share, and there was one of this depth, %c ... */
    private static final double HOLLOW_KEPT = 0.7;

    private static final double HOLLOW_SEEN = 1;
    /** ... and the upper part bulges more by this, % of its chord. */
    private static final double UPPER_RISE = 1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(new Need("the edge of the back", BackPhase.of(set, rep, spec, Need.seen(set, Metric.BOW))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<BackCurve> flattest = flattest(set, spec);
        if (flattest.isEmpty()) {
            return Outcome.notJudged("there is no second rep in which the back was seen, to compare with");
        }
        Series lowBack =
                BackPhase.of(set, flattest.get().rep(), spec, set.track().series(Metric.LUMBAR_SAGITTA));
        if (!(Sustained.max(lowBack).value() <= FLAT_ENOUGH)) {
            return Outcome.notJudged("the low back is curved outwards in every rep, so none is flat to compare with");
        }
        Series rise = rise(set, rep, spec, flattest.get(), Metric.BOW);
        if (rise.measured() < SMALLEST_SHARE_COMPARED * rise.size()) {
            return Outcome.notJudged("the trunk was at other angles than in the rep to compare with");
        }
        return outcome(set, rep, spec, flattest.get(), Sustained.max(rise));
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

    /** The rep whose bow lies lowest against the others; empty if there are not two to compare. */
    private static Optional<BackCurve> flattest(LiftedSet set, RuleSpec spec) {
        List<BackCurve> curves =
                set.reps().stream().map(rep -> BackCurve.of(set, rep, spec)).toList();
        return curves.stream()
                .filter(curve -> !Double.isNaN(curve.bowAboveAll(curves)))
                .min(Comparator.comparingDouble(curve -> curve.bowAboveAll(curves)));
    }

    private static Series rise(LiftedSet set, Rep rep, RuleSpec spec, BackCurve flattest, Metric metric) {
        Series values = BackPhase.of(set, rep, spec, set.track().series(metric));
        Series trunk = BackPhase.of(set, rep, spec, set.track().series(Metric.TRUNK_INCLINATION));
        double[] rises = new double[values.size()];
        for (int i = 0; i < rises.length; i++) {
            rises[i] = values.value(i) - flattest.at(metric, values.time(i) <= rep.turnS(), trunk.value(i));
        }
        return values.withValues(rises);
    }

    private static boolean upperBack(LiftedSet set, Rep rep, BackCurve flattest, double atS) {
        double trunk = set.track().series(Metric.TRUNK_INCLINATION).at(atS);
        boolean firstPhase = atS <= rep.turnS();
        double hollowThen = flattest.at(Metric.HOLLOW, firstPhase, trunk);
        double upperThen = flattest.at(Metric.THORACIC_SAGITTA, firstPhase, trunk);
        return hollowThen >= HOLLOW_SEEN
                && set.track().series(Metric.HOLLOW).at(atS) >= HOLLOW_KEPT * hollowThen
                && set.track().series(Metric.THORACIC_SAGITTA).at(atS) - upperThen >= UPPER_RISE;
    }
}
