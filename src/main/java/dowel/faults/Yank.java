package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * When in the pull the hand is fastest, as a share of the pull's time; counted only together with its part, peak / mean
 * speed: a throw, then coasting. A smooth move (minimum jerk) has 0.50 and 1.9.
 */
final class Yank implements Rule {
    private static final double LONGEST_STEP_S = 0.1;
    private static final double FAST = 0.7;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Joint.LEFT_WRIST, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<String> tooQuick = Gates.tooQuick(set, rep);
        if (tooQuick.isPresent()) {
            return Outcome.notJudged(tooQuick.get());
        }
        Series speed = speed(set).between(rep.concentricStartS(), rep.concentricEndS());
        int fastest = speed.indexOfMax();
        if (fastest < 0 || !(speed.mean() > 0)) {
            return Outcome.notJudged("the hand was not seen during the pull");
        }
        double share = (middleOfTheFast(speed, fastest) - rep.concentricStartS()) / rep.concentricS();
        double peak = speed.value(fastest) / speed.mean();
        Verdict byPeak = Verdicts.of(Outcome.measured(peak, speed.time(fastest)), spec.part("peak"));
        return Outcome.measured(share, speed.time(fastest))
                .atMost(byPeak)
                .saying("percent", 100 * share)
                .saying("percent_margin", 100 * spec.limits().margin())
                .saying("peak", peak);
    }

    /**
     * When the hand is fastest, seconds: the mean moment of the samples around the peak that reach {@link #FAST} of it,
     * weighted by how far they do; a peak is flat, and its one largest sample jumps along it.
     */
    private static double middleOfTheFast(Series speed, int fastest) {
        double level = FAST * speed.value(fastest);
        double sum = 0;
        double moments = 0;
        for (int i = fastest; i >= 0 && speed.value(i) > level; i--) {
            sum += speed.value(i) - level;
            moments += (speed.value(i) - level) * speed.time(i);
        }
        for (int i = fastest + 1; i < speed.size() && speed.value(i) > level; i++) {
            sum += speed.value(i) - level;
            moments += (speed.value(i) - level) * speed.time(i);
        }
        return moments / sum;
    }

    /** Of the near hand, pixels per second. */
    private static Series speed(LiftedSet set) {
        MetricTrack.JointTrack hand =
                set.track().steadyJoint(set.track().view().nearSide().of(Joint.LEFT_WRIST));
        return Derivative.of(hand.x(), LONGEST_STEP_S).with(Derivative.of(hand.y(), LONGEST_STEP_S), Math::hypot);
    }
}
