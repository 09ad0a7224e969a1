package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * How far the hand is behind the ear at the end of the pull, trunk lengths; negative in front of it. A fault needs two
 * such reps.
 */
final class BehindNeck implements Rule {
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Joint.LEFT_WRIST, rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S),
                Need.of(set, Joint.LEFT_EAR, rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double behind = behind(set, rep);
        if (Double.isNaN(behind)) {
            return Outcome.notJudged("head and hand were not seen at the end of the pull");
        }
        long reps = set.reps().stream()
                .filter(other -> behind(set, other) >= spec.limits().warn())
                .count();
        Outcome outcome = Outcome.measured(behind, rep.turnS());
        return reps >= 2 ? outcome : outcome.atMost(Verdict.WARN);
    }

    private static double behind(LiftedSet set, Rep rep) {
        MetricTrack track = set.track();
        Series wrist = aboutTurn(track.nearJoint(Joint.LEFT_WRIST).x(), rep);
        Series ahead = aboutTurn(track.nearJoint(Joint.LEFT_EAR).x(), rep).with(wrist, (ear, hand) -> ear - hand);
        return track.view().facing().sign() * ahead.median() / track.trunkLengthPx();
    }

    private static Series aboutTurn(Series place, Rep rep) {
        return place.between(rep.turnS() - MOMENT_S, rep.turnS() + MOMENT_S);
    }
}
