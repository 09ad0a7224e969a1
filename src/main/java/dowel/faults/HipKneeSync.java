package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;

/** How long the hip starts to bend before the knee does on the way down, seconds; each by {@link Onset}. */
final class HipKneeSync implements Rule {
    private static final double LOOK_BACK_S = 0.4;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Metric.HIP_FLEXION, rep.eccentricStartS(), rep.eccentricEndS()),
                Need.of(set, Metric.KNEE_FLEXION, rep.eccentricStartS(), rep.eccentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Onset hip = Onset.in(
                set.track().series(Metric.HIP_FLEXION), rep.eccentricStartS(), rep.eccentricEndS(), LOOK_BACK_S);
        Onset knee = Onset.in(
                set.track().series(Metric.KNEE_FLEXION), rep.eccentricStartS(), rep.eccentricEndS(), LOOK_BACK_S);
        double lead = hip.before(knee);
        return Double.isNaN(lead)
                ? Outcome.notJudged("the start of the way down was not seen")
                : Outcome.measured(lead, hip.firstS());
    }
}
