package dowel.evaluate;

import java.util.Locale;
import java.util.Optional;

/**
 * The figures of one slice and run, by name, as text; {@code -} for one that is not there.
 *
 * @param evaluation where they stand
 * @param slice which clips
 * @param pass which run
 */
record FigureLookup(Evaluation evaluation, Slice slice, Figure.Pass pass) {
    Optional<Figure> find(String name) {
        return evaluation
                .of(slice)
                .filter(figure -> figure.pass() == pass && figure.name().equals(name))
                .findFirst();
    }

    /** The value, so many decimals. */
    String value(String name, int decimals) {
        return find(name)
                .map(figure -> decimal(figure.estimate().value(), decimals))
                .orElse("-");
    }

    /** The value with its interval, so many decimals. */
    String text(String name, int decimals) {
        return find(name)
                .map(figure -> withInterval(figure.estimate(), 1, decimals))
                .orElse("-");
    }

    /** A share in percent. */
    String percent(String name) {
        return find(name)
                .map(figure -> decimal(100 * figure.estimate().value(), 0))
                .orElse("-");
    }

    /** A share in percent with its interval. */
    String percentText(String name) {
        return find(name).map(figure -> withInterval(figure.estimate(), 100, 0)).orElse("-");
    }

    /** A number with so many decimals; {@code -} for NaN. */
    static String decimal(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String withInterval(Estimate estimate, double scale, int decimals) {
        return decimal(scale * estimate.value(), decimals)
                + estimate.interval()
                        .map(interval -> " [" + decimal(scale * interval.low(), decimals) + ", "
                                + decimal(scale * interval.high(), decimals) + "]")
                        .orElse("");
    }
}
