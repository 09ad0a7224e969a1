package dowel.kinematics;

/** A unit as it stands in reports and column names. */
public enum Unit {
    DEG("deg", "deg"),
    /** Fractions of the lifter's trunk length L (95th percentile of the shoulder-hip distance over the clip). */
    TRUNK_LENGTHS("L", "trunk"),
    /** Percent of the back contour's chord. */
    PERCENT_CHORD("%c", "pct"),
    PERCENT("%", "pct"),
    SECONDS("s", "s"),
    DEG_PER_S("deg/s", "deg_per_s"),
    CENTIMETRES("cm", "cm"),
    METRES_PER_S("m/s", "m_per_s"),
    RATIO("", "ratio"),
    PIXELS("px", "px");

    private final String symbol;
    private final String suffix;

    Unit(String symbol, String suffix) {
        this.symbol = symbol;
        this.suffix = suffix;
    }

    /** For people and {@code report.json}. */
    public String symbol() {
        return symbol;
    }

    /** The end of a column name in {@code frames.csv}. */
    public String suffix() {
        return suffix;
    }
}
