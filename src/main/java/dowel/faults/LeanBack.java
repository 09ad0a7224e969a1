package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.List;

/**
 * Mean backward lean of the trunk while the load is pulled, degrees: the mean over the bend of the elbow where that was seen. A
 * mean over time depends on when the pull is said to begin and to end, which is uncertain because the arm hardly moves
 * there.
 */
final class LeanBack implements Rule {
    private static final double LONGEST_STEP_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.TRUNK_INCLINATION, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series trunk = set.concentric(Metric.TRUNK_INCLINATION, rep);
        Series elbow = set.track()
                .series(Metric.ELBOW_FLEXION)
                .between(rep.concentricStartS() - 2 * LONGEST_STEP_S, rep.concentricEndS() + 2 * LONGEST_STEP_S);
        Series speed = Derivative.of(elbow, LONGEST_STEP_S)
                .map(Math::abs)
                .between(rep.concentricStartS(), rep.concentricEndS());
        Series weight = speed.with(trunk, (v, lean) -> v + 0 * lean);
        boolean armSeen = 2 * weight.measured() >= trunk.measured() && weight.mean() > 0;
        double lean = armSeen ? -trunk.with(weight, (a, w) -> a * w).mean() / weight.mean() : -trunk.mean();
        return Outcome.measured(Math.max(0, lean), rep.concentricEndS());
    }
}
