package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollingTest {
    private static final double NONE = Double.NaN;

    private static Series of(double... values) {
        return Series.of(
                IntStream.range(0, values.length).mapToDouble(i -> i / 10.0).toArray(), values);
    }

    @Test
    void takesTheMedianOfATimeWindow() {
        Series rolled = Rolling.median(of(1, 9, 2, 3, NONE, 5), 0.2, List.of());

        assertArrayEquals(new double[] {5, 2, 3, 2.5, NONE, 5}, rolled.values(), 1e-9);
    }

    @Test
    void staysOnItsSideOfACut() {
        Series rolled = Rolling.median(of(1, 1, 1, 7, 7, 7), 0.4, List.of(0.3));

        assertArrayEquals(new double[] {1, 1, 1, 7, 7, 7}, rolled.values());
    }

    @Test
    void middleMeanKeepsOutASpikeAndQuietensNoise() {
        Random random = new Random(4);
        double[] values =
                IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
        values[1000] = 1e6;
        double[] rolled = Rolling.middleMean(of(values), 0.8, List.of()).values();

        assertTrue(Math.abs(rolled[1000]) < 2);
        // Nine samples a window: the mean would leave 1/3, the middle half a little more.
        assertEquals(
                0.36, Math.sqrt(Arrays.stream(rolled).map(v -> v * v).average().orElseThrow()), 0.04);
    }

    @Test
    void dropsOutliersOnly() {
        double[] lift = IntStream.range(0, 60)
                .mapToDouble(i -> 100 * Math.sin(i / 10.0))
                .toArray();
        double[] spiked = lift.clone();
        spiked[20] += 60;
        double[] kept =
                Rolling.withoutOutliers(of(spiked), 0.8, 4, 10, List.of()).values();

        assertTrue(Double.isNaN(kept[20]));
        kept[20] = lift[20];
        assertArrayEquals(lift, kept);
    }
}
