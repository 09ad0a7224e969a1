package dowel.report;

import dowel.kinematics.Unit;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How many decimals a number keeps when it is written.
 *
 * <p>Rounding goes half up through whole multiples of the last decimal, so that rounding twice changes nothing and the
 * written text reads back as the very double that {@link #round(double)} gives.
 *
 * @param places digits after the point, 0 to 9
 */
public record Precision(int places) {
    /** Times in reports: a millisecond. */
    public static final Precision SECONDS = new Precision(3);
    /** Shares, confidences and everything whose unit is not known. */
    public static final Precision SHARE = new Precision(3);
    /** Angles in reports: a tenth of a degree. */
    public static final Precision DEGREES = new Precision(1);

    /** Checks the range. */
    public Precision {
        if (places < 0 || places > 9) {
            throw new IllegalArgumentException("0 to 9 decimals, not " + places);
        }
    }

    /** The decimals that a unit deserves in a report: angles and centimetres 0.1, percentages 0.01, times, speeds and
     * trunk lengths 0.001. */
    public static Precision of(Unit unit) {
        return new Precision(
                switch (unit) {
                    case DEG, DEG_PER_S, PIXELS, CENTIMETRES -> 1;
                    case PERCENT_CHORD, PERCENT -> 2;
                    case TRUNK_LENGTHS, SECONDS, RATIO, METRES_PER_S -> 3;
                });
    }

    /** Like {@link #of(Unit)}, from the unit's symbol; {@link #SHARE} for a symbol that no unit has. */
    public static Precision ofSymbol(String symbol) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.symbol().equals(symbol))
                .findFirst()
                .map(Precision::of)
                .orElse(SHARE);
    }

    /** The nearest number with so many decimals; NaN stays NaN. */
    public double round(double value) {
        return Double.isNaN(value) ? value : Math.round(value * scale()) / scale();
    }

    /** The value with exactly so many decimals. NaN and infinities are refused. */
    public BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no decimal for " + value);
        }
        return BigDecimal.valueOf(Math.round(value * scale()), places);
    }

    /** The value as text with exactly so many decimals; empty for NaN. */
    public String text(double value) {
        return Double.isNaN(value) ? "" : decimal(value).toPlainString();
    }

    /** The value as the shortest text: no zeros at the end. NaN and infinities are refused. */
    public String compact(double value) {
        String text = decimal(value).toPlainString();
        if (places == 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private double scale() {
        return Math.pow(10, places);
    }
}
