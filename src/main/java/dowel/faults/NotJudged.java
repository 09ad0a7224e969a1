package dowel.faults;

import java.util.List;

/**
 * A rule that could not be judged.
 *
 * @param rule id of the rule
 * @param reps the reps that it concerns
 * @param why what the footage does not show
 * @param filmSo how to film so that it does
 */
public record NotJudged(String rule, List<Integer> reps, String why, String filmSo) {
    /** Copies the reps. */
    public NotJudged {
        reps = List.copyOf(reps);
    }
}
