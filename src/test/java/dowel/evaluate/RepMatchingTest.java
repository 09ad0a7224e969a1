package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.evaluate.Truth.TrueRep;
import dowel.reps.Rep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepMatchingTest {
    private static TrueRep known(double startS, double turnS, double endS) {
        return new TrueRep(startS, turnS, endS, Optional.empty(), Set.of());
    }

    private static Rep found(int number, double startS, double turnS, double endS) {
        return new Rep(number, startS, turnS, endS, Rep.Order.ECCENTRIC_FIRST, 1, true);
    }

    @Test
    void pairsMissedAndExtra() {
        List<TrueRep> truth = List.of(known(1, 2, 3), known(4, 5, 6), known(7, 8, 9));
        List<Rep> found = List.of(found(1, 1.1, 2, 3.2), found(2, 7, 8.1, 9), found(3, 12, 13, 14));
        RepMatching matching = RepMatching.of(truth, found);
        assertEquals(
                List.of(
                        new RepMatching.Pair(truth.get(0), found.get(0)),
                        new RepMatching.Pair(truth.get(2), found.get(1))),
                matching.pairs());
        assertEquals(List.of(truth.get(1)), matching.missed());
        assertEquals(List.of(found.get(2)), matching.extra());
        assertEquals(Optional.of(found.get(1)), matching.foundFor(truth.get(2)));
    }

    /** 0 to 2 against 0 to 4 covers half, against 0 to 4.1 less. */
    @Test
    void halfOfTheTimeMustBeShared() {
        assertEquals(
                1,
                RepMatching.of(List.of(known(0, 1, 2)), List.of(found(1, 0, 1, 4)))
                        .pairs()
                        .size());
        assertEquals(
                0,
                RepMatching.of(List.of(known(0, 1, 2)), List.of(found(1, 0, 1, 4.1)))
                        .pairs()
                        .size());
    }

    @Test
    void theBetterFitWinsAndNothingIsUsedTwice() {
        List<Rep> found = List.of(found(1, 0.6, 1, 2), found(2, 0.1, 1, 2));
        RepMatching matching = RepMatching.of(List.of(known(0, 1, 2)), found);
        assertEquals(found.get(1), matching.pairs().get(0).found());
        assertEquals(List.of(found.get(0)), matching.extra());
    }

    @Test
    void turnsAloneMatchWithinTheTolerance() {
        TrueRep turnOnly = known(Double.NaN, 5, Double.NaN);
        assertEquals(
                1,
                RepMatching.of(List.of(turnOnly), List.of(found(1, 4, 5.39, 6)))
                        .pairs()
                        .size());
        assertEquals(
                0,
                RepMatching.of(List.of(turnOnly), List.of(found(1, 4, 5.41, 6)))
                        .pairs()
                        .size());
    }
}
