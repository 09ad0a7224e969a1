package dowel.evaluate;

import java.util.Arrays;

/**
 * The errors (measured minus true) of one clip, or of several, as sums: what bias, spread and limits of agreement are
 * made from.
 *
 * @param count number of errors
 * @param groups number of clips with at least one error
 * @param sum of the errors
 * @param sumAbs of their sizes
 * @param sumSquares of their squares
 * @param sumAbsOwn of their sizes once each clip's own mean error is taken away
 * @param sumSquaresOwn of their squares, likewise
 */
public record ErrorSums(
        long count, int groups, double sum, double sumAbs, double sumSquares, double sumAbsOwn, double sumSquaresOwn) {
    /** No errors. */
    public static final ErrorSums NONE = new ErrorSums(0, 0, 0, 0, 0, 0, 0);

    /** The sums of one clip's errors; NaN entries are left out. */
    public static ErrorSums of(double... errors) {
        double[] known = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).toArray();
        if (known.length == 0) {
            return NONE;
        }
        double sum = Arrays.stream(known).sum();
        double mean = sum / known.length;
        return new ErrorSums(
                known.length,
                1,
                sum,
                Arrays.stream(known).map(Math::abs).sum(),
                Arrays.stream(known).map(e -> e * e).sum(),
                Arrays.stream(known).map(e -> Math.abs(e - mean)).sum(),
                Arrays.stream(known).map(e -> (e - mean) * (e - mean)).sum());
    }

    /** The sums of both. */
    public ErrorSums plus(ErrorSums other) {
        return new ErrorSums(
                count + other.count,
                groups + other.groups,
                sum + other.sum,
                sumAbs + other.sumAbs,
                sumSquares + other.sumSquares,
                sumAbsOwn + other.sumAbsOwn,
                sumSquaresOwn + other.sumSquaresOwn);
    }

    /** Mean error; NaN if there is none. */
    public double bias() {
        return sum / count;
    }

    /** Mean size of the error. */
    public double meanAbsolute() {
        return sumAbs / count;
    }

    /** Root of the mean squared error. */
    public double rootMeanSquare() {
        return Math.sqrt(sumSquares / count);
    }

    /** Standard deviation of the errors about their common mean; NaN for fewer than two. */
    public double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(Math.max(0, sumSquares - sum * sum / count) / (count - 1));
    }

    /**
     * Lower 95 % limit of agreement, bias - 1.96 SD.
     *
     * @see "Bland, J. M., Altman, D. G. Statistical methods for assessing agreement. Lancet 327 (1986) 307-310"
     */
    public double lowerLimit() {
        return bias() - Share.Z95 * deviation();
    }

    /** Upper 95 % limit of agreement, bias + 1.96 SD. */
    public double upperLimit() {
        return bias() + Share.Z95 * deviation();
    }

    /** Mean size of the error once each clip's own bias is taken away. */
    public double spreadMeanAbsolute() {
        return sumAbsOwn / count;
    }

    /** Standard deviation of the errors within a clip, about the clip's own bias; NaN if no clip has two. */
    public double spreadDeviation() {
        return count <= groups ? Double.NaN : Math.sqrt(sumSquaresOwn / (count - groups));
    }
}
