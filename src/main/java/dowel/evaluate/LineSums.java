package dowel.evaluate;

/**
 * Points (x, y) as sums: what a straight line through them is made from.
 *
 * @param count number of points
 * @param x sum of x
 * @param y sum of y
 * @param xx sum of x squared
 * @param xy sum of x times y
 * @param yy sum of y squared
 */
public record LineSums(long count, double x, double y, double xx, double xy, double yy) {
    /** No points. */
    public static final LineSums NONE = new LineSums(0, 0, 0, 0, 0, 0);
    /** One-sided 5 % point of the normal distribution. */
    private static final double Z_ONE_SIDED_5 = 1.6448536269514722;

    /** These points and one more. */
    public LineSums plus(double px, double py) {
        return plus(new LineSums(1, px, py, px * px, px * py, py * py));
    }

    /** These points and those. */
    public LineSums plus(LineSums other) {
        return new LineSums(count + other.count, x + other.x, y + other.y, xx + other.xx, xy + other.xy, yy + other.yy);
    }

    /** True if a line can be drawn and its scatter told: three points, not all above each other. */
    public boolean drawable() {
        return count >= 3 && spreadX() > 1e-9;
    }

    /** Standard deviation of x about its mean (divided by n). */
    public double deviationOfX() {
        return Math.sqrt(Math.max(0, spreadX()) / count);
    }

    /** Slope of the least-squares line of y on x. */
    public double slope() {
        return (xy - x * y / count) / spreadX();
    }

    /** Where the line crosses x = 0. */
    public double intercept() {
        return (y - slope() * x) / count;
    }

    /** Share of the variance of y that the line explains, 0 to 1; NaN if y does not vary. */
    public double rSquared() {
        double covariance = xy - x * y / count;
        return covariance * covariance / (spreadX() * (yy - y * y / count));
    }

    /** Standard deviation of y about the line (n - 2 degrees of freedom). */
    public double scatter() {
        double left = yy - y * y / count - slope() * (xy - x * y / count);
        return Math.sqrt(Math.max(0, left) / (count - 2));
    }

    /**
     * The smallest x that is told from 0 at 5 % false alarms and 5 % misses: an alarm is raised above intercept +
     * 1.645 scatter, and so much x again lifts 95 % of the cases over it. NaN if y does not rise with x.
     *
     * @see "Currie, L. A. Limits for qualitative detection and quantitative determination. Anal. Chem. 40 (1968) 586"
     */
    public double detectionLimit() {
        return slope() > 0 ? 2 * Z_ONE_SIDED_5 * scatter() / slope() : Double.NaN;
    }

    private double spreadX() {
        return xx - x * x / count;
    }
}
