package dowel.faults;

/**
 * A number of one rep.
 *
 * @param value what was measured; NaN where it was not
 * @param margin its 95 % error, same unit; NaN if unknown
 * @param atS when it was reached, seconds; NaN if it belongs to no moment
 * @param unit symbol of the unit, for example {@code deg}
 */
public record RepMetric(double value, double margin, double atS, String unit) {}
