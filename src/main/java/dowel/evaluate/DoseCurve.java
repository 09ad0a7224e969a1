package dowel.evaluate;

import dowel.evaluate.FaultOutcome.Said;
import dowel.evaluate.RepMatching.Pair;
import dowel.evaluate.Truth.TrueFrame;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.reps.Rep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often a person is told of a fault, by how much of it there truly is. Only reps that were found and in which the
 * fault was judged count.
 */
final class DoseCurve {
    /** Lower ends of the steps, degrees; the last one is open. */
    static final List<Integer> STEPS_DEG = List.of(0, 5, 10, 15, 20, 25, 30, 40);

    /** What there is of a fault in degrees. */
    enum Dose {
        /** True flexion of the low back above that of the set's flattest rep, at its most flexed moment. */
        ROUNDING(FaultKind.ROUNDING),
        /** True swing of the trunk while the load is lifted: 95th less 5th percentile of its inclination. */
        SWING(FaultKind.SWING);

        /** The kind of fault that answers to it. */
        private final String kind;

        Dose(String kind) {
            this.kind = kind;
        }

        /** The figure of one step. */
        String figure(int step) {
            return String.format(
                    Locale.ROOT, "told.%s.from_%02d_deg", name().toLowerCase(Locale.ROOT), STEPS_DEG.get(step));
        }
    }

    /**
     * One rep.
     *
     * @param trueDeg how much there is
     * @param told true if a person is told
     */
    record Case(Dose dose, double trueDeg, boolean told) {
        boolean inStep(int step) {
            return trueDeg >= STEPS_DEG.get(step)
                    && (step + 1 == STEPS_DEG.size() || trueDeg < STEPS_DEG.get(step + 1));
        }
    }

    private DoseCurve() {}

    /** The cases of one clip; none where the truth does not tell the frames. */
    static List<Case> cases(Truth truth, RepMatching matching, List<JudgedRep> judged) {
        List<Case> cases = new ArrayList<>();
        for (Pair pair : matching.pairs()) {
            for (Dose dose : Dose.values()) {
                Optional<Said> said = judged.stream()
                        .filter(one -> one.rep().equals(pair.found()))
                        .flatMap(one -> one.findings().stream())
                        .filter(finding -> FaultKind.of(finding.fault()).equals(dose.kind))
                        .map(Finding::verdict)
                        .map(Said::of)
                        .min(java.util.Comparator.naturalOrder())
                        .filter(Said::judged);
                Optional<Double> amount =
                        dose == Dose.ROUNDING ? BackDoses.trueRise(truth, pair.truth()) : trueSwing(truth, pair);
                said.ifPresent(s -> amount.ifPresent(deg -> cases.add(new Case(dose, deg, s.alarm()))));
            }
        }
        return cases;
    }

    private static Optional<Double> trueSwing(Truth truth, Pair pair) {
        boolean liftedFirst = pair.found().order() == Rep.Order.CONCENTRIC_FIRST;
        double fromS = liftedFirst ? pair.truth().startS() : pair.truth().turnS();
        double toS = liftedFirst ? pair.truth().turnS() : pair.truth().endS();
        double[] inclinations = truth.frames().stream()
                .filter(frame -> frame.timeS() >= fromS && frame.timeS() <= toS)
                .mapToDouble(DoseCurve::trunk)
                .filter(degrees -> !Double.isNaN(degrees))
                .sorted()
                .toArray();
        return inclinations.length == 0
                ? Optional.empty()
                : Optional.of(Quantile.ofSorted(inclinations, 0.95) - Quantile.ofSorted(inclinations, 0.05));
    }

    private static double trunk(TrueFrame frame) {
        return frame.angle(TrueAngle.TRUNK);
    }

    /** Adds the shares told, step by step. */
    static void add(FigureMaker figures, List<ClipResult> clips) {
        for (Dose dose : Dose.values()) {
            IntStream.range(0, STEPS_DEG.size())
                    .forEach(step -> figures.share(
                            dose.figure(step),
                            Figure.Pass.EXERCISE_GIVEN,
                            clips.stream()
                                    .map(clip -> share(clip.doseCases(), dose, step))
                                    .toList()));
        }
    }

    private static Share share(List<Case> cases, Dose dose, int step) {
        List<Case> own = cases.stream()
                .filter(one -> one.dose() == dose && one.inStep(step))
                .toList();
        return new Share(own.stream().filter(Case::told).count(), own.size());
    }

    /** The table: one row for each dose and slice, one column for each step. */
    static TextTable table(Evaluation evaluation, List<Slice> slices) {
        String[] steps = IntStream.range(0, STEPS_DEG.size())
                .mapToObj(step -> STEPS_DEG.get(step)
                        + (step + 1 < STEPS_DEG.size() ? "-" + STEPS_DEG.get(step + 1) : " on") + " deg")
                .toArray(String[]::new);
        TextTable table = new TextTable(row("", steps));
        for (Dose dose : Dose.values()) {
            for (Slice slice : slices) {
                FigureLookup given = new FigureLookup(evaluation, slice, Figure.Pass.EXERCISE_GIVEN);
                String[] told = IntStream.range(0, STEPS_DEG.size())
                        .mapToObj(step -> of(given, dose.figure(step)))
                        .toArray(String[]::new);
                if (!Arrays.stream(told).allMatch("-"::equals)) {
                    table.row(row(dose.name().toLowerCase(Locale.ROOT) + ", " + slice.of(), told));
                }
            }
        }
        return table;
    }

    private static String[] row(String head, String[] cells) {
        return Stream.concat(Stream.of(head), Arrays.stream(cells)).toArray(String[]::new);
    }

    private static String of(FigureLookup given, String figure) {
        return given.find(figure)
                .map(f -> given.percent(figure) + " of " + f.estimate().count())
                .orElse("-");
    }
}
