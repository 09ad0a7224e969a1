package dowel.faults;

import dowel.signal.Series;

/** The largest level that a series holds for a while, so that a single bad frame makes no finding. */
record Sustained(double value, double atS) {
    /** How long a limit must be passed, seconds. */
    static final double HOLD_S = 0.1;

    /**
     * The largest level that the series stays at or above for {@link #HOLD_S}, and when; NaN samples are passed over.
     * A series shorter than that gives its smallest value, an empty one NaN.
     */
    static Sustained max(Series series) {
        Sustained best = new Sustained(Double.NaN, Double.NaN);
        for (int i = 0; i < series.size(); i++) {
            Sustained here = floorFrom(series, i);
            if (i > 0 && series.time(series.size() - 1) - series.time(i) < HOLD_S) {
                break;
            }
            if (!Double.isNaN(here.value) && !(here.value <= best.value)) {
                best = here;
            }
        }
        return best;
    }

    private static Sustained floorFrom(Series series, int from) {
        double floor = Double.NaN;
        double atS = Double.NaN;
        for (int i = from; i < series.size(); i++) {
            double value = series.value(i);
            if (!Double.isNaN(value) && !(value >= floor)) {
                floor = value;
                atS = series.time(i);
            }
            if (series.time(i) - series.time(from) >= HOLD_S) {
                break;
            }
        }
        return new Sustained(floor, atS);
    }
}
