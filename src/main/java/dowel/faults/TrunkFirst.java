package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import java.util.List;
import java.util.Optional;

/** How long the trunk's swing starts before the elbow's bend, seconds; each by {@link Onset}. */
final class TrunkFirst implements Rule {
    private static final double LOOK_BACK_S = 0.4;
    /** A trunk that swings less than its own error has no onset, degrees. */
    private static final double STILL_DEG = 4;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Metric.TRUNK_INCLINATION, rep.concentricStartS(), rep.concentricEndS()),
                Need.of(set, Metric.ELBOW_FLEXION, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<String> tooQuick = Gates.tooQuick(set, rep);
        if (tooQuick.isPresent()) {
            return Outcome.notJudged(tooQuick.get());
        }
        Limits limits = spec.limits()
                .withMargin(Math.max(2 / set.track().fps(), spec.limits().margin()));
        double swing = TorsoSwing.excursion(set.concentric(Metric.TRUNK_INCLINATION, rep));
        if (swing < STILL_DEG) {
            return Outcome.measured(0, rep.concentricStartS()).against(limits).atMost(Verdict.CLEAN);
        }
        Onset trunk = onset(set, rep, Metric.TRUNK_INCLINATION);
        double lead = trunk.before(onset(set, rep, Metric.ELBOW_FLEXION));
        if (Double.isNaN(lead)) {
            return Outcome.notJudged("the start of the pull was not seen");
        }
        // Which sway of a trunk that comes after the arms is taken for its start is chance: that it comes after is all.
        Outcome outcome = Outcome.measured(Math.max(-limits.margin(), lead), trunk.firstS())
                .against(limits);
        return swing < spec.number("swing") ? outcome.atMost(Verdict.BORDERLINE) : outcome;
    }

    private static Onset onset(LiftedSet set, Rep rep, Metric metric) {
        return Onset.in(set.track().series(metric), rep.concentricStartS(), rep.concentricEndS(), LOOK_BACK_S);
    }
}
