package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Distance from the shoulder joint to the back's edge at the top of a row minus that at the start of the same rep, where the
 * arms hang and the trunk inclines alike, % of the trunk's length. Quiet standing is no measure for it: bending alone deepened
 * it by 10 % on rendered bodies. Of low confidence: a hint at most.
 */
final class ShoulderForward implements Rule {
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(around(set, rep.startS()), around(set, rep.turnS()));
    }

    private static Need around(LiftedSet set, double timeS) {
        return Need.of(set, Metric.SHOULDER_DEPTH, timeS - MOMENT_S, timeS + MOMENT_S);
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double hanging = set.at(Metric.SHOULDER_DEPTH, rep.startS());
        return Outcome.measured(set.at(Metric.SHOULDER_DEPTH, rep.turnS()) - hanging, rep.turnS())
                .atMost(Verdict.WARN);
    }
}
