package dowel.evaluate;

import java.util.Optional;

/**
 * A measured number and how sure it is.
 *
 * @param value the number
 * @param interval its 95 % interval; empty where too few clips stand behind it
 * @param count how many frames, reps or clips it was made from
 */
public record Estimate(double value, Optional<Interval> interval, long count) {}
