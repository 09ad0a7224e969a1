package dowel.signal;

import java.util.ArrayList;
import java.util.List;

/** Peaks and valleys that stand out by a smallest swing, so that noise makes none. */
public final class TurningPoints {
    /**
     * A peak or a valley.
     *
     * @param index of the sample
     * @param timeS its time, seconds
     * @param value its value
     * @param peak true for a peak, false for a valley
     */
    public record TurningPoint(int index, double timeS, double value, boolean peak) {}

    private TurningPoints() {}

    /**
     * Peaks and valleys in turn, in order of time, neighbours at least {@code smallestSwing} apart in value. The
     * extreme before the first swing and the one after the last count too. NaN samples are passed over.
     */
    public static List<TurningPoint> of(Series series, double smallestSwing) {
        List<TurningPoint> found = new ArrayList<>();
        int low = -1;
        int high = -1;
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            low = low < 0 || value < series.value(low) ? i : low;
            high = high < 0 || value > series.value(high) ? i : high;
            boolean mayPeak = found.isEmpty() || !last(found).peak();
            boolean mayDip = found.isEmpty() || last(found).peak();
            if (mayPeak && series.value(high) - value >= smallestSwing) {
                found.add(point(series, high, true));
                low = i;
                high = i;
            } else if (mayDip && value - series.value(low) >= smallestSwing) {
                found.add(point(series, low, false));
                low = i;
                high = i;
            }
        }
        if (!found.isEmpty()) {
            found.add(
                    point(series, last(found).peak() ? low : high, !last(found).peak()));
        }
        return found;
    }

    private static TurningPoint last(List<TurningPoint> found) {
        return found.get(found.size() - 1);
    }

    private static TurningPoint point(Series series, int i, boolean peak) {
        return new TurningPoint(i, series.time(i), series.value(i), peak);
    }
}
