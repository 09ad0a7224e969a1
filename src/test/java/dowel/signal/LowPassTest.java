package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowPassTest {
    private static final LowPass SIX_HZ = new LowPass(6, 0.2);

    private static Series sampled(double fps, double seconds, DoubleUnaryOperator f) {
        double[] times = IntStream.range(0, (int) (fps * seconds))
                .mapToDouble(i -> i / fps)
                .toArray();
        return Series.of(times, Arrays.stream(times).map(f).toArray());
    }

    private static DoubleUnaryOperator sine(double hz) {
        return t -> Math.sin(2 * Math.PI * hz * t);
    }

    /** Gain of the middle half, where no edge reaches. */
    private static double gain(Series raw, Series smooth) {
        double span = raw.time(raw.size() - 1);
        return smooth.between(span / 4, 3 * span / 4).max()
                / raw.between(span / 4, 3 * span / 4).max();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00, 0.005", "3, 0.97, 0.01", "6, 0.707, 0.01", "12, 0.122, 0.01"})
    void passesSlowAndStopsFastMovement(double hz, double expectedGain, double tolerance) {
        Series raw = sampled(120, 6, sine(hz));

        assertEquals(expectedGain, gain(raw, SIX_HZ.apply(raw)), tolerance);
    }

    @Test
    void delaysNothing() {
        Series raw = sampled(60, 6, sine(1));
        Series smooth = SIX_HZ.apply(raw);

        for (int i = 30; i < raw.size() - 30; i++) {
            assertEquals(raw.value(i), smooth.value(i), 0.005);
        }
    }

    @Test
    void keepsAStraightLineToItsEnds() {
        Series raw = sampled(30, 2, t -> 5 + 3 * t);

        assertArrayEquals(raw.values(), SIX_HZ.apply(raw).values(), 1e-6);
    }

    @Test
    void seesTheSameCurveThroughUnevenTimes() {
        Random random = new Random(3);
        DoubleUnaryOperator lift = t -> Math.sin(2 * Math.PI * 0.7 * t) + 0.3 * Math.sin(2 * Math.PI * 1.9 * t);
        double[] times = IntStream.range(0, 240)
                .filter(i -> random.nextInt(12) > 0)
                .mapToDouble(i -> (i + random.nextDouble() / 2) / 30)
                .toArray();
        Series raw = Series.of(times, Arrays.stream(times).map(lift).toArray());
        Series smooth = SIX_HZ.apply(raw);

        for (int i = 10; i < raw.size() - 10; i++) {
            assertEquals(lift.applyAsDouble(raw.time(i)), smooth.value(i), 0.02);
        }
    }

    @Test
    void takesAwayMostOfTheNoise() {
        Random random = new Random(5);
        Series noise = sampled(120, 20, t -> random.nextGaussian());

        // White noise up to 60 Hz; a 6 Hz low-pass keeps a tenth of its power, so 0.32 of its amplitude.
        assertEquals(0.31, rms(SIX_HZ.apply(noise)), 0.03);
    }

    private static double rms(Series series) {
        return Math.sqrt(series.map(v -> v * v).mean());
    }

    @Test
    void leavesGapsOpenAndDoesNotLookAcrossLongOnes() {
        Series left = sampled(30, 3, t -> t < 1 ? 10 : t < 1.5 ? Double.NaN : -10);
        Series smooth = SIX_HZ.apply(left);

        for (int i = 0; i < left.size(); i++) {
            assertEquals(left.value(i), smooth.value(i), 1e-6);
        }
    }

    @Test
    void filtersAcrossShortGapsButInventsNothingInThem() {
        Series raw = sampled(30, 3, t -> t > 1 && t < 1.12 ? Double.NaN : Math.sin(2 * Math.PI * 0.5 * t));
        Series smooth = SIX_HZ.apply(raw);

        for (int i = 0; i < raw.size(); i++) {
            assertEquals(Double.isNaN(raw.value(i)), Double.isNaN(smooth.value(i)));
        }
        assertEquals(raw.at(1.0), smooth.at(1.0), 0.02);
    }

    @Test
    void doesNotCrossACut() {
        Series raw = sampled(30, 2, t -> t < 1 ? 0 : 100);
        Series smooth = SIX_HZ.apply(raw, List.of(1.0));

        assertArrayEquals(raw.values(), smooth.values(), 1e-6);
        assertTrue(SIX_HZ.apply(raw).at(0.97) > 10, "without the cut the step is rounded");
    }

    @Test
    void lowersItsCutOffForLowFrameRates() {
        assertEquals(6, SIX_HZ.effectiveCutOffHz(30));
        assertEquals(3, SIX_HZ.effectiveCutOffHz(10));
        Series slow = sampled(10, 6, sine(0.5));

        assertEquals(1, gain(slow, SIX_HZ.apply(slow)), 0.01);
    }

    @Test
    void leavesOneOrTwoSamplesAlone() {
        Series two = Series.of(new double[] {0, 0.03}, new double[] {1, 5});

        assertEquals(two, SIX_HZ.apply(two));
        assertEquals(0, SIX_HZ.apply(Series.of(new double[0], new double[0])).size());
    }

    @Test
    void refusesACutOffOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new LowPass(0, 0.2));
    }
}
