package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The largest change for the worse of any rule's number over the set, in that number's margins: median of the last third
 * of the reps minus median of the first (in sets of three to five reps: the last against the worse of the first two). A number that is
 * still clean at the end does not count.
 */
final class SetBreakdown implements SetRule {
    private static final int THIRDS_FROM = 6;
    private static final int FEWEST_REPS = 3;
    private static final int MOST_NAMED = 3;

    /** One rule's number over the set. */
    private record Change(Judged last, double first, double then) {
        Limits limits() {
            return last.limits();
        }

        /** In margins, + = worse. */
        double inMargins() {
            return (limits().worse(0, 1) * (then - first)) / limits().margin();
        }

        boolean stillClean() {
            return Verdicts.of(Outcome.measured(then, 0), limits()) == Verdict.CLEAN;
        }

        boolean crossesWarn() {
            return limits().reached(then, limits().warn()) && !limits().reached(first, limits().warn());
        }
    }

    @Override
    public Outcome measure(LiftedSet set, List<List<Judged>> reps, RuleSpec spec) {
        if (reps.size() < FEWEST_REPS) {
            return Outcome.notJudged("a set of fewer than three reps does not show a change");
        }
        List<Change> changes = new ArrayList<>();
        for (int rule = 0; rule < reps.get(0).size(); rule++) {
            change(reps, rule).ifPresent(changes::add);
        }
        if (changes.isEmpty()) {
            return Outcome.notJudged("nothing was judged in the first reps and in the last");
        }
        Change worst = changes.stream()
                .filter(change -> !change.stillClean())
                .max(Comparator.comparingDouble(Change::inMargins))
                .orElse(null);
        double lastS = reps.get(reps.size() - 1).get(0).outcome().atS();
        String compared = compared(changes);
        if (worst == null) {
            return Outcome.measured(0, lastS)
                    .saying("compared", compared)
                    .saying("what", "")
                    .saying("from", "")
                    .saying("to", "");
        }
        String unit = worst.limits().unit().symbol();
        Outcome outcome = Outcome.measured(
                        Math.max(0, worst.inMargins()), worst.last().outcome().atS())
                .saying("compared", compared)
                .saying("rule", worst.last().spec().id())
                .saying("what", worst.last().spec().words().measures())
                .saying("from", Wording.number(worst.first(), worst.limits().unit()))
                .saying(
                        "to",
                        Wording.number(worst.then(), worst.limits().unit()) + " ± "
                                + Wording.number(
                                        worst.limits().margin(), worst.limits().unit())
                                + (unit.isEmpty() ? "" : " " + unit));
        return worst.crossesWarn() ? outcome : outcome.atMost(Verdict.WARN);
    }

    /** What the finding speaks of: no more was compared than was judged. */
    private static String compared(List<Change> changes) {
        return changes.size() > MOST_NAMED
                ? changes.size() + " numbers that were measured in both"
                : changes.stream()
                        .map(change -> change.last().spec().words().measures())
                        .collect(Collectors.joining(" and "));
    }

    /** Empty if the number was not measured in enough reps of both ends, or against other limits than the rule's own. */
    private static Optional<Change> change(List<List<Judged>> reps, int rule) {
        List<Judged> all = reps.stream().map(judged -> judged.get(rule)).toList();
        boolean thirds = all.size() >= THIRDS_FROM;
        int first = thirds ? all.size() / 3 : 2;
        int last = thirds ? all.size() / 3 : 1;
        List<Judged> early = all.subList(0, first);
        List<Judged> late = all.subList(all.size() - last, all.size());
        boolean alike = all.stream()
                .filter(judged -> early.contains(judged) || late.contains(judged))
                .allMatch(judged -> judged.outcome().judged()
                        && judged.limits().unit() == judged.spec().limits().unit()
                        && judged.outcome().worst() == Verdict.FAULT);
        if (!alike) {
            return Optional.empty();
        }
        double before = thirds ? median(early) : worse(early.get(0), early.get(1));
        return Optional.of(new Change(late.get(late.size() - 1), before, median(late)));
    }

    private static double worse(Judged a, Judged b) {
        return a.limits().reached(a.outcome().value(), b.outcome().value())
                ? a.outcome().value()
                : b.outcome().value();
    }

    private static double median(List<Judged> judged) {
        double[] places = new double[judged.size()];
        double[] values = new double[judged.size()];
        for (int i = 0; i < values.length; i++) {
            places[i] = i;
            values[i] = judged.get(i).outcome().value();
        }
        return Series.of(places, values).median();
    }
}
