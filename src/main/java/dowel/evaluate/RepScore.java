package dowel.evaluate;

import dowel.evaluate.RepMatching.Pair;
import java.util.function.ToDoubleFunction;

/**
 * How well the reps of one clip were found.
 *
 * @param trueReps how many there are
 * @param foundReps how many were counted
 * @param matched how many of these are the same
 * @param start errors of the matched reps' starts, seconds, found minus true
 * @param turn of their turns
 * @param end of their ends
 */
public record RepScore(int trueReps, int foundReps, int matched, ErrorSums start, ErrorSums turn, ErrorSums end) {
    static RepScore of(RepMatching matching) {
        return new RepScore(
                matching.pairs().size() + matching.missed().size(),
                matching.pairs().size() + matching.extra().size(),
                matching.pairs().size(),
                errors(matching, pair -> pair.found().startS() - pair.truth().startS()),
                errors(matching, pair -> pair.found().turnS() - pair.truth().turnS()),
                errors(matching, pair -> pair.found().endS() - pair.truth().endS()));
    }

    private static ErrorSums errors(RepMatching matching, ToDoubleFunction<Pair> error) {
        return ErrorSums.of(matching.pairs().stream().mapToDouble(error).toArray());
    }
}
