package dowel.signal;

import java.util.ArrayList;
import java.util.List;

/** Changes between "low" and "high" with a dead band between, so that noise about a level makes none. */
public final class Crossings {
    /** A change: its time in seconds (interpolated between samples), and whether it goes up. */
    public record Crossing(double timeS, boolean rising) {}

    private Crossings() {}

    /**
     * Rising changes where the series, after having been at or below {@code low}, passes {@code high}; falling ones
     * where, after having been at or above {@code high}, it passes {@code low}. They come in turn, in order of time.
     * NaN samples are passed over.
     */
    public static List<Crossing> of(Series series, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("the low level " + low + " is above the high one " + high);
        }
        List<Crossing> found = new ArrayList<>();
        int state = 0;
        int before = -1;
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            if (value >= high && state <= 0) {
                if (state < 0) {
                    found.add(new Crossing(timeOf(series, before, i, high), true));
                }
                state = 1;
            } else if (value <= low && state >= 0) {
                if (state > 0) {
                    found.add(new Crossing(timeOf(series, before, i, low), false));
                }
                state = -1;
            }
            before = i;
        }
        return found;
    }

    private static double timeOf(Series series, int before, int after, double level) {
        double share = (level - series.value(before)) / (series.value(after) - series.value(before));
        return series.time(before) + share * (series.time(after) - series.time(before));
    }
}
