package dowel.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of one exercise, as the settings files state it.
 *
 * @param id for reports, for example {@code torso_swing}
 * @param check what is measured
 * @param group what it is about
 * @param view from where it can be seen
 * @param onRequest true if it is judged only where a user asks for it
 * @param limits warn, fault and margin
 * @param parts likewise of the check's second numbers, by name
 * @param numbers further numbers that the check asks for, by name
 * @param source where the limits come from, with evidence tags: [S] read in the source, [R] recalled, [D] derived, [C]
 *     coaching convention
 * @param words what is said
 */
public record RuleSpec(
        String id,
        Check check,
        FaultGroup group,
        ViewNeed view,
        boolean onRequest,
        Limits limits,
        Map<String, Limits> parts,
        Map<String, Double> numbers,
        String source,
        Words words) {

    /**
     * What a rule says. Placeholders in braces, such as {@code {value}} and {@code {margin}}, are filled when judging.
     *
     * @param measures what the number is, to go on "... went from 2 to 9 deg"
     * @param say what was seen, with its number and margin
     * @param sayOther what was seen in the check's other case (for spine rules: the upper back rounds; for
     *     others: their second number); may equal say
     * @param well what went well when all reps were clean
     * @param cue what to try, one sentence
     * @param easier change or easier version
     * @param filmSo how to film so that it can be judged
     */
    public record Words(
            String measures, String say, String sayOther, String well, String cue, String easier, String filmSo) {}

    /** Copies the numbers. */
    public RuleSpec {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * True if what the rule sees is no fault of technique, such as effort or style: it has no fault limit, takes no points and
     * never leads a report.
     */
    public boolean noFault() {
        return Double.isNaN(limits.fault());
    }

    /**
     * A number that the check requires; loading has made sure that it is there.
     *
     * @throws IllegalStateException if the check does not require it
     */
    public double number(String name) {
        return optionalNumber(name)
                .orElseThrow(() -> new IllegalStateException("rule " + id + " has no number '" + name + "'"));
    }

    /**
     * The limits of a second number that the check has; loading has made sure that they are there.
     *
     * @throws IllegalStateException if the check has no such part
     */
    public Limits part(String name) {
        Limits part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("rule " + id + " has no part '" + name + "'");
        }
        return part;
    }

    /** A number that the rule may state. */
    public Optional<Double> optionalNumber(String name) {
        return Optional.ofNullable(numbers.get(name));
    }
}
