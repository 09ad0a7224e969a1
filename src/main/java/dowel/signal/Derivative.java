package dowel.signal;

/** Rate of change per second. */
public final class Derivative {
    private Derivative() {}

    /**
     * The slope at each sample from its two neighbours, exact for a parabola at uneven times; from the one measured
     * neighbour at an end or beside a gap; NaN where nothing is near.
     *
     * @param longestStepS neighbours farther away than this are not used, seconds
     */
    public static Series of(Series series, double longestStepS) {
        double[] out = new double[series.size()];
        for (int i = 0; i < out.length; i++) {
            double before = slope(series, i - 1, i, longestStepS);
            double after = slope(series, i, i + 1, longestStepS);
            if (Double.isNaN(before) || Double.isNaN(after)) {
                out[i] = Double.isNaN(before) ? after : before;
            } else {
                double left = series.time(i) - series.time(i - 1);
                double right = series.time(i + 1) - series.time(i);
                out[i] = (before * right + after * left) / (left + right);
            }
        }
        return series.withValues(out);
    }

    private static double slope(Series series, int from, int to, double longestStepS) {
        if (from < 0 || to >= series.size()) {
            return Double.NaN;
        }
        double step = series.time(to) - series.time(from);
        return step > longestStepS ? Double.NaN : (series.value(to) - series.value(from)) / step;
    }
}
