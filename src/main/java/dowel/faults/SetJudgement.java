package dowel.faults;

import dowel.reps.Rep;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was judged in one set.
 *
 * @param reps each counted rep with its numbers and one finding per rule
 * @param ofSet one finding per rule that judges whole sets
 * @param summary the findings that lead the summary, most important first
 * @param noticed what is worth knowing and no fault of technique
 * @param notJudged rules that could not be judged, grouped by rule and reason
 * @param wentWell one thing that went well; empty if nothing can be said
 * @param score the sum of it all, if enough was judged
 */
public record SetJudgement(
        List<JudgedRep> reps,
        List<Finding> ofSet,
        List<Finding> summary,
        List<Finding> noticed,
        List<NotJudged> notJudged,
        String wentWell,
        Score score) {

    /**
     * One rep.
     *
     * @param metrics its numbers by name, for example {@code trunk_excursion_deg}
     * @param findings one per rule
     * @param bar the load's path; empty in exercises whose load the hands do not carry up and down
     */
    public record JudgedRep(Rep rep, Map<String, RepMetric> metrics, List<Finding> findings, Optional<BarPath> bar) {
        /** Copies the collections, keeping the order of the numbers. */
        public JudgedRep {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            findings = List.copyOf(findings);
        }

        /** A rep of which no path of the load is known. */
        public JudgedRep(Rep rep, Map<String, RepMetric> metrics, List<Finding> findings) {
            this(rep, metrics, findings, Optional.empty());
        }

        /** The same rep with other findings. */
        public JudgedRep withFindings(List<Finding> others) {
            return new JudgedRep(rep, metrics, others, bar);
        }
    }

    /** A judgement without rules of whole sets, and without a score. */
    public SetJudgement(List<JudgedRep> reps, List<Finding> summary, List<NotJudged> notJudged, String wentWell) {
        this(reps, List.of(), summary, List.of(), notJudged, wentWell, Score.NONE);
    }

    /** Copies the lists. */
    public SetJudgement {
        reps = List.copyOf(reps);
        ofSet = List.copyOf(ofSet);
        summary = List.copyOf(summary);
        noticed = List.copyOf(noticed);
        notJudged = List.copyOf(notJudged);
    }
}
