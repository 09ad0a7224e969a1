package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurningPointsTest {
    private static Series of(double... values) {
        return Series.of(
                IntStream.range(0, values.length).mapToDouble(i -> i / 10.0).toArray(), values);
    }

    private static List<Integer> places(Series series, double swing) {
        return TurningPoints.of(series, swing).stream()
                .map(TurningPoints.TurningPoint::index)
                .toList();
    }

    @Test
    void findsPeaksAndValleysInTurn() {
        Series series = of(0, 1, 5, 3, 4, 1, 2, 6);

        assertEquals(List.of(0, 2, 5, 7), places(series, 3));
        assertEquals(
                List.of(false, true, false, true),
                TurningPoints.of(series, 3).stream()
                        .map(TurningPoints.TurningPoint::peak)
                        .toList());
    }

    @Test
    void seesNoneInNoiseBelowTheSwing() {
        Random random = new Random(2);
        double[] noisy = IntStream.range(0, 400)
                .mapToDouble(i -> -Math.cos(2 * Math.PI * i / 100) + 0.05 * random.nextGaussian())
                .toArray();

        assertEquals(9, TurningPoints.of(of(noisy), 1).size(), "4 periods: 5 valleys, 4 peaks");
        assertEquals(List.of(), places(of(noisy), 3));
    }

    @Test
    void passesOverGaps() {
        assertEquals(List.of(0, 3, 5), places(of(0, Double.NaN, 4, 5, Double.NaN, 0, Double.NaN), 3));
    }
}
