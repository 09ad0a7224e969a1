package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Range of motion of a rep against the set's largest. Where arms pull, a trunk that swings carries the hands further: a
 * strict rep beside such is short only if the arm's own range, from shoulder to hand, is short too.
 */
final class HalfRep implements Rule {
    private static final int LARGE_SET = 5;
    /** So much of a rep the hand must be seen for the arm's range. */
    private static final double SEEN = 0.8;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of();
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        if (!rep.complete()) {
            return Outcome.notJudged("the rep was not filmed from start to end");
        }
        double usual = usualRom(set.reps());
        double usualOfArms = usual(armRanges(set));
        if (Double.isNaN(usual)) {
            return Outcome.notJudged("there is no second whole rep to compare with");
        }
        double ofArm = armRange(set, rep) / usualOfArms;
        double share = ofArm > rep.rom() / usual ? Math.min(ofArm, 1) : rep.rom() / usual;
        return Outcome.measured(share, rep.turnS())
                .saying("percent", 100 * share)
                .saying("percent_margin", 100 * spec.limits().margin());
    }

    /**
     * Median range of the three largest whole reps; in a set of fewer than five the largest, since three are then most
     * of the set. NaN if there are fewer than two.
     */
    static double usualRom(List<Rep> reps) {
        return usual(reps.stream().filter(Rep::complete).mapToDouble(Rep::rom));
    }

    /** The same of any ranges. */
    static double usual(DoubleStream ranges) {
        double[] rising = ranges.sorted().toArray();
        if (rising.length < 2) {
            return Double.NaN;
        }
        return rising[rising.length - (rising.length < LARGE_SET ? 1 : 2)];
    }

    /** Of the whole reps; NaN where the arm was not seen, which sorts as the largest. */
    private static DoubleStream armRanges(LiftedSet set) {
        return set.reps().stream().filter(Rep::complete).mapToDouble(rep -> armRange(set, rep));
    }

    /** How much the way from shoulder to hand changes in a rep; NaN where arms do not pull, or where they were not seen. */
    private static double armRange(LiftedSet set, Rep rep) {
        boolean armsPull =
                set.profile().rep().drivers().stream().anyMatch(driver -> driver.metric() == Metric.WRIST_TO_SHOULDER);
        Series reach = set.track().series(Metric.WRIST_TO_SHOULDER).between(rep.startS(), rep.endS());
        boolean seen = reach.measured() >= SEEN * reach.size();
        return armsPull && seen ? reach.quantile(0.95) - reach.quantile(0.05) : Double.NaN;
    }
}
