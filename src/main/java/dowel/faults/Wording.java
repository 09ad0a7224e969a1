package dowel.faults;

import dowel.exercise.Limits;
import dowel.kinematics.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a rule's sentence. */
final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private Wording() {}

    /**
     * The sentence with {@code {value}}, {@code {margin}} and the outcome's own placeholders filled.
     *
     * @param wider what the outcome's own margins are multiplied by in this view, as the limits' margin was
     * @throws IllegalStateException if a placeholder has no filling; the message names it
     */
    static String fill(String sentence, Outcome outcome, Limits limits, double wider) {
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    out, Matcher.quoteReplacement(filling(matcher.group(1), sentence, outcome, limits, wider)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String filling(String name, String sentence, Outcome outcome, Limits limits, double wider) {
        Map<String, Object> words = outcome.words();
        Object filling =
                switch (name) {
                    case "value" -> number(outcome.value(), limits.unit());
                    case "margin" -> number(limits.margin(), limits.unit());
                    default -> words.get(name);
                };
        if (filling == null) {
            throw new IllegalStateException("'" + sentence + "': nothing fills {" + name + "}");
        }
        return filling instanceof Double value
                ? number(name.endsWith("_margin") ? wider * value : value, wholeNumbers(name) ? Unit.DEG : Unit.SECONDS)
                : filling.toString();
    }

    private static boolean wholeNumbers(String name) {
        return name.startsWith("deg") || name.startsWith("percent");
    }

    /** Degrees as whole numbers, seconds and ratios with two places, everything else with one. */
    static String number(double value, Unit unit) {
        return switch (unit) {
            case DEG, DEG_PER_S, PIXELS -> String.format(Locale.ROOT, "%.0f", value);
            case RATIO, SECONDS -> String.format(Locale.ROOT, "%.2f", value);
            default -> String.format(Locale.ROOT, "%.1f", value);
        };
    }
}
