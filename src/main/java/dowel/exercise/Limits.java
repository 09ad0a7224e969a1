package dowel.exercise;

import dowel.kinematics.Unit;

/**
 * The limits of a rule, all in one unit.
 *
 * @param direction which side of a limit is worse
 * @param warn where a hint is given
 * @param fault where a finding is given, at least one margin beyond warn; NaN if the rule only hints
 * @param margin 95 % error of the value
 * @param unit of all three
 */
public record Limits(Check.Direction direction, double warn, double fault, double margin, Unit unit) {
    /** True if the value is at the limit or on its worse side. */
    public boolean reached(double value, double limit) {
        return direction == Check.Direction.ABOVE ? value >= limit : value <= limit;
    }

    /** The value moved by {@code by} towards the worse side. */
    public double worse(double value, double by) {
        return direction == Check.Direction.ABOVE ? value + by : value - by;
    }

    /** The same limits with another margin. */
    public Limits withMargin(double newMargin) {
        return new Limits(direction, warn, fault, newMargin, unit);
    }
}
