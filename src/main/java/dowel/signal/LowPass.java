package dowel.signal;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import uk.me.berndporr.iirj.Butterworth;

/**
 * Zero-lag Butterworth low-pass on real time stamps: 2nd order forwards and backwards, so 4th order in effect.
 *
 * <p>Each stretch without a long gap is resampled to an even grid, filtered with odd reflection at both ends, and read
 * off at the series' own times. Nothing crosses a gap longer than {@code bridgeS}.
 *
 * @param cutOffHz where the amplitude has fallen to 0.71 after both passes
 * @param bridgeS the longest gap to filter across, seconds; shorter ones are bridged by a straight line for the
 *     filter's sake and stay NaN in the result
 */
public record LowPass(double cutOffHz, double bridgeS) {
    /** Passing a 2nd order Butterworth twice lowers its cut-off by this factor (Winter, Biomechanics, 2009). */
    private static final double TWO_PASSES = Math.pow(Math.sqrt(2) - 1, 0.25);
    /** At most this share of the sampling rate can be kept; above it the frames hold no trustworthy signal. */
    private static final double HIGHEST_SHARE_OF_RATE = 0.3;
    /** How many cut-off periods of reflected signal let the filter settle. */
    private static final double PADDING_PERIODS = 3;

    /** Checks that the numbers are positive. */
    public LowPass {
        if (!(cutOffHz > 0) || !(bridgeS >= 0)) {
            throw new IllegalArgumentException("a low-pass needs a positive cut-off and no negative gap, not "
                    + cutOffHz + " Hz and " + bridgeS + " s");
        }
    }

    /** The cut-off in use at a frame rate: the asked one, or 0.3 of a low rate. */
    public double effectiveCutOffHz(double fps) {
        return Math.min(cutOffHz, HIGHEST_SHARE_OF_RATE * fps);
    }

    /** Smooths a series; NaN stays NaN. */
    public Series apply(Series raw) {
        return apply(raw, List.of());
    }

    /**
     * Smooths a series; NaN stays NaN.
     *
     * @param breaksS times the filter must not cross, such as cuts: a new stretch begins there
     */
    public Series apply(Series raw, List<Double> breaksS) {
        double[] times = raw.times();
        double[] bridged = Gaps.bridge(raw, bridgeS, breaksS).values();
        double[] out = raw.values();
        for (Gaps.Run run : Gaps.runs(raw, bridgeS, breaksS)) {
            double[] smooth = smooth(
                    Arrays.copyOfRange(times, run.from(), run.to()), Arrays.copyOfRange(bridged, run.from(), run.to()));
            for (int i = run.from(); i < run.to(); i++) {
                if (!Double.isNaN(out[i])) {
                    out[i] = smooth[i - run.from()];
                }
            }
        }
        return raw.withValues(out);
    }

    private double[] smooth(double[] times, double[] values) {
        if (times.length < 3) {
            return values;
        }
        double rate = 1 / medianStep(times);
        double span = times[times.length - 1] - times[0];
        int steps = Math.max(2, (int) Math.ceil(span * rate - 1e-6));
        double[] grid = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            grid[i] = i == steps ? times[times.length - 1] : times[0] + span * i / steps;
        }
        double[] even = read(new SplineInterpolator().interpolate(times, values), grid);
        double[] filtered = forwardsAndBackwards(even, steps / span);
        return read(new SplineInterpolator().interpolate(grid, filtered), times);
    }

    private double[] forwardsAndBackwards(double[] values, double rate) {
        double onePassHz = effectiveCutOffHz(rate) / TWO_PASSES;
        int padding = Math.min(values.length - 1, (int) Math.ceil(PADDING_PERIODS * rate / effectiveCutOffHz(rate)));
        double[] padded = reflectOddly(values, padding);
        onePass(padded, rate, onePassHz);
        reverse(padded);
        onePass(padded, rate, onePassHz);
        reverse(padded);
        return Arrays.copyOfRange(padded, padding, padding + values.length);
    }

    /** Starts at rest on the first value, so that a constant passes unchanged. */
    private static void onePass(double[] values, double rate, double cutOffHz) {
        Butterworth filter = new Butterworth();
        filter.lowPass(2, rate, cutOffHz);
        double base = values[0];
        for (int i = 0; i < values.length; i++) {
            values[i] = base + filter.filter(values[i] - base);
        }
    }

    private static double[] reflectOddly(double[] values, int padding) {
        int n = values.length;
        double[] out = new double[n + 2 * padding];
        System.arraycopy(values, 0, out, padding, n);
        for (int i = 1; i <= padding; i++) {
            out[padding - i] = 2 * values[0] - values[i];
            out[padding + n - 1 + i] = 2 * values[n - 1] - values[n - 1 - i];
        }
        return out;
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }

    private static double medianStep(double[] times) {
        double[] steps = new double[times.length - 1];
        Arrays.setAll(steps, i -> times[i + 1] - times[i]);
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static double[] read(UnivariateFunction curve, double[] times) {
        return Arrays.stream(times).map(curve::value).toArray();
    }
}
