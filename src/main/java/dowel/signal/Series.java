package dowel.signal;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * One quantity over time. Times are seconds, strictly increasing; a value of NaN means "not measured here".
 *
 * <p>Immutable: arrays go in and come out as copies.
 */
public final class Series {
    private final double[] times;
    private final double[] values;

    private Series(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Makes a series from copies of the arrays.
     *
     * @throws IllegalArgumentException if the lengths differ or the times do not strictly increase
     */
    public static Series of(double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times but " + values.length + " values");
        }
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new IllegalArgumentException(
                        "time must increase: row " + i + " is " + times[i] + " s after " + times[i - 1] + " s");
            }
        }
        return new Series(times.clone(), values.clone());
    }

    /** Number of samples. */
    public int size() {
        return times.length;
    }

    /** Time of sample {@code i}, seconds. */
    public double time(int i) {
        return times[i];
    }

    /** Value of sample {@code i}; NaN if not measured. */
    public double value(int i) {
        return values[i];
    }

    /** A copy of the times, seconds. */
    public double[] times() {
        return times.clone();
    }

    /** A copy of the values. */
    public double[] values() {
        return values.clone();
    }

    /**
     * A series of the same times and other values.
     *
     * @throws IllegalArgumentException if there are more or fewer of them
     */
    public Series withValues(double[] newValues) {
        if (newValues.length != times.length) {
            throw new IllegalArgumentException(times.length + " times but " + newValues.length + " values");
        }
        return new Series(times, newValues.clone());
    }

    /** Applies a function to each value. */
    public Series map(DoubleUnaryOperator f) {
        return new Series(times, Arrays.stream(values).map(f).toArray());
    }

    /**
     * Combines two series of the same times sample by sample.
     *
     * @throws IllegalArgumentException if the times differ
     */
    public Series with(Series other, DoubleBinaryOperator f) {
        if (times != other.times && !Arrays.equals(times, other.times)) {
            throw new IllegalArgumentException("the two series do not share their times");
        }
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = f.applyAsDouble(values[i], other.values[i]);
        }
        return new Series(times, out);
    }

    /** Index of the sample nearest to a time; -1 for an empty series. */
    public int nearest(double timeS) {
        if (times.length == 0) {
            return -1;
        }
        int at = Arrays.binarySearch(times, timeS);
        if (at >= 0) {
            return at;
        }
        int after = -at - 1;
        if (after == 0) {
            return 0;
        }
        if (after == times.length) {
            return times.length - 1;
        }
        return timeS - times[after - 1] <= times[after] - timeS ? after - 1 : after;
    }

    /** The value at the sample nearest to a time; NaN for an empty series. */
    public double at(double timeS) {
        int i = nearest(timeS);
        return i < 0 ? Double.NaN : values[i];
    }

    /** The samples with {@code fromS <= time <= toS}. */
    public Series between(double fromS, double toS) {
        int from = firstFrom(fromS);
        int to = Math.max(from, firstFrom(Math.nextUp(toS)));
        boolean all = from == 0 && to == times.length;
        return all ? this : new Series(Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(values, from, to));
    }

    /** Index of the first sample at or after a time; the size if there is none, 0 for NaN. */
    private int firstFrom(double timeS) {
        if (Double.isNaN(timeS)) {
            return 0;
        }
        int at = Arrays.binarySearch(times, timeS);
        return at >= 0 ? at : -at - 1;
    }

    /** Number of measured samples. */
    public int measured() {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    /**
     * The q-quantile of the measured values (linear between order statistics); NaN if none was measured.
     *
     * @param q 0 (smallest) to 1 (largest)
     */
    public double quantile(double q) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = q * (sorted.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    /** Middle measured value; NaN if none. */
    public double median() {
        return quantile(0.5);
    }

    /** Smallest measured value; NaN if none. */
    public double min() {
        return quantile(0);
    }

    /** Largest measured value; NaN if none. */
    public double max() {
        return quantile(1);
    }

    /** Mean of the measured values; NaN if none. */
    public double mean() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Index of the smallest measured value; -1 if none. */
    public int indexOfMin() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Index of the largest measured value; -1 if none. */
    public int indexOfMax() {
        return map(v -> -v).indexOfMin();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Series other && Arrays.equals(times, other.times) && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Series[" + size() + " samples, " + measured() + " measured]";
    }
}
