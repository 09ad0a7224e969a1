package dowel.exercise;

import dowel.kinematics.Metric;
import java.util.Optional;

/**
 * A range that a metric should lie in at one moment of a rep.
 *
 * @param at the moment
 * @param metric what is looked at, near side where it has sides
 * @param per another height over the ankle: the ratio of the two heights' changes is looked at, which no scale or
 *     oblique view alters; only for {@link At#CHANGE}
 * @param from smallest value; -Infinity if open
 * @param to largest value; +Infinity if open
 * @param slack how far outside the range the fit falls to nothing
 * @param weight how many others it counts for when the exercise is told
 */
public record Posture(At at, Metric metric, Optional<Metric> per, double from, double to, double slack, double weight) {
    /** A moment of a rep. */
    public enum At {
        START,
        TURN,
        /** Value at the turn minus value at the start. */
        CHANGE,
        /** Median over the whole rep, so that something is known of a joint which is hidden at its ends. */
        DURING
    }

    /** 1 inside the range, falling in a line to 0 at {@code slack} outside it; NaN for NaN. */
    public double fit(double value) {
        return fit(value, 1);
    }

    /** The same with so many times the slack. */
    public double fit(double value, double wider) {
        double outside = Math.max(from - value, value - to);
        return Double.isNaN(value) ? Double.NaN : Math.max(0, Math.min(1, 1 - outside / slack / wider));
    }

    /** True if the value lies in the range, or was not measured: what is unknown contradicts nothing. */
    public boolean allows(double value) {
        return Double.isNaN(value) || (value >= from && value <= to);
    }
}
