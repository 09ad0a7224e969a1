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
 * speed: a throw, then coasting.
 *
 * <p>The pull lasts from when the hand has made 2 % of its way to when it has made 98 % of it: the rep's lifting phase ends
 * where the hand is close to its turn, and so leaves out the very coasting that follows a throw. A smooth move (minimum
 * jerk) has 0.50 and 1.43; one that throws the hand 80 % of its way in 45 % of the time 0.23 and 2.7.
 */
final class Yank implements Rule {
    private static final double LONGEST_STEP_S = 0.1;
    private static final double FAST = 0.7;
    /** Of the way, at either end. */
    private static final double NEAR_END = 0.02;
    /** Share of its time that a smooth move needs for the way between. */
    private static final double SMOOTH_SHARE = 0.73;

    private static final double LOOK_BACK_S = 0.2;
    private static final double MOMENT_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(Need.of(set, Joint.LEFT_WRIST, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series way = way(set, rep);
        Series speed = Derivative.of(way, LONGEST_STEP_S);
        int fastest = speed.indexOfMax();
        if (fastest < 0) {
            return Outcome.notJudged("the hand was not seen during the pull");
        }
        int from = fastest;
        while (from > 0 && !(way.value(from) <= NEAR_END)) {
            from--;
        }
        int to = fastest;
        while (to < way.size() - 1 && !(way.value(to) >= 1 - NEAR_END)) {
            to++;
        }
        double pullS = way.time(to) - way.time(from);
        Optional<String> tooQuick = Gates.tooQuick(set, pullS / SMOOTH_SHARE);
        if (tooQuick.isPresent()) {
            return Outcome.notJudged(tooQuick.get());
        }
        double mean = (way.value(to) - way.value(from)) / pullS;
        if (!(mean > 0)) {
            return Outcome.notJudged("the hand was not seen during the pull");
        }
        double share = (middleOfTheFast(speed, fastest) - way.time(from)) / pullS;
        double peak = speed.value(fastest) / mean;
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

    /**
     * How far the near hand has come, 0 to 1, between its extreme places on the straight line from where the pull starts to
     * its farthest place from there; from a little before the pull until the load comes down.
     */
    private static Series way(LiftedSet set, Rep rep) {
        MetricTrack.JointTrack hand =
                set.track().steadyJoint(set.track().view().nearSide().of(Joint.LEFT_WRIST));
        double fromS = rep.concentricStartS() - LOOK_BACK_S;
        double untilS = rep.order() == Rep.Order.CONCENTRIC_FIRST ? rep.leaveS() : rep.endS();
        Series x = fromStart(hand.x(), rep, fromS, untilS);
        Series y = fromStart(hand.y(), rep, fromS, untilS);
        int farthest = x.with(y, Math::hypot).indexOfMax();
        if (farthest < 0) {
            return x;
        }
        double endX = x.value(farthest);
        double endY = y.value(farthest);
        Series along = x.with(y, (dx, dy) -> dx * endX + dy * endY);
        double least = along.min();
        double most = along.max();
        return along.map(v -> (v - least) / (most - least));
    }

    private static Series fromStart(Series place, Rep rep, double fromS, double untilS) {
        double start = place.between(rep.concentricStartS() - MOMENT_S, rep.concentricStartS() + MOMENT_S)
                .median();
        return place.between(fromS, untilS).map(v -> v - start);
    }
}
