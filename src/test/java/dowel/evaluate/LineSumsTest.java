package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineSumsTest {
    private static final double EXACT = 1e-12;

    /** Mean 1.5 and 1.5; Sxx 5, Sxy 4, Syy 5. */
    private final LineSums line =
            LineSums.NONE.plus(0, 0).plus(1, 2).plus(LineSums.NONE.plus(2, 1).plus(3, 3));

    @Test
    void leastSquares() {
        assertEquals(0.8, line.slope(), EXACT);
        assertEquals(0.3, line.intercept(), EXACT);
        assertEquals(16.0 / 25, line.rSquared(), EXACT);
        assertEquals(Math.sqrt((5 - 0.8 * 4) / 2), line.scatter(), EXACT);
    }

    @Test
    void smallestDoseToldFromNone() {
        assertEquals(2 * 1.6449 * Math.sqrt(0.9) / 0.8, line.detectionLimit(), 0.001);
    }

    @Test
    void nothingIsToldWhereTheAnswerFallsWithTheDose() {
        LineSums falling = LineSums.NONE.plus(0, 3).plus(1, 2).plus(2, 1.5);
        assertTrue(Double.isNaN(falling.detectionLimit()));
    }

    @Test
    void threePointsThatAreNotAboveEachOtherMakeALine() {
        assertTrue(line.drawable());
        assertFalse(LineSums.NONE.plus(0, 0).plus(1, 1).drawable());
        assertFalse(LineSums.NONE.plus(2, 0).plus(2, 1).plus(2, 5).drawable());
    }
}
