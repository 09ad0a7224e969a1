package dowel.evaluate;

import dowel.evaluate.ClipResult.Pass;
import dowel.evaluate.FaultKind.State;
import dowel.evaluate.FaultOutcome.Said;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One clip's row of the accuracy table.
 *
 * @param truth what is known about it
 * @param chosen the exercise that was found out, or {@code unsure}
 * @param count its reps as counted with the exercise found out; empty where the truth does not tell how many
 * @param foundOut its reps with the exercise found out; empty where the truth does not tell the reps
 * @param given its reps with the true exercise given; empty where the truth tells no known one, or no reps
 * @param faults what was said about its faults, with the exercise given where it is known
 * @param angles errors by angle, degrees
 * @param joints distances of the model's near main joints from the true ones, percent of the trunk length
 */
public record ClipSummary(
        Truth truth,
        String chosen,
        Optional<RepCount> count,
        Optional<RepScore> foundOut,
        Optional<RepScore> given,
        Faults faults,
        Map<TrueAngle, ErrorSums> angles,
        ErrorSums joints) {

    /**
     * Faults of all kinds, counted per rep and kind.
     *
     * @param there how many there are
     * @param told how many of these a person is told
     * @param notJudged how many of these were not judged
     * @param falseAlarms how many a person is told that are not there
     */
    public record Faults(long there, long told, long notJudged, long falseAlarms) {}

    static ClipSummary of(ClipResult clip) {
        Map<TrueAngle, ErrorSums> angles = new EnumMap<>(TrueAngle.class);
        clip.angles().forEach((angle, errors) -> angles.put(angle, errors.all()));
        return new ClipSummary(
                clip.truth(),
                clip.chosen(),
                clip.foundOut().count(),
                clip.foundOut().reps(),
                clip.given().flatMap(Pass::reps),
                faults(clip.given().orElse(clip.foundOut()).byKind()),
                angles,
                clip.joints().allNear().distance());
    }

    private static Faults faults(List<FaultOutcome> outcomes) {
        List<FaultOutcome> kinds = outcomes.stream()
                .filter(outcome -> !outcome.by().equals(FaultKind.ANY))
                .toList();
        return new Faults(
                count(kinds, State.FAULT, said -> true),
                count(kinds, State.FAULT, Said::alarm),
                count(kinds, State.FAULT, said -> said == Said.NOT_JUDGED),
                count(kinds, State.CLEAN, Said::alarm));
    }

    private static long count(List<FaultOutcome> outcomes, State truth, Predicate<Said> said) {
        return outcomes.stream()
                .filter(outcome -> outcome.truth() == truth && said.test(outcome.said()))
                .count();
    }
}
