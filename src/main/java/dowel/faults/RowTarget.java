package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Where the hand is on the line from hip to shoulder at the top of a row: {@code dot(W-H, S-H) / dot(S-H, S-H)}, 0 at the
 * hip, 1 at the shoulder. The lower ribs lie at 0.35 to 0.60.
 */
final class RowTarget implements Rule {
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.WRIST_ON_TRUNK, rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        return Outcome.measured(set.at(Metric.WRIST_ON_TRUNK, rep.turnS()), rep.turnS());
    }
}
