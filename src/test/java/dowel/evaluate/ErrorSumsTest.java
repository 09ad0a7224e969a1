package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorSumsTest {
    private static final double EXACT = 1e-12;

    private final ErrorSums one = ErrorSums.of(1, -1, Double.NaN, 3);
    private final ErrorSums both = one.plus(ErrorSums.of(10, 12));

    @Test
    void oneClip() {
        assertEquals(3, one.count());
        assertEquals(1, one.bias(), EXACT);
        assertEquals(5.0 / 3, one.meanAbsolute(), EXACT);
        assertEquals(Math.sqrt(11.0 / 3), one.rootMeanSquare(), EXACT);
        assertEquals(2, one.deviation(), EXACT);
    }

    @Test
    void limitsOfAgreementAreBiasPlusMinusTwoDeviations() {
        assertEquals(1 - 1.96 * 2, one.lowerLimit(), 0.001);
        assertEquals(1 + 1.96 * 2, one.upperLimit(), 0.001);
    }

    @Test
    void clipsArePooled() {
        assertEquals(5, both.count());
        assertEquals(5, both.bias(), EXACT);
        assertEquals(27.0 / 5, both.meanAbsolute(), EXACT);
        // About 5: 16 + 36 + 4 + 25 + 49 = 130.
        assertEquals(Math.sqrt(130.0 / 4), both.deviation(), EXACT);
    }

    @Test
    void spreadIsAboutEachClipsOwnBias() {
        // About 1: 0, 2, 2; about 11: 1, 1. Five errors, two means taken away.
        assertEquals(6.0 / 5, both.spreadMeanAbsolute(), EXACT);
        assertEquals(Math.sqrt(10.0 / 3), both.spreadDeviation(), EXACT);
    }

    @Test
    void aClipWithoutErrorsChangesNothing() {
        assertEquals(one, one.plus(ErrorSums.of(Double.NaN)));
        assertTrue(Double.isNaN(ErrorSums.NONE.bias()));
        assertTrue(Double.isNaN(ErrorSums.of(4).spreadDeviation()));
    }
}
