package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/**
 * Thigh inclination - 90 at the turn, degrees: how far the hip joint is below the knee joint. IPF asks for the hip crease
 * below the top of the knee, about 5 degrees more between joint centres.
 */
final class SquatDepth implements Rule {
    private static final double HORIZONTAL_DEG = 90;
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Metric.THIGH_INCLINATION, rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double below = set.at(Metric.THIGH_INCLINATION, rep.turnS()) - HORIZONTAL_DEG;
        return Outcome.measured(below, rep.turnS()).saying("deg_above", -below).saying("deg_below", below);
    }
}
