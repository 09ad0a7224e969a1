package dowel.signal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A smooth curve through evenly spaced points, some of them missing or wrong: least squares with a penalty on third
 * differences (Whittaker 1923; Eilers, Anal. Chem. 2003), outliers left out. Parabolas pass unchanged, and across gaps
 * and ends the curve goes on as one.
 */
public final class SmoothCurve {
    private static final int ORDER = 3;
    private static final double[] THIRD_DIFFERENCE = {-1, 3, -3, 1};
    /** Looks for outliers this often; each time with those of the time before left out. */
    private static final int ROUNDS = 2;

    private static final double MAD_TO_SD = 1.4826;

    private final double[] values;
    private final boolean[] kept;
    private final double residualSd;

    private SmoothCurve(double[] values, boolean[] kept, double residualSd) {
        this.values = values;
        this.kept = kept;
        this.residualSd = residualSd;
    }

    /**
     * Smooths.
     *
     * @param y values at even distances; NaN where missing. At least four must be there
     * @param halfGainLength a wave of this many samples comes through at half its height, longer ones better
     * @param dropSd points farther from the curve than this many robust standard deviations are left out
     * @param floor distances up to this are never outliers, in the unit of y
     */
    public static SmoothCurve of(double[] y, double halfGainLength, double dropSd, double floor) {
        if (Arrays.stream(y).filter(v -> !Double.isNaN(v)).count() <= ORDER) {
            throw new IllegalArgumentException("a smooth curve needs at least " + (ORDER + 1) + " points");
        }
        double penalty = Math.pow(halfGainLength / (2 * Math.PI), 2 * ORDER);
        boolean[] use = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            use[i] = !Double.isNaN(y[i]);
        }
        double[] curve = smooth(y, use, penalty);
        for (int round = 0; round < ROUNDS; round++) {
            double limit = Math.max(floor, dropSd * MAD_TO_SD * medianDistance(y, curve, use));
            boolean[] near = new boolean[y.length];
            for (int i = 0; i < y.length; i++) {
                near[i] = Math.abs(y[i] - curve[i]) <= limit;
            }
            use = near;
            curve = smooth(y, use, penalty);
        }
        return new SmoothCurve(curve, use, MAD_TO_SD * medianDistance(y, curve, use));
    }

    private static double[] smooth(double[] y, boolean[] use, double penalty) {
        RealMatrix system = new Array2DRowRealMatrix(y.length, y.length);
        for (int first = 0; first + ORDER < y.length; first++) {
            for (int row = 0; row <= ORDER; row++) {
                for (int column = 0; column <= ORDER; column++) {
                    double product = THIRD_DIFFERENCE[row] * THIRD_DIFFERENCE[column];
                    system.addToEntry(first + row, first + column, penalty * product);
                }
            }
        }
        double[] right = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            system.addToEntry(i, i, use[i] ? 1 : 0);
            right[i] = use[i] ? y[i] : 0;
        }
        return new CholeskyDecomposition(system, 1e-9, 1e-14)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    private static double medianDistance(double[] y, double[] curve, boolean[] use) {
        double[] away = IntStream.range(0, y.length)
                .filter(i -> use[i])
                .mapToDouble(i -> Math.abs(y[i] - curve[i]))
                .sorted()
                .toArray();
        return away[away.length / 2];
    }

    /** The curve at the i-th point, also where it was missing or left out. */
    public double value(int i) {
        return values[i];
    }

    /** True if the i-th point was there and is no outlier. */
    public boolean kept(int i) {
        return kept[i];
    }

    /** Robust standard deviation of the kept points from the curve, in the unit of y. */
    public double residualSd() {
        return residualSd;
    }
}
