package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothCurveTest {
    private static final double NONE = Double.NaN;

    private static double[] points(int n, IntToDoubleFunction f) {
        return IntStream.range(0, n).mapToDouble(f).toArray();
    }

    @Test
    void leavesAParabolaAloneAndFillsItsHoles() {
        IntToDoubleFunction parabola = i -> 3 - 0.5 * i + 0.02 * i * i;
        double[] y = points(41, parabola);
        y[0] = NONE;
        y[1] = NONE;
        y[20] = NONE;
        SmoothCurve curve = SmoothCurve.of(y, 24, 2, 0.01);

        for (int i = 0; i < 41; i++) {
            assertEquals(parabola.applyAsDouble(i), curve.value(i), 1e-6);
        }
        assertEquals(0, curve.residualSd(), 1e-6);
        assertFalse(curve.kept(20));
    }

    @Test
    void halvesTheWaveItIsToldTo() {
        SmoothCurve curve = SmoothCurve.of(points(240, i -> Math.sin(2 * Math.PI * i / 24)), 24, 100, 10);

        // A crest at 126, far from both ends: 126 / 24 = 5.25 turns.
        assertEquals(0.5, curve.value(126), 0.02);
    }

    @Test
    void leavesOutliersOut() {
        IntToDoubleFunction wave = i -> 10 * Math.sin(i / 12.0);
        double[] y = points(41, wave);
        y[12] += 30;
        SmoothCurve curve = SmoothCurve.of(y, 24, 2, 0.5);

        assertFalse(curve.kept(12));
        assertTrue(curve.kept(20));
        assertEquals(wave.applyAsDouble(12), curve.value(12), 0.2);
    }

    @Test
    void tellsTheScatter() {
        Random random = new Random(8);

        assertEquals(
                1,
                SmoothCurve.of(points(400, i -> random.nextGaussian()), 24, 5, 0.01)
                        .residualSd(),
                0.1);
    }

    @Test
    void refusesThreePoints() {
        assertThrows(IllegalArgumentException.class, () -> SmoothCurve.of(new double[] {1, 2, 3, NONE}, 24, 2, 0.1));
    }
}
