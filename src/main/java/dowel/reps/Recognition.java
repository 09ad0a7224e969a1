package dowel.reps;

import java.util.List;

/**
 * Which exercise a clip shows.
 *
 * @param id the exercise, or {@link #UNSURE}
 * @param confidence of the best match, 0 to 1, also where unsure
 * @param familyConfidence that it is the best match or a variant of the same exercise, 0 to 1
 * @param alternatives what else it could be, best first; where unsure, the best match leads them
 * @param why what was seen, one sentence
 */
public record Recognition(
        String id, double confidence, double familyConfidence, List<Alternative> alternatives, String why) {
    /** The id where no exercise is named. */
    public static final String UNSURE = "unsure";

    /** Another exercise it could be, with its confidence. */
    public record Alternative(String id, double confidence) {}

    /** Copies the alternatives. */
    public Recognition {
        alternatives = List.copyOf(alternatives);
    }

    /** True if an exercise is named. */
    public boolean sure() {
        return !id.equals(UNSURE);
    }
}
