package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.List;

/** Onset of the elbow's bend minus onset of the trunk's swing, seconds; each at 10 % of its own peak speed. */
final class TrunkFirst implements Rule {
    private static final double ONSET = 0.10;
    private static final double LOOK_BACK_S = 0.4;
    private static final double LONGEST_STEP_S = 0.1;
    /** Below 50 frames per second the order is read only in pulls longer than this, seconds. */
    private static final double SLOW_PULL_S = 0.8;

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
        Limits limits = spec.limits().withMargin(2 / fps);
        double swing = TorsoSwing.excursion(set.concentric(Metric.TRUNK_INCLINATION, rep));
        if (swing < STILL_DEG) {
            return Outcome.measured(0, rep.concentricStartS()).against(limits);
        }
        double trunk = onset(set.track().series(Metric.TRUNK_INCLINATION), rep);
        double elbow = onset(set.track().series(Metric.ELBOW_FLEXION), rep);
        if (Double.isNaN(trunk) || Double.isNaN(elbow)) {
            return Outcome.notJudged("the start of the pull was not seen");
        }
        Outcome outcome = Outcome.measured(elbow - trunk, trunk).against(limits);
        return swing < spec.number("swing") ? outcome.atMost(Verdict.BORDERLINE) : outcome;
    }

    /** The last moment before the peak speed at which the speed is still below a tenth of it; NaN if not seen. */
    private static double onset(Series series, Rep rep) {
        Series speed = Derivative.of(series, LONGEST_STEP_S)
                .map(Math::abs)
                .between(rep.concentricStartS() - LOOK_BACK_S, rep.concentricEndS());
        int peak = speed.between(rep.concentricStartS(), rep.concentricEndS()).indexOfMax();
        if (peak < 0) {
            return Double.NaN;
        }
        int at = speed.nearest(
                speed.between(rep.concentricStartS(), rep.concentricEndS()).time(peak));
        double still = ONSET * speed.value(at);
        while (at > 0 && speed.value(at) > still) {
            at--;
        }
        return speed.time(at);
    }
}
