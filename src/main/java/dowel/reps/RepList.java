package dowel.reps;

import java.util.List;

/** The reps of a set in order of time, and what looked like a rep and was not one. */
public record RepList(List<Rep> reps, List<Rejected> rejected) {
    /** Copies the lists. */
    public RepList {
        reps = List.copyOf(reps);
        rejected = List.copyOf(rejected);
    }
}
