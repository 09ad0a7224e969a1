package dowel.reps;

import java.util.List;

/**
 * The reps of one exercise in order of time, and what looked like a rep and was not one.
 *
 * @param reps numbered through all sets
 * @param rejected in order of time
 * @param sets where each set lies, in order of time; empty if there is one set only
 */
public record RepList(List<Rep> reps, List<Rejected> rejected, List<Stretch> sets) {
    /** Copies the lists. */
    public RepList {
        reps = List.copyOf(reps);
        rejected = List.copyOf(rejected);
        sets = List.copyOf(sets);
    }

    /** The reps of one set. */
    public RepList(List<Rep> reps, List<Rejected> rejected) {
        this(reps, rejected, List.of());
    }
}
