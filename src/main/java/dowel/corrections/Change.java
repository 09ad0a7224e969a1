package dowel.corrections;

import java.util.Locale;

/**
 * One thing that a coach changed, as the report shows it.
 *
 * @param kind what was changed
 * @param rep number of the rep in the corrected report; 0 if it concerns no single rep of it
 * @param rule id of the rule; empty if it concerns none
 * @param before how it was; empty if there was nothing
 * @param after how it is now; empty if it is gone. For a note: the note
 * @param note the coach's reason; empty if none was given
 */
public record Change(Kind kind, int rep, String rule, String before, String after, String note) {
    /** What a coach can change. */
    public enum Kind {
        EXERCISE,
        NAME,
        REP_DELETED,
        REPS_MERGED,
        REP_MOVED,
        REP_ADDED,
        VERDICT,
        CUE,
        NOTE;

        /** The name in {@code report.json}, for example {@code rep_deleted}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
