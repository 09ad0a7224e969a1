package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/** Inclination of the shank at the turn of a hinge, degrees, knee ahead of ankle positive; part: knee flexion there. */
final class ShinNotVertical implements Rule {
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = rep.turnS() - MOMENT_S;
        double to = rep.turnS() + MOMENT_S;
        return List.of(Need.of(set, Metric.SHANK_INCLINATION, from, to), Need.of(set, Metric.KNEE_FLEXION, from, to));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        return Worse.of(
                spec,
                Outcome.measured(set.at(Metric.SHANK_INCLINATION, rep.turnS()), rep.turnS()),
                "knee",
                Outcome.measured(set.at(Metric.KNEE_FLEXION, rep.turnS()), rep.turnS()));
    }
}
