package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.reps.Rep;
import java.util.List;

/** Range of motion of a rep against the set's largest. */
final class HalfRep implements Rule {
    private static final int LARGE_SET = 5;

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
        if (Double.isNaN(usual)) {
            return Outcome.notJudged("there is no second whole rep to compare with");
        }
        double share = rep.rom() / usual;
        return Outcome.measured(share, rep.turnS())
                .saying("percent", 100 * share)
                .saying("percent_margin", 100 * spec.limits().margin());
    }

    /**
     * Median range of the three largest whole reps; in a set of fewer than five the largest, since three are then most
     * of the set. NaN if there are fewer than two.
     */
    static double usualRom(List<Rep> reps) {
        double[] rising = reps.stream()
                .filter(Rep::complete)
                .mapToDouble(Rep::rom)
                .sorted()
                .toArray();
        if (rising.length < 2) {
            return Double.NaN;
        }
        return rising[rising.length - (rising.length < LARGE_SET ? 1 : 2)];
    }
}
