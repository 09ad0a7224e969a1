package dowel.faults;

import dowel.exercise.RuleSpec;
import java.util.List;

/** Measures one thing over a whole set. */
interface SetRule {
    /**
     * The number, or why this set does not give one.
     *
     * @param reps per rep, in order, what the other rules found there
     */
    Outcome measure(LiftedSet set, List<List<Judged>> reps, RuleSpec spec);
}
