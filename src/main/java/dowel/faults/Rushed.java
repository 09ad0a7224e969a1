package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.kinematics.Unit;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.Locale;

/** Time of the lowering phase, seconds; its ratio to the lifting phase may make the verdict worse. */
final class Rushed implements Rule {
    private static final double AROUND_S = 0.2;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of();
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (!rep.complete()) {
            return Outcome.notJudged("the lowering or return was not filmed from start to end");
        }
        if (hiddenAt(set, rep.eccentricStartS()) || hiddenAt(set, rep.eccentricEndS())) {
            return Outcome.notJudged("the lifter was hidden as the lowering or return began or ended");
        }
        double ratio = rep.eccentricS() / rep.concentricS();
        Limits ofRatio = ratioLimits(set, rep, spec);
        Outcome byTime = Outcome.measured(rep.eccentricS(), rep.eccentricEndS());
        Outcome byRatio = Outcome.measured(ratio, rep.eccentricEndS()).against(ofRatio);
        // two times in one number: it counts only where it is beyond the first limit by its margin
        boolean surelyQuicker = ofRatio.reached(ratio + ofRatio.margin(), ofRatio.warn());
        boolean counts = surelyQuicker && rep.eccentricS() < spec.number("ratio_counts_below");
        boolean ratioIsWorse =
                counts && Verdicts.of(byRatio, ofRatio).compareTo(Verdicts.of(byTime, spec.limits())) > 0;
        return (ratioIsWorse ? byRatio : byTime)
                .saying("seconds", rep.eccentricS())
                .saying("seconds_margin", spec.limits().margin())
                .saying("ratio", String.format(Locale.ROOT, "%.1f", ratio));
    }

    /**
     * True if hips or shoulders were not seen just before or after: the phase is then as long as what was seen of it. Not so
     * where the plate hides them: the plate itself tells the time.
     */
    private static boolean hiddenAt(LiftedSet set, double timeS) {
        Series trunk = set.track()
                .series(Metric.TRUNK_INCLINATION)
                .with(set.track().covered(Metric.TRUNK_INCLINATION), (v, covered) -> covered > 0 ? 0 : v)
                .between(timeS - AROUND_S, timeS + AROUND_S);
        return trunk.measured() < trunk.size();
    }

    private static Limits ratioLimits(LiftedSet set, Rep rep, RuleSpec spec) {
        double ofLowering = RepNumbers.phaseError(set, rep.eccentricS()) / rep.eccentricS();
        double ofLifting = RepNumbers.phaseError(set, rep.concentricS()) / rep.concentricS();
        return new Limits(
                spec.limits().direction(),
                spec.number("ratio_warn"),
                spec.number("ratio_fault"),
                rep.eccentricS() / rep.concentricS() * Math.hypot(ofLowering, ofLifting),
                Unit.RATIO);
    }
}
