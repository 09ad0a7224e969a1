package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.reps.Rep;
import java.util.List;
import java.util.Optional;

/**
 * Angle of the forearm from the vertical at the end of the pull as front or back show it, degrees, the larger of both
 * arms. Part: angle between upper arm and trunk there.
 */
final class ElbowPath implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return BothSides.needs(
                set, rep.turnS(), Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST, Joint.LEFT_HIP);
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<String> oblique = Gates.notStraightAhead(set);
        if (oblique.isPresent()) {
            return Outcome.notJudged(oblique.get());
        }
        BothSides at = new BothSides(set, rep.turnS());
        double forearm = 0;
        double upperArm = 0;
        for (Side side : Side.values()) {
            forearm = Math.max(forearm, at.fromVertical(side, Joint.LEFT_ELBOW, Joint.LEFT_WRIST));
            upperArm = Math.max(upperArm, at.angle(side, Joint.LEFT_HIP, Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW));
        }
        return Worse.of(
                spec, Outcome.measured(forearm, rep.turnS()), "abduction", Outcome.measured(upperArm, rep.turnS()));
    }
}
