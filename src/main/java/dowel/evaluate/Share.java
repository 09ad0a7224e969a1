package dowel.evaluate;

import java.util.Optional;

/**
 * So many out of so many.
 *
 * @param hits those that count
 * @param total all of them
 */
public record Share(long hits, long total) {
    /** Two-sided 95 % point of the normal distribution. */
    static final double Z95 = 1.959963984540054;

    /** Checks the range. */
    public Share {
        if (hits < 0 || hits > total) {
            throw new IllegalArgumentException("a share of " + hits + " out of " + total);
        }
    }

    /** Hits over total; NaN if there is no total. */
    public double value() {
        return total == 0 ? Double.NaN : (double) hits / total;
    }

    /**
     * The 95 % score interval, which stays within 0 and 1 also for few cases.
     *
     * @see "Wilson, E. B. Probable inference, the law of succession, and statistical inference. JASA 22 (1927) 209-212"
     */
    public Interval wilson() {
        double p = value();
        double z2 = Z95 * Z95;
        double scale = 1 + z2 / total;
        double centre = (p + z2 / (2 * total)) / scale;
        double half = Z95 * Math.sqrt(p * (1 - p) / total + z2 / (4.0 * total * total)) / scale;
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The share with its interval; empty if there is no total. */
    public Optional<Estimate> estimate() {
        return total == 0 ? Optional.empty() : Optional.of(new Estimate(value(), Optional.of(wilson()), total));
    }
}
