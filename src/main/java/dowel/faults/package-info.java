/**
 * Judges each rep, and the set, against the rules of an exercise.
 *
 * <p>A rule that cannot be judged says so, with the reason and how to film instead; it is never left out and never
 * clean.
 */
package dowel.faults;
