package dowel.faults;

import java.util.List;
import java.util.OptionalInt;

/**
 * A set's score: 100 less what was found, matter by matter; or why there is none.
 *
 * @param points 0 to 100; empty if there is none
 * @param parts what was taken off, most first
 * @param rules ids of the rules that the view is meant to show: the score sums these up and no others
 * @param open ids of those that could not be judged in more than half of the reps
 * @param why why there is no score; empty if there is one
 */
public record Score(OptionalInt points, List<Part> parts, List<String> rules, List<String> open, String why) {
    /** From so many rules on that could not be judged there is no score (domain reference, section 6). */
    public static final int TOO_MANY_OPEN = 3;

    /** A set of which nothing is known. */
    static final Score NONE = new Score(OptionalInt.empty(), List.of(), List.of(), List.of(), "no rep was counted");

    /**
     * What one matter takes off.
     *
     * @param fault the matter, for example {@code momentum}
     * @param rules ids of the rules that saw it
     * @param faults the reps with a fault
     * @param hints the other reps with a hint
     * @param judged in how many reps the matter was judged
     * @param points how many are taken off, at least 1
     */
    public record Part(
            String fault, List<String> rules, List<Integer> faults, List<Integer> hints, int judged, int points) {
        /** Copies the lists. */
        public Part {
            rules = List.copyOf(rules);
            faults = List.copyOf(faults);
            hints = List.copyOf(hints);
        }
    }

    /** Copies the lists. */
    public Score {
        parts = List.copyOf(parts);
        rules = List.copyOf(rules);
        open = List.copyOf(open);
    }

    /** True if so little of a rep was left open that it may be called good where nothing was found in it. */
    public boolean enoughJudged(List<Finding> ofRep) {
        long left = ofRep.stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_JUDGED)
                .filter(finding -> rules.contains(finding.rule()))
                .count();
        return left < TOO_MANY_OPEN;
    }
}
