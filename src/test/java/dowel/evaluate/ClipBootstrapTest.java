package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipBootstrapTest {
    private static double[] mean(List<Double> values) {
        return new double[] {
            values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN)
        };
    }

    private static List<Double> zerosAndOnes() {
        return IntStream.range(0, 100).mapToObj(i -> (double) (i % 2)).toList();
    }

    /** A mean of 100 draws of 0 or 1 has a standard error of 0.05. */
    @Test
    void intervalOfAMeanIsAboutTwoStandardErrorsEachWay() {
        Interval interval = new ClipBootstrap(1, 4000)
                .intervals(zerosAndOnes(), ClipBootstrapTest::mean)
                .get(0)
                .orElseThrow();
        assertEquals(0.402, interval.low(), 0.015);
        assertEquals(0.598, interval.high(), 0.015);
    }

    @Test
    void sameSeedSameInterval() {
        List<Optional<Interval>> first = new ClipBootstrap(7, 200).intervals(zerosAndOnes(), ClipBootstrapTest::mean);
        assertEquals(first, new ClipBootstrap(7, 200).intervals(zerosAndOnes(), ClipBootstrapTest::mean));
        assertNotEquals(first, new ClipBootstrap(8, 200).intervals(zerosAndOnes(), ClipBootstrapTest::mean));
    }

    @Test
    void fourClipsHaveNoIntervalFiveHaveOne() {
        ClipBootstrap bootstrap = new ClipBootstrap(1, 100);
        assertTrue(bootstrap
                .intervals(Collections.nCopies(4, 2.0), ClipBootstrapTest::mean)
                .get(0)
                .isEmpty());
        assertEquals(
                Optional.of(new Interval(2, 2)),
                bootstrap
                        .intervals(Collections.nCopies(5, 2.0), ClipBootstrapTest::mean)
                        .get(0));
    }

    @Test
    void noIntervalWhereMostDrawsGiveNoNumber() {
        List<Double> mostlyUnknown = List.of(1.0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertTrue(new ClipBootstrap(1, 100)
                .intervals(mostlyUnknown, ClipBootstrapTest::mean)
                .get(0)
                .isEmpty());
    }
}
