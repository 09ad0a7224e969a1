package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * p95 - p5 over the rep of the angle between shoulder line and hip line about the trunk, degrees, from the model's rough
 * 3D points (error in lifting with one camera 9.5 +- 14 degrees). A hint at most, and never alone: see {@link Judge}.
 */
final class Twist implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.TRUNK_TWIST, rep.startS(), rep.endS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series twist = set.track().series(Metric.TRUNK_TWIST).between(rep.startS(), rep.endS());
        return Outcome.measured(TorsoSwing.excursion(twist), TorsoSwing.farthest(twist))
                .atMost(Verdict.WARN);
    }
}
