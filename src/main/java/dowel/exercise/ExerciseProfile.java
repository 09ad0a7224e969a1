package dowel.exercise;

import dowel.motion.View;
import java.util.List;
import java.util.Optional;

/**
 * An exercise as data: what a rep is, what it looks like, and which rules are judged.
 *
 * @param id for files and commands, for example {@code romanian_deadlift}
 * @param variantOf the exercise that this one is a variant of and can hardly be told from in a picture
 * @param name for people
 * @param aliases other names
 * @param views from where it is best filmed
 * @param oneSided true if one arm works; the side whose hand travels further is read
 * @param hipFixed true if seat, pads or bench hold the hip, so that it is taken as still
 * @param contourTopU how far up the back contour is free, as a fraction of hip to shoulder: 1.00, or 0.80 under a bar
 * @param rep what a rep is
 * @param looks what a rep looks like, to tell the exercise
 * @param rules what is judged, most important first
 */
public record ExerciseProfile(
        String id,
        Optional<String> variantOf,
        String name,
        List<String> aliases,
        List<View.Kind> views,
        boolean oneSided,
        boolean hipFixed,
        double contourTopU,
        RepShape rep,
        List<Posture> looks,
        List<RuleSpec> rules) {

    /** Copies the lists. */
    public ExerciseProfile {
        aliases = List.copyOf(aliases);
        views = List.copyOf(views);
        looks = List.copyOf(looks);
        rules = List.copyOf(rules);
    }

    /** The rule of an id, if the exercise has it. */
    public Optional<RuleSpec> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** The exercise that this is a variant of, or itself. */
    public String family() {
        return variantOf.orElse(id);
    }

    /** True if a bar on the back hides its upper part. */
    public boolean barOnBack() {
        return contourTopU < 1;
    }
}
