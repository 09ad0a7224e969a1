package dowel.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a series was measured and where it was not. */
public final class Gaps {
    /**
     * A stretch of samples without a long gap.
     *
     * @param from index of its first measured sample
     * @param to one past the index of its last measured sample
     */
    public record Run(int from, int to) {}

    private Gaps() {}

    /**
     * Cuts a series where neighbouring measured samples lie more than {@code longestS} seconds apart, whether frames
     * are missing or values are NaN, and at each of the breaks.
     *
     * @param breaksS times at which a new stretch begins whatever the distance, seconds
     */
    public static List<Run> runs(Series series, double longestS, List<Double> breaksS) {
        Breaks breaks = new Breaks(breaksS);
        List<Run> runs = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isNaN(series.value(i))) {
                continue;
            }
            if (from >= 0 && apart(series.time(last), series.time(i), longestS, breaks)) {
                runs.add(new Run(from, last + 1));
                from = i;
            } else if (from < 0) {
                from = i;
            }
            last = i;
        }
        if (from >= 0) {
            runs.add(new Run(from, last + 1));
        }
        return runs;
    }

    /** Fills all gaps by straight lines, and the ends by the first and last measured value; all NaN if there is none. */
    public static Series filled(Series series) {
        double[] values = bridge(series, Double.POSITIVE_INFINITY, List.of()).values();
        for (Run run : runs(series, Double.POSITIVE_INFINITY, List.of())) {
            Arrays.fill(values, 0, run.from(), values[run.from()]);
            Arrays.fill(values, run.to(), values.length, values[run.to() - 1]);
        }
        return series.withValues(values);
    }

    /**
     * Fills the gaps of at most {@code longestS} seconds between measured samples by straight lines. Longer gaps and
     * the ends stay NaN.
     */
    public static Series bridge(Series series, double longestS, List<Double> breaksS) {
        double[] values = series.values();
        for (Run run : runs(series, longestS, breaksS)) {
            int before = run.from();
            for (int i = run.from() + 1; i < run.to(); i++) {
                if (Double.isNaN(series.value(i))) {
                    continue;
                }
                fill(series, before, i, values);
                before = i;
            }
        }
        return series.withValues(values);
    }

    private static void fill(Series series, int before, int after, double[] values) {
        double slope = (series.value(after) - series.value(before)) / (series.time(after) - series.time(before));
        for (int i = before + 1; i < after; i++) {
            values[i] = series.value(before) + slope * (series.time(i) - series.time(before));
        }
    }

    /** Half a microsecond of grace, so that a gap of exactly the longest length does not hang on rounding. */
    private static boolean apart(double beforeS, double afterS, double longestS, Breaks breaks) {
        return afterS - beforeS > longestS + 5e-7 || breaks.within(beforeS, afterS);
    }
}
