package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final double NONE = Double.NaN;
    private static final double[] TIMES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0, 1.1};

    private static Series of(double... values) {
        return Series.of(TIMES, values);
    }

    @Test
    void bridgesShortGapsByAStraightLine() {
        Series bridged = Gaps.bridge(of(NONE, 1, NONE, 3, NONE, NONE, 8, NONE), 0.2, List.of());

        assertArrayEquals(new double[] {NONE, 1, 2, 3, NONE, NONE, 8, NONE}, bridged.values(), 1e-9);
    }

    @Test
    void cutsWhereSamplesAreFarApart() {
        Series series = of(NONE, 1, NONE, 3, 4, 5, 6, 7);

        assertEquals(List.of(new Gaps.Run(1, 6), new Gaps.Run(6, 8)), Gaps.runs(series, 0.2, List.of()));
    }

    @Test
    void cutsAtBreaksWhateverTheDistance() {
        Series series = of(1, 2, NONE, 3, 4, 5, NONE, NONE);

        assertEquals(List.of(new Gaps.Run(0, 2), new Gaps.Run(3, 6)), Gaps.runs(series, 0.2, List.of(0.3)));
        assertEquals(series, Gaps.bridge(series, 0.2, List.of(0.3)));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), Gaps.runs(of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE), 1, List.of()));
    }
}
