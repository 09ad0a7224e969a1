package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;

/**
 * How long the trunk's swing starts before the elbow's bend, seconds: the mean over the times at which each passes 10, 30
 * and 50 % of its own peak speed (10 % alone, as the domain reference has it, moved by 0.12 s from one encoding of a clip
 * to another).
 */
final class TrunkFirst implements Rule {
    private static final double[] ONSETS = {0.1, 0.3, 0.5};
    private static final double LOOK_BACK_S = 0.4;
    private static final double LONGEST_STEP_S = 0.1;
    /**
     * Below 50 frames per second the order is read only in pulls longer than this, seconds: 0.8 in the domain reference,
     * less 0.1 by which the hand's way starts later than the whole pull.
     */
    private static final double SLOW_PULL_S = 0.7;

    private static final double FAST_FPS = 50;
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
        double fps = set.track().fps();
        if (Math.round(fps) < FAST_FPS && rep.concentricS() <= SLOW_PULL_S) {
            return Outcome.notJudged("the pull was too quick for this frame rate");
        }
        Limits limits = spec.limits().withMargin(Math.max(2 / fps, spec.limits().margin()));
        double swing = TorsoSwing.excursion(set.concentric(Metric.TRUNK_INCLINATION, rep));
        if (swing < STILL_DEG) {
            return Outcome.measured(0, rep.concentricStartS()).against(limits).atMost(Verdict.CLEAN);
        }
        Series trunk = speed(set.track().series(Metric.TRUNK_INCLINATION), rep);
        Series elbow = speed(set.track().series(Metric.ELBOW_FLEXION), rep);
        double lead = Arrays.stream(ONSETS)
                .map(share -> onset(elbow, rep, share) - onset(trunk, rep, share))
                .average()
                .orElseThrow();
        if (Double.isNaN(lead)) {
            return Outcome.notJudged("the start of the pull was not seen");
        }
        Outcome outcome = Outcome.measured(lead, onset(trunk, rep, ONSETS[0])).against(limits);
        return swing < spec.number("swing") ? outcome.atMost(Verdict.BORDERLINE) : outcome;
    }

    private static Series speed(Series series, Rep rep) {
        return Derivative.of(series, LONGEST_STEP_S)
                .map(Math::abs)
                .between(rep.concentricStartS() - LOOK_BACK_S, rep.concentricEndS());
    }

    /** When a speed last passes a share of its peak on the way to it, between samples in a line; NaN if not seen. */
    private static double onset(Series speed, Rep rep, double share) {
        Series pull = speed.between(rep.concentricStartS(), rep.concentricEndS());
        int peak = pull.indexOfMax();
        if (peak < 0) {
            return Double.NaN;
        }
        int after = speed.nearest(pull.time(peak));
        double level = share * speed.value(after);
        while (after > 0 && speed.value(after - 1) > level) {
            after--;
        }
        if (after == 0 || Double.isNaN(speed.value(after - 1))) {
            return speed.time(after);
        }
        double step = (level - speed.value(after - 1)) / (speed.value(after) - speed.value(after - 1));
        return speed.time(after - 1) + step * (speed.time(after) - speed.time(after - 1));
    }
}
