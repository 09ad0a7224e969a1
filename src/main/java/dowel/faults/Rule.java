package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.reps.Rep;
import java.util.List;

/** Measures one thing in one rep. A rule is asked to measure only when the footage shows everything it needs. */
interface Rule {
    /** What must be seen; the shared gates look at it before {@link #measure}. */
    List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec);

    /** The number, or why this rep does not give one. */
    Outcome measure(LiftedSet set, Rep rep, RuleSpec spec);
}
