package dowel.corrections;

import dowel.exercise.Place;
import dowel.exercise.Problems;
import dowel.faults.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a coach's file asks for, read and not yet held against a report. Rep numbers are those of the report without the
 * file; times are seconds of the clip.
 *
 * @param exercise another exercise to judge the set as
 * @param name another name for the exercise; nothing is judged anew
 * @param deletes reps to leave out
 * @param merges neighbours that are one rep
 * @param moves reps to start, turn or end elsewhere
 * @param adds reps that were not found
 * @param verdicts findings to see otherwise
 * @param cues cues to say otherwise
 * @param notes what to tell about a rep or the set
 * @param problems mistakes found so far, to which the next stages add theirs
 */
public record Corrections(
        Optional<Exercise> exercise,
        Optional<String> name,
        List<Delete> deletes,
        List<Merge> merges,
        List<Move> moves,
        List<Add> adds,
        List<VerdictEdit> verdicts,
        List<CueEdit> cues,
        List<Note> notes,
        Problems problems) {

    /** The exercise, by id, name or alias. */
    public record Exercise(Place place, String id) {}

    /** A rep to leave out, and why. */
    public record Delete(Place place, int rep, String why) {}

    /** Reps that are one; it turns where the larger of them turned unless a turn is given. */
    public record Merge(Place place, List<Integer> reps, Optional<Double> turnS, String why) {}

    /** A rep that starts, turns or ends elsewhere. */
    public record Move(
            Place place, int rep, Optional<Double> startS, Optional<Double> turnS, Optional<Double> endS, String why) {}

    /** A rep that was not found. */
    public record Add(Place place, double startS, double turnS, double endS, String why) {}

    /**
     * Which rep an entry means: a number of the report without the file, or a moment inside the rep; both empty for the
     * whole set.
     */
    public record Which(Optional<Integer> rep, Optional<Double> atS) {
        /** True for the whole set. */
        public boolean wholeSet() {
            return rep.isEmpty() && atS.isEmpty();
        }
    }

    /**
     * A finding to see otherwise.
     *
     * @param say what was seen, in the coach's words; empty to keep what was said
     * @param why the reason, shown beside the finding
     */
    public record VerdictEdit(Place place, Which which, String rule, Verdict verdict, String say, String why) {}

    /** A cue to say otherwise, wherever the rule gives one. */
    public record CueEdit(Place place, String rule, String cue) {}

    /** A note about a rep or the whole set. */
    public record Note(Place place, Which which, String text) {}

    /** Copies the lists. */
    public Corrections {
        deletes = List.copyOf(deletes);
        merges = List.copyOf(merges);
        moves = List.copyOf(moves);
        adds = List.copyOf(adds);
        verdicts = List.copyOf(verdicts);
        cues = List.copyOf(cues);
        notes = List.copyOf(notes);
    }

    /** True if reps change, so that they must be judged anew. */
    public boolean changesReps() {
        return !(deletes.isEmpty() && merges.isEmpty() && moves.isEmpty() && adds.isEmpty());
    }
}
