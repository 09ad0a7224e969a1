package dowel.report;

import dowel.faults.Finding;
import dowel.kinematics.Quality;
import dowel.motion.ClipInfo;
import dowel.motion.ModelInfo;
import dowel.motion.View;
import dowel.reps.Rejected;
import dowel.reps.Rep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param reps the counted reps with their numbers and findings
 * @param rejected what looked like a rep and was not counted
 * @param setFindings the findings that lead the summary, most important first
 * @param notJudged rules that could not be judged, grouped
 * @param wentWell one thing that went well; empty if nothing can be said
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
        List<JudgedRep> reps,
        List<Rejected> rejected,
        List<Finding> setFindings,
        List<NotJudged> notJudged,
        String wentWell) {

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
     * @param chosenBy {@code auto} or {@code user}
     * @param confidence 0 to 1
     * @param alternatives other exercises it could be, most likely first
     */
    public record ExerciseChoice(
            String id, String name, String chosenBy, double confidence, List<Alternative> alternatives) {
        /** Another exercise it could be. */
        public record Alternative(String id, double confidence) {}
    }

    /** A number of one rep: value, 95 % margin, when, unit; the value is NaN where it was not measured. */
    public record RepMetric(double value, double margin, double atS, String unit) {}

    /** One rep with its numbers (by name, for example {@code trunk_excursion_deg}) and findings. */
    public record JudgedRep(Rep rep, Map<String, RepMetric> metrics, List<Finding> findings) {}

    /** A rule that could not be judged in some reps, why, and how to film so that it can. */
    public record NotJudged(String rule, List<Integer> reps, String why, String filmSo) {}

    /** Copies the collections. */
    public SetReport {
        settings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(settings));
        reps = List.copyOf(reps);
        rejected = List.copyOf(rejected);
        setFindings = List.copyOf(setFindings);
        notJudged = List.copyOf(notJudged);
    }
}
