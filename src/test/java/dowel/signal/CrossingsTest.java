package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossingsTest {
    private static Series of(double... values) {
        return Series.of(IntStream.range(0, values.length).mapToDouble(i -> i).toArray(), values);
    }

    @Test
    void countsOnlyChangesThroughTheWholeBand() {
        List<Crossings.Crossing> found = Crossings.of(of(0, 5, 3, 5, 10, 5, 8, 4, 0, 5, 0), 3, 7);

        assertEquals(List.of(new Crossings.Crossing(3.4, true), new Crossings.Crossing(7.25, false)), found);
    }

    @Test
    void needsToHaveSeenTheOtherSide() {
        assertEquals(List.of(), Crossings.of(of(10, 8, 10, 5), 3, 7));
    }

    @Test
    void passesOverGaps() {
        List<Crossings.Crossing> found = Crossings.of(of(0, Double.NaN, 10), 3, 7);

        assertEquals(1, found.size());
        assertEquals(1.4, found.get(0).timeS(), 1e-9);
    }

    @Test
    void refusesABandUpsideDown() {
        assertThrows(IllegalArgumentException.class, () -> Crossings.of(of(0, 1), 7, 3));
    }
}
