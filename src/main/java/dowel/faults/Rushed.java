package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Unit;
import dowel.reps.Rep;
import java.util.List;
import java.util.Locale;

/** Time of the lowering phase, seconds; its ratio to the lifting phase may make the verdict worse. */
final class Rushed implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of();
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (!rep.complete()) {
            return Outcome.notJudged("the lowering was not filmed from start to end");
        }
        double ratio = rep.eccentricS() / rep.concentricS();
        Outcome byTime = Outcome.measured(rep.eccentricS(), rep.eccentricEndS());
        Outcome byRatio = Outcome.measured(ratio, rep.eccentricEndS()).against(ratioLimits(rep, spec));
        boolean quickEnough = rep.eccentricS() < spec.number("ratio_counts_below");
        boolean ratioIsWorse = quickEnough
                && Verdicts.of(byRatio, ratioLimits(rep, spec)).compareTo(Verdicts.of(byTime, spec.limits())) > 0;
        return (ratioIsWorse ? byRatio : byTime)
                .saying("seconds", rep.eccentricS())
                .saying("seconds_margin", spec.limits().margin())
                .saying("ratio", String.format(Locale.ROOT, "%.1f", ratio));
    }

    private static Limits ratioLimits(Rep rep, RuleSpec spec) {
        return new Limits(
                spec.limits().direction(),
                spec.number("ratio_warn"),
                spec.number("ratio_fault"),
                spec.limits().margin() / rep.concentricS(),
                Unit.RATIO);
    }
}
