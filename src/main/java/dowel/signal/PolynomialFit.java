package dowel.signal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/** A smooth curve through scattered points: least squares, with outliers left out. */
public final class PolynomialFit {
    private final double middle;
    private final double halfWidth;
    private final double[] coefficients;
    private final boolean[] kept;
    private final double residualSd;

    private PolynomialFit(double middle, double halfWidth, double[] coefficients, boolean[] kept, double residualSd) {
        this.middle = middle;
        this.halfWidth = halfWidth;
        this.coefficients = coefficients;
        this.kept = kept;
        this.residualSd = residualSd;
    }

    /**
     * Fits a polynomial, drops the points farther from it than {@code dropSd} standard deviations, and fits once more.
     *
     * @param x places, increasing, more than {@code degree} of them
     * @param y values at these places
     * @param floor distances up to this are never outliers, in the unit of y
     */
    public static PolynomialFit of(double[] x, double[] y, int degree, double dropSd, double floor) {
        boolean[] all = new boolean[x.length];
        Arrays.fill(all, true);
        PolynomialFit first = fit(x, y, all, degree);
        double limit = Math.max(floor, dropSd * first.residualSd);
        boolean[] near = new boolean[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            near[i] = Math.abs(y[i] - first.value(x[i])) <= limit;
            count += near[i] ? 1 : 0;
        }
        return count == x.length || count <= degree + 1 ? first : fit(x, y, near, degree);
    }

    private static PolynomialFit fit(double[] x, double[] y, boolean[] use, int degree) {
        double middle = (x[0] + x[x.length - 1]) / 2;
        double halfWidth = (x[x.length - 1] - x[0]) / 2;
        int[] rows = IntStream.range(0, x.length).filter(i -> use[i]).toArray();
        double[][] basis = new double[rows.length][];
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            basis[i] = chebyshev((x[rows[i]] - middle) / halfWidth, degree);
            values[i] = y[rows[i]];
        }
        double[] coefficients = new QRDecomposition(new Array2DRowRealMatrix(basis, false))
                .getSolver()
                .solve(new ArrayRealVector(values, false))
                .toArray();
        PolynomialFit fit = new PolynomialFit(middle, halfWidth, coefficients, use.clone(), Double.NaN);
        double squares = Arrays.stream(rows)
                .mapToDouble(i -> Math.pow(y[i] - fit.value(x[i]), 2))
                .sum();
        int freedom = Math.max(1, rows.length - degree - 1);
        return new PolynomialFit(middle, halfWidth, coefficients, fit.kept, Math.sqrt(squares / freedom));
    }

    /** Chebyshev polynomials keep the equations well conditioned. */
    private static double[] chebyshev(double t, int degree) {
        double[] out = new double[degree + 1];
        for (int k = 0; k <= degree; k++) {
            out[k] = k == 0 ? 1 : k == 1 ? t : 2 * t * out[k - 1] - out[k - 2];
        }
        return out;
    }

    /** The curve's value at a place. */
    public double value(double x) {
        double[] basis = chebyshev((x - middle) / halfWidth, coefficients.length - 1);
        double sum = 0;
        for (int k = 0; k < basis.length; k++) {
            sum += coefficients[k] * basis[k];
        }
        return sum;
    }

    /** True if the i-th point is no outlier. */
    public boolean kept(int i) {
        return kept[i];
    }

    /** Standard deviation of the kept points from the curve, in the unit of y. */
    public double residualSd() {
        return residualSd;
    }
}
