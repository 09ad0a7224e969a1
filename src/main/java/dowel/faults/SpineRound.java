package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/** Largest rise of the bow over the set-up's while the load is carried, %c. */
final class SpineRound implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(new Need("the edge of the back", BackPhase.of(set, rep, spec, Need.seen(set, Metric.BOW))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (set.setUp().isEmpty()) {
            return Outcome.notJudged("the back was not seen at the set-up, so there is nothing to compare with");
        }
        BackShape setUp = set.setUp().get();
        Series rise =
                BackPhase.of(set, rep, spec, set.track().series(Metric.BOW)).map(bow -> bow - setUp.bow());
        Sustained worst = Sustained.max(rise);
        if (Double.isNaN(worst.value())) {
            return Outcome.notJudged("the edge of the back was not seen under load");
        }
        boolean upperBack = BackShape.at(set.track(), worst.atS(), "")
                .map(setUp::upperBackRoundedIn)
                .orElse(false);
        double perBow = set.degreesPerBow();
        return Outcome.measured(worst.value(), worst.atS())
                .inOtherWords(upperBack)
                .saying("baseline", setUp.words())
                .saying("deg", Math.max(0, perBow * worst.value()))
                .saying("deg_margin", perBow * spec.limits().margin())
                .saying(
                        "deg_bound",
                        Math.max(0, perBow * (worst.value() + spec.limits().margin())));
    }
}
