package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.reps.Rep;
import java.util.List;

/** Range of motion of a rep / median of the set's three largest. */
final class HalfRep implements Rule {
    private static final int LARGEST = 3;

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

    /** Median range of the three largest whole reps; NaN if there are fewer than two. */
    static double usualRom(List<Rep> reps) {
        double[] largest = reps.stream()
                .filter(Rep::complete)
                .mapToDouble(rep -> -rep.rom())
                .sorted()
                .limit(LARGEST)
                .map(rom -> -rom)
                .toArray();
        return switch (largest.length) {
            case 0, 1 -> Double.NaN;
            case 2 -> (largest[0] + largest[1]) / 2;
            default -> largest[1];
        };
    }
}
