package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * How far the upper arm gets behind the line of the trunk at the top of a row and stays for 0.1 s, degrees; negative if
 * the elbow stays in front of it. Stands in for the shoulder blades, which a camera does not see.
 */
final class NoSqueeze implements Rule {
    private static final double AROUND_S = 0.2;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.ELBOW_BEHIND_TRUNK, rep.turnS() - AROUND_S, rep.leaveS() + AROUND_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series behind =
                set.track().series(Metric.ELBOW_BEHIND_TRUNK).between(rep.turnS() - AROUND_S, rep.leaveS() + AROUND_S);
        Sustained most = Sustained.max(behind);
        return Outcome.measured(most.value(), most.atS()).saying("deg_short", Math.max(0, -most.value()));
    }
}
