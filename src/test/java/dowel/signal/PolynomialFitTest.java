package dowel.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolynomialFitTest {
    private static final double[] X =
            IntStream.range(0, 40).mapToDouble(i -> 200 + 3 * i).toArray();

    private static double cubic(double x) {
        double t = (x - 260) / 60;
        return 4 - 10 * t + 7 * t * t * t;
    }

    @Test
    void findsThePolynomialAgain() {
        PolynomialFit fit = PolynomialFit.of(
                X, Arrays.stream(X).map(PolynomialFitTest::cubic).toArray(), 3, 2, 0.01);

        assertEquals(cubic(233), fit.value(233), 1e-9);
        assertEquals(0, fit.residualSd(), 1e-9);
    }

    @Test
    void leavesOutliersOut() {
        double[] y = Arrays.stream(X).map(PolynomialFitTest::cubic).toArray();
        y[12] += 30;
        PolynomialFit fit = PolynomialFit.of(X, y, 3, 2, 0.01);

        assertFalse(fit.kept(12));
        assertTrue(fit.kept(20));
        assertEquals(cubic(X[12]), fit.value(X[12]), 1.0);
    }

    @Test
    void tellsTheScatter() {
        Random random = new Random(8);
        double[] x = IntStream.range(0, 4000).mapToDouble(i -> i / 10.0).toArray();
        double[] y =
                Arrays.stream(x).map(at -> cubic(at) + random.nextGaussian()).toArray();

        assertEquals(1, PolynomialFit.of(x, y, 3, 6, 0.01).residualSd(), 0.05);
    }
}
