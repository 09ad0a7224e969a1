package dowel.report;

import dowel.corrections.Change;
import dowel.exercise.PhaseNames;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.SetJudgement;
import dowel.kinematics.Quality;
import dowel.motion.ClipInfo;
import dowel.motion.ModelInfo;
import dowel.motion.View;
import dowel.reps.Rejected;
import dowel.reps.Stretch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that one clip's report says; {@code report.json} is its written form.
 *
 * @param appVersion version of Dowel
 * @param model the pose model
 * @param settings every setting in force, name to value
 * @param clip the video's facts
 * @param session who, when and how heavy, as the user told it
 * @param exercise what was lifted and who said so
 * @param view where the camera stood
 * @param quality what limits the footage
 * @param judgement the counted reps with their numbers and findings, and the summary
 * @param rejected what looked like a rep and was not counted
 * @param rules the rules that the reps were held against, most important first
 * @param changes what a coach changed afterwards
 * @param sets where each set lies, in order of time; empty if there is one only
 * @param parts the clip's other parts, each with another exercise and a report of its own, in order of time
 */
public record SetReport(
        String appVersion,
        ModelInfo model,
        Map<String, Object> settings,
        ClipInfo clip,
        Session session,
        ExerciseChoice exercise,
        View view,
        Quality quality,
        SetJudgement judgement,
        List<Rejected> rejected,
        List<RuleSpec> rules,
        List<Change> changes,
        List<Stretch> sets,
        List<Part> parts) {

    /** The line that every report carries (domain reference, section 7). */
    public static final String CARE = "Video feedback on technique. Not a medical assessment. It cannot see pain, "
            + "injury or effort. If something hurts, stop and ask a qualified person.";

    /** What the user told: client, date (YYYY-MM-DD), load in kg. */
    public record Session(Optional<String> client, Optional<String> date, Optional<Double> loadKg) {}

    /**
     * What was lifted.
     *
     * @param id the exercise, or {@code unsure}
     * @param name for people
     * @param phases what its phases are called
     * @param chosenBy {@code auto} or {@code user}
     * @param confidence 0 to 1
     * @param alternatives other exercises it could be, most likely first
     */
    public record ExerciseChoice(
            String id,
            String name,
            PhaseNames phases,
            String chosenBy,
            double confidence,
            List<Alternative> alternatives) {
        /** Another exercise it could be. */
        public record Alternative(String id, double confidence) {}

        /** Something that is lifted and lowered. */
        public ExerciseChoice(
                String id, String name, String chosenBy, double confidence, List<Alternative> alternatives) {
            this(id, name, PhaseNames.OF_A_LIFT, chosenBy, confidence, alternatives);
        }

        /** Copies the alternatives. */
        public ExerciseChoice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Another part of the clip.
     *
     * @param folder where its report lies, seen from this one's folder, such as {@code part-2}
     * @param exercise id of what is lifted there
     * @param name for people
     * @param startS where it starts in the clip, seconds
     * @param endS where it ends
     * @param reps how many were counted
     */
    public record Part(String folder, String exercise, String name, double startS, double endS, int reps) {}

    /** Copies the collections. */
    public SetReport {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        rejected = List.copyOf(rejected);
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
        sets = List.copyOf(sets);
        parts = List.copyOf(parts);
    }

    /** The report of a clip with one set. */
    public SetReport(
            String appVersion,
            ModelInfo model,
            Map<String, Object> settings,
            ClipInfo clip,
            Session session,
            ExerciseChoice exercise,
            View view,
            Quality quality,
            SetJudgement judgement,
            List<Rejected> rejected,
            List<RuleSpec> rules,
            List<Change> changes) {
        this(
                appVersion,
                model,
                settings,
                clip,
                session,
                exercise,
                view,
                quality,
                judgement,
                rejected,
                rules,
                changes,
                List.of(),
                List.of());
    }

    /** The same with other parts of the clip. */
    public SetReport withParts(List<Part> others) {
        return new SetReport(
                appVersion,
                model,
                settings,
                clip,
                session,
                exercise,
                view,
                quality,
                judgement,
                rejected,
                rules,
                changes,
                sets,
                others);
    }

    /** The same with other words about the footage. */
    public SetReport withQuality(Quality other) {
        return new SetReport(
                appVersion,
                model,
                settings,
                clip,
                session,
                exercise,
                view,
                other,
                judgement,
                rejected,
                rules,
                changes,
                sets,
                parts);
    }

    /** A report as measured, its rules not explained. */
    public SetReport(
            String appVersion,
            ModelInfo model,
            Map<String, Object> settings,
            ClipInfo clip,
            Session session,
            ExerciseChoice exercise,
            View view,
            Quality quality,
            SetJudgement judgement,
            List<Rejected> rejected) {
        this(
                appVersion,
                model,
                settings,
                clip,
                session,
                exercise,
                view,
                quality,
                judgement,
                rejected,
                List.of(),
                List.of());
    }

    /** The rule of an id, if the reps were held against it. */
    public Optional<RuleSpec> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The coach's change of one finding's verdict; of a finding about the set, that of any rep. */
    public Optional<Change> verdictChange(Finding finding) {
        return changes.stream()
                .filter(change ->
                        change.kind() == Change.Kind.VERDICT && change.rule().equals(finding.rule()))
                .filter(change -> finding.rep() == 0 || change.rep() == finding.rep())
                .findFirst();
    }
}
