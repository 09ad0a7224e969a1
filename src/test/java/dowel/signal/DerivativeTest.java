package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DerivativeTest {
    private static final double NONE = Double.NaN;

    @Test
    void isExactForAParabolaAtUnevenTimes() {
        double[] times = {0, 0.03, 0.08, 0.1, 0.17, 0.2};
        Series parabola =
                Series.of(times, Arrays.stream(times).map(t -> 4 * t * t - t).toArray());
        Series slope = Derivative.of(parabola, 0.2);

        for (int i = 1; i < times.length - 1; i++) {
            assertEquals(8 * times[i] - 1, slope.value(i), 1e-9);
        }
    }

    @Test
    void usesTheOneNeighbourItHas() {
        Series series = Series.of(new double[] {0, 1, 2, 3, 4}, new double[] {0, 2, NONE, 7, NONE});

        assertArrayEquals(
                new double[] {2, 2, NONE, NONE, NONE},
                Derivative.of(series, 1.5).values());
    }

    @Test
    void doesNotLookFarAway() {
        Series series = Series.of(new double[] {0, 0.1, 5, 5.1}, new double[] {0, 1, 100, 103});

        assertArrayEquals(
                new double[] {10, 10, 30, 30}, Derivative.of(series, 0.2).values(), 1e-9);
    }
}
