package dowel.signal;

import java.util.Arrays;
import java.util.List;

/** Windows in time, centred on each sample: robust means and outliers. */
public final class Rolling {
    /** From the median absolute deviation to a standard deviation, for normal noise. */
    private static final double MAD_TO_SD = 1.4826;

    private Rolling() {}

    /**
     * Mean of the middle half of each window's measured values; NaN where the sample itself was not measured.
     *
     * @param windowS full width of the window, seconds
     * @param breaksS times a window must not reach across
     */
    public static Series middleMean(Series series, double windowS, List<Double> breaksS) {
        return roll(series, windowS, breaksS, (i, sorted) -> {
            int cut = sorted.length / 4;
            return Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(Double.NaN);
        });
    }

    /** Middle value of each window, likewise. */
    public static Series median(Series series, double windowS, List<Double> breaksS) {
        return roll(series, windowS, breaksS, (i, sorted) -> middle(sorted));
    }

    /**
     * Drops outliers (Hampel): values farther from their window's median than {@code sigmas} robust standard
     * deviations, and farther than {@code floor}, become NaN.
     *
     * @param windowS full width of the window, seconds
     * @param floor smallest distance that can be an outlier, in the series' unit
     */
    public static Series withoutOutliers(
            Series series, double windowS, double sigmas, double floor, List<Double> breaksS) {
        return roll(series, windowS, breaksS, (i, sorted) -> {
            double median = middle(sorted);
            double[] away = Arrays.stream(sorted)
                    .map(v -> Math.abs(v - median))
                    .sorted()
                    .toArray();
            double limit = Math.max(floor, sigmas * MAD_TO_SD * middle(away));
            return Math.abs(series.value(i) - median) > limit ? Double.NaN : series.value(i);
        });
    }

    private interface OfWindow {
        double value(int sample, double[] sorted);
    }

    private static Series roll(Series series, double windowS, List<Double> breaksS, OfWindow of) {
        Breaks breaks = new Breaks(breaksS);
        double[] out = new double[series.size()];
        int from = 0;
        int to = 0;
        for (int i = 0; i < out.length; i++) {
            double start = Math.max(series.time(i) - windowS / 2 - 1e-6, breaks.last(series.time(i)));
            double end = Math.min(series.time(i) + windowS / 2 + 1e-6, breaks.next(series.time(i)));
            while (series.time(from) < start) {
                from++;
            }
            while (to < out.length && series.time(to) < end) {
                to++;
            }
            out[i] = Double.isNaN(series.value(i)) ? Double.NaN : of.value(i, sorted(series, from, to));
        }
        return series.withValues(out);
    }

    private static double[] sorted(Series series, int from, int to) {
        double[] values = new double[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(series.value(i))) {
                values[n++] = series.value(i);
            }
        }
        Arrays.sort(values, 0, n);
        return n == values.length ? values : Arrays.copyOf(values, n);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
