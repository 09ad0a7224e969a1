package dowel.exercise;

import dowel.kinematics.Metric;

/**
 * A range that a metric should lie in at one moment of a rep.
 *
 * @param at the moment
 * @param metric what is looked at, near side where it has sides
 * @param from smallest value; -Infinity if open
 * @param to largest value; +Infinity if open
 * @param slack how far outside the range the fit falls to nothing
 */
public record Posture(At at, Metric metric, double from, double to, double slack) {
    /** A moment of a rep. */
    public enum At {
        START,
        TURN,
        /** Value at the turn minus value at the start. */
        CHANGE
    }

    /** 1 inside the range, falling in a line to 0 at {@code slack} outside it; NaN for NaN. */
    public double fit(double value) {
        double outside = Math.max(from - value, value - to);
        return Double.isNaN(value) ? Double.NaN : Math.max(0, Math.min(1, 1 - outside / slack));
    }

    /** True if the value lies in the range, or was not measured: what is unknown contradicts nothing. */
    public boolean allows(double value) {
        return Double.isNaN(value) || (value >= from && value <= to);
    }
}
