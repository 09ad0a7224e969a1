package dowel.evaluate;

import dowel.evaluate.BackDoses.Dose;
import dowel.evaluate.ClipResult.Pass;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what Dowel says about one clip against its truth. */
final class ClipEvaluation {
    private static final String ROUNDING_RULE = "spine_round_setup";

    /**
     * One analysis of a clip.
     *
     * @param metrics what was measured
     * @param report what was said
     * @param wholeBack false if a bar left only the low back to be measured, whose numbers are others
     */
    record Analysed(MetricTrack metrics, SetReport report, boolean wholeBack) {}

    private ClipEvaluation() {}

    /**
     * Compares.
     *
     * @param track the model's poses
     * @param foundOut the analysis with the exercise found out
     * @param given the analysis with the true exercise given, where it is known
     */
    static ClipResult of(Truth truth, PoseTrack track, Analysed foundOut, Optional<Analysed> given) {
        Analysed best = given.orElse(foundOut);
        return new ClipResult(
                truth,
                foundOut.report().exercise().id(),
                pass(truth, foundOut.report()),
                given.map(analysed -> pass(truth, analysed.report())),
                AngleErrors.of(truth, best.metrics()),
                JointErrors.of(truth, track, best.metrics().view()),
                TrackerErrors.of(truth, track, best.metrics().view()),
                shapes(truth, best),
                DoseCurve.cases(
                        truth,
                        matching(truth, best.report().judgement().reps()),
                        best.report().judgement().reps()),
                best.wholeBack() ? roundingDoses(truth, best.report()) : List.of());
    }

    private static Map<Metric, List<Dose>> shapes(Truth truth, Analysed best) {
        Map<Metric, List<Dose>> shapes = new EnumMap<>(Metric.class);
        for (Metric shape : ClipResult.SHAPES) {
            shapes.put(shape, best.wholeBack() ? BackDoses.of(truth, best.metrics(), shape) : List.of());
        }
        return shapes;
    }

    private static Pass pass(Truth truth, SetReport report) {
        List<JudgedRep> judged = report.judgement().reps();
        Optional<RepCount> count = truth.repCount().isPresent()
                ? Optional.of(new RepCount(truth.repCount().getAsInt(), judged.size()))
                : Optional.empty();
        if (truth.reps().isEmpty()) {
            return new Pass(count, Optional.empty(), List.of(), List.of());
        }
        RepMatching matching = matching(truth, judged);
        return new Pass(
                count,
                Optional.of(RepScore.of(matching)),
                FaultOutcome.byKind(matching, judged),
                FaultOutcome.byRule(matching, judged));
    }

    private static RepMatching matching(Truth truth, List<JudgedRep> judged) {
        return RepMatching.of(
                truth.reps().orElse(List.of()),
                judged.stream().map(JudgedRep::rep).toList());
    }

    private static List<Dose> roundingDoses(Truth truth, SetReport report) {
        List<JudgedRep> judged = report.judgement().reps();
        List<Dose> doses = new ArrayList<>();
        for (RepMatching.Pair pair : matching(truth, judged).pairs()) {
            Optional<Double> rise = BackDoses.trueRise(truth, pair.truth());
            Optional<Double> said = judged.stream()
                    .filter(one -> one.rep().equals(pair.found()))
                    .flatMap(one -> one.findings().stream())
                    .filter(finding -> finding.rule().equals(ROUNDING_RULE))
                    .flatMap(finding -> finding.measured().stream())
                    .map(Finding.Measured::value)
                    .findFirst();
            if (rise.isPresent() && said.isPresent()) {
                doses.add(new Dose(rise.get(), said.get()));
            }
        }
        return doses;
    }
}
