package dowel.exercise;

import java.util.Locale;

/**
 * What an exercise's phases are called for people: a handle that is pulled down is not lifted, and on its way back it is not
 * lowered.
 *
 * @param concentric the phase in which the load, or the body, goes up; capitalised, such as "Pulling"
 * @param eccentric the other one, such as "Returning"
 */
public record PhaseNames(String concentric, String eccentric) {
    /** Of what is lifted and lowered. */
    public static final PhaseNames OF_A_LIFT = new PhaseNames("Lifting", "Lowering");

    /** The same inside a sentence. */
    public PhaseNames inSentence() {
        return new PhaseNames(concentric.toLowerCase(Locale.ROOT), eccentric.toLowerCase(Locale.ROOT));
    }
}
