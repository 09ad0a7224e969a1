package dowel.exercise;

import dowel.motion.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param hipStays true if the hip stays where it is, held or not: one that leaps was seen at a wrong place
 * @param freeBack the stretch of the back that a bar on it and the arms that hold it leave free; empty if all of it is
 * @param rep what a rep is
 * @param looks what a rep looks like, to tell the exercise
 * @param byName true if only a person can tell it: it is never recognised in a picture
 * @param rules what is judged, most important first
 * @param onRequest what is judged if a user asks for it
 */
public record ExerciseProfile(
        String id,
        Optional<String> variantOf,
        String name,
        List<String> aliases,
        List<View.Kind> views,
        boolean oneSided,
        boolean hipFixed,
        boolean hipStays,
        Optional<FreeBack> freeBack,
        RepShape rep,
        List<Posture> looks,
        boolean byName,
        List<RuleSpec> rules,
        List<RuleSpec> onRequest) {

    /**
     * A stretch of the back.
     *
     * @param fromU its lower end, as a fraction of the line from mid-hip to mid-shoulder
     * @param toU its upper end, likewise
     */
    public record FreeBack(double fromU, double toU) {}

    /** Copies the lists. */
    public ExerciseProfile {
        aliases = List.copyOf(aliases);
        views = List.copyOf(views);
        looks = List.copyOf(looks);
        rules = List.copyOf(rules);
        onRequest = List.copyOf(onRequest);
    }

    /** The same exercise with some of the rules on request judged too, by their ids; others are ignored. */
    public ExerciseProfile judging(Set<String> requested) {
        Map<Boolean, List<RuleSpec>> asked =
                onRequest.stream().collect(Collectors.partitioningBy(rule -> requested.contains(rule.id())));
        return new ExerciseProfile(
                id,
                variantOf,
                name,
                aliases,
                views,
                oneSided,
                hipFixed,
                hipStays,
                freeBack,
                rep,
                looks,
                byName,
                Stream.concat(rules.stream(), asked.get(true).stream()).toList(),
                asked.get(false));
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
        return freeBack.isPresent();
    }
}
