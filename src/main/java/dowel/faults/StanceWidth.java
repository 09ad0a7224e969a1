package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.motion.Joint;
import dowel.reps.Rep;
import java.util.List;

/**
 * Distance of the ankles / distance of the shoulder joints at the start of the rep, from front or back. Part: the same
 * number, too small. A matter of style: a hint at most.
 */
final class StanceWidth implements Rule {
    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return BothSides.needs(set, rep.startS(), Joint.LEFT_ANKLE, Joint.LEFT_SHOULDER);
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        BothSides at = new BothSides(set, rep.startS());
        double ratio = at.apart(Joint.LEFT_ANKLE) / at.apart(Joint.LEFT_SHOULDER);
        return Worse.of(spec, Outcome.measured(ratio, rep.startS()), "narrow", Outcome.measured(ratio, rep.startS()))
                .atMost(Verdict.WARN);
    }
}
