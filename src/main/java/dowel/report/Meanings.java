package dowel.report;

import dowel.exercise.Check;
import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the rules and numbers of a report are: names, formulas, limits and sources, for people who ask. */
final class Meanings {
    private static final String RESOURCE = "/report/meanings.properties";
    private static final Properties TEXTS = load();

    /** Angles at a moment are named after their metric's first word, for example {@code knee_at_turn_deg}. */
    private static final Map<String, String> MOMENTS =
            Map.of("_at_start", "at the rep's start", "_at_turn", "at its turn");

    private Meanings() {}

    /** What a rule is called, for example "Rounding of the low back"; its id in words if it has no other name. */
    static String nameOf(String rule) {
        return TEXTS.getProperty("rule." + rule, Wording.words(rule));
    }

    /** What a kind of rule measures; its name in words if there is no text for it. */
    static String of(Check check) {
        return TEXTS.getProperty("check." + check.key(), Wording.words(check.key()) + ".");
    }

    /** How one of a rep's numbers is measured; empty if there is no text for it. */
    static String of(String number) {
        return Optional.ofNullable(TEXTS.getProperty("number." + number))
                .or(() -> atMoment(number))
                .orElse("");
    }

    /** A metric of the whole clip: formula, and what its values mean. */
    static String of(Metric metric) {
        return Wording.words(metric.key()) + " = " + metric.formula();
    }

    /** The limits of a rule in a sentence; then those of its second numbers. */
    static String limits(RuleSpec rule) {
        String warn = rule.noFault() ? " is noticed and no fault" : " is a hint";
        return limits(rule.limits(), warn)
                + rule.parts().entrySet().stream()
                        .map(part -> " " + Wording.words(part.getKey()) + ": " + limits(part.getValue(), warn))
                        .collect(Collectors.joining());
    }

    private static String limits(Limits limits, String warn) {
        String unit = limits.unit().symbol();
        String from = limits.direction() == Check.Direction.ABOVE ? " and more" : " and less";
        String fault =
                Double.isNaN(limits.fault()) ? "" : "; " + Wording.limit(limits.fault(), unit) + from + " is a finding";
        return Wording.limit(limits.warn(), unit) + from + warn + fault + ". Margin \u00b1 "
                + Wording.limit(limits.margin(), unit) + ", wider where the camera stands off the side.";
    }

    private static Optional<String> atMoment(String number) {
        for (Map.Entry<String, String> moment : MOMENTS.entrySet()) {
            int at = number.indexOf(moment.getKey());
            if (at > 0) {
                return metricStarting(number.substring(0, at)).map(metric -> of(metric) + ", " + moment.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Metric> metricStarting(String word) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.key().startsWith(word + "_"))
                .min(Comparator.naturalOrder());
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(Meanings.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
