package dowel.signal;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * One quantity over time. Times are seconds, strictly increasing; a value of NaN means "not measured here".
 *
 * <p>Immutable: arrays go in and come out as copies. The values may lie elsewhere than in memory, see {@link Column}; what
 * is worked out from them is in memory again.
 */
public final class Series {
    private final ArrayColumn times;
    private final Column values;

    private Series(ArrayColumn times, Column values) {
        this.times = times;
        this.values = values;
    }

    private Series(ArrayColumn times, double[] values) {
        this(times, ArrayColumn.of(values));
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
        return new Series(ArrayColumn.of(times.clone()), values.clone());
    }

    /** Number of samples. */
    public int size() {
        return times.size();
    }

    /** Time of sample {@code i}, seconds. */
    public double time(int i) {
        return times.at(i);
    }

    /** Value of sample {@code i}; NaN if not measured. */
    public double value(int i) {
        return values.at(i);
    }

    /** A copy of the times, seconds. */
    public double[] times() {
        return times.copy();
    }

    /** A copy of the values. */
    public double[] values() {
        return values.copy();
    }

    /**
     * A series of the same times and other values.
     *
     * @throws IllegalArgumentException if there are more or fewer of them
     */
    public Series withValues(double[] newValues) {
        return withValues(ArrayColumn.of(newValues.clone()));
    }

    /** Likewise; without a copy. */
    public Series withValues(Column column) {
        if (column.size() != size()) {
            throw new IllegalArgumentException(size() + " times but " + column.size() + " values");
        }
        return new Series(times, column);
    }

    /** Applies a function to each value. */
    public Series map(DoubleUnaryOperator f) {
        double[] out = new double[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = f.applyAsDouble(value(i));
        }
        return new Series(times, out);
    }

    /**
     * Combines two series of the same times sample by sample.
     *
     * @throws IllegalArgumentException if the times differ
     */
    public Series with(Series other, DoubleBinaryOperator f) {
        if (!times.sameAs(other.times)) {
            throw new IllegalArgumentException("the two series do not share their times");
        }
        double[] out = new double[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = f.applyAsDouble(value(i), other.value(i));
        }
        return new Series(times, out);
    }

    /** Index of the sample nearest to a time; -1 for an empty series. */
    public int nearest(double timeS) {
        if (size() == 0) {
            return -1;
        }
        int after = times.firstFrom(timeS);
        if (after == 0) {
            return 0;
        }
        if (after == size()) {
            return size() - 1;
        }
        return timeS - time(after - 1) <= time(after) - timeS ? after - 1 : after;
    }

    /** The value at the sample nearest to a time; NaN for an empty series. */
    public double at(double timeS) {
        int i = nearest(timeS);
        return i < 0 ? Double.NaN : value(i);
    }

    /** The samples with {@code fromS <= time <= toS}; no copy, so they keep this series in memory. */
    public Series between(double fromS, double toS) {
        int from = Double.isNaN(fromS) ? 0 : times.firstFrom(fromS);
        int to = Double.isNaN(toS) ? from : Math.max(from, times.firstFrom(Math.nextUp(toS)));
        boolean all = from == 0 && to == size();
        return all ? this : new Series(times.slice(from, to), values.slice(from, to));
    }

    /** Number of measured samples. */
    public int measured() {
        return (int) measuredValues().count();
    }

    /**
     * The q-quantile of the measured values (linear between order statistics); NaN if none was measured.
     *
     * @param q 0 (smallest) to 1 (largest)
     */
    public double quantile(double q) {
        double[] sorted = measuredValues().sorted().toArray();
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
        return measuredValues().average().orElse(Double.NaN);
    }

    /** Index of the smallest measured value; -1 if none. */
    public int indexOfMin() {
        int best = -1;
        for (int i = 0; i < size(); i++) {
            if (!Double.isNaN(value(i)) && (best < 0 || value(i) < value(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Index of the largest measured value; -1 if none. */
    public int indexOfMax() {
        return map(v -> -v).indexOfMin();
    }

    private DoubleStream measuredValues() {
        return Arrays.stream(values()).filter(v -> !Double.isNaN(v));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Series other && times.sameAs(other.times) && Arrays.equals(values(), other.values());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times()) + Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        return "Series[" + size() + " samples, " + measured() + " measured]";
    }
}
