package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Distance from the shoulder joint to the back's edge at the top of a row minus its median in quiet standing, % of the
 * trunk's length. Of low confidence: a hint at most. Reaching forward at the bottom of a row is not looked at.
 */
final class ShoulderForward implements Rule {
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.SHOULDER_DEPTH, rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double own = set.standing().median(Metric.SHOULDER_DEPTH);
        return Double.isNaN(own)
                ? Outcome.notJudged("the back was not seen while you stood still, to compare with")
                : Outcome.measured(set.at(Metric.SHOULDER_DEPTH, rep.turnS()) - own, rep.turnS())
                        .atMost(Verdict.WARN);
    }
}
