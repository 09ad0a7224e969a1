package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * Pelvis rotation / (pelvis rotation + low-back flexion) at the deepest moment against standing: {@code (dPhi - 0.6 lam)
 * / (dPhi + 0.4 lam)} with dPhi the change of trunk inclination and lam the low-back flexion estimated from the bow
 * (domain reference, section 1).
 */
final class HingeRatio implements Rule {
    private static final double SMALLEST_BEND_DEG = 30;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                new Need("the edge of the back", BackPhase.of(set, rep, spec, Need.seen(set, Metric.BOW))),
                new Need(
                        "the line from hip to shoulder",
                        BackPhase.of(set, rep, spec, Need.seen(set, Metric.TRUNK_INCLINATION))));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (set.standing().isEmpty()) {
            return Outcome.notJudged("the lifter was not seen standing upright, so there is nothing to compare with");
        }
        BackShape standing = set.standing().get();
        if (standing.looksLikeALooseShirt()) {
            return Outcome.notJudged("clothes seem to hide the hollow of the low back in standing");
        }
        Series trunk = BackPhase.of(set, rep, spec, set.meanTrunk());
        int deepest = trunk.indexOfMax();
        Optional<BackShape> bent = deepest < 0 ? Optional.empty() : BackShape.at(set.track(), trunk.time(deepest), "");
        if (bent.isEmpty()) {
            return Outcome.notJudged("the edge of the back was not seen at the deepest point");
        }
        if (standing.upperBackRoundedIn(bent.get())) {
            return Outcome.notJudged("the upper back rounds, which hides how much the low back does");
        }
        return ratio(set, standing, bent.get(), spec);
    }

    private static Outcome ratio(LiftedSet set, BackShape standing, BackShape bent, RuleSpec spec) {
        double bend = bent.trunkDeg() - standing.trunkDeg();
        if (!(bend >= SMALLEST_BEND_DEG)) {
            return Outcome.notJudged("the trunk bent less than 30 deg from standing");
        }
        double lumbar = Math.max(0, set.degreesPerBow() * (bent.bow() - standing.bow()));
        double ratio = Math.max(0, (bend - 0.6 * lumbar) / (bend + 0.4 * lumbar));
        return Outcome.measured(ratio, bent.atS())
                .saying("percent", 100 * ratio)
                .saying("percent_margin", 100 * spec.limits().margin());
    }
}
