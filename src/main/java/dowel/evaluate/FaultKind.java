package dowel.evaluate;

import dowel.evaluate.Truth.TrueRep;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of faults that truth and report are compared by: a report's fault groups, except that momentum and rocking
 * are one kind, because which of the two a swinging trunk is called depends on the lift, not on what is seen.
 */
public final class FaultKind {
    /** A rounded back, low or high. */
    static final String ROUNDING = "rounding";
    /** Momentum and rocking. */
    static final String SWING = "swing";
    /** Any fault at all. */
    static final String ANY = "any";

    /**
     * Kinds of which a truth file with faults always tells: one that is not listed is not there. Of the others a rep
     * with some fault tells nothing (one fault often brings another).
     */
    private static final Set<String> ALWAYS_TOLD = Set.of("rounding", "hinge", SWING, "range", "tempo", "asymmetry");

    private FaultKind() {}

    /** The kind of a fault group. */
    static String of(String group) {
        return group.equals("momentum") || group.equals("rocking") ? SWING : group;
    }

    /** What is true of one kind of fault, or of one rule, in one rep. */
    public enum State {
        /** Past the fault limit. */
        FAULT,
        /** Past the warn limit, not past the fault limit. */
        BORDERLINE,
        /** Not past the warn limit. */
        CLEAN
    }

    /** What the truth says about one kind in one rep; empty if it does not tell. */
    static Optional<State> state(TrueRep rep, String kind) {
        if (rep.faults().isEmpty()) {
            return Optional.empty();
        }
        Set<String> faults = rep.faults().get();
        if (contains(faults, kind)) {
            return Optional.of(State.FAULT);
        }
        if (contains(rep.borderline(), kind)) {
            return Optional.of(State.BORDERLINE);
        }
        boolean clean = faults.isEmpty() && rep.borderline().isEmpty();
        return clean || ALWAYS_TOLD.contains(kind) ? Optional.of(State.CLEAN) : Optional.empty();
    }

    private static boolean contains(Set<String> groups, String kind) {
        return kind.equals(ANY)
                ? !groups.isEmpty()
                : groups.stream().anyMatch(group -> of(group).equals(kind));
    }
}
