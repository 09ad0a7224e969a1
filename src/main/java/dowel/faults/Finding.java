package dowel.faults;

import java.util.Optional;

/**
 * What one rule found in one rep.
 *
 * @param rule id of the rule, for example {@code torso_swing}
 * @param fault the group for people, for example {@code momentum}
 * @param rep number of the rep, from 1; 0 for a finding about the whole set
 * @param verdict the outcome
 * @param measured the number behind it; empty for {@link Verdict#NOT_JUDGED}
 * @param say what was seen, one sentence with its number and margin
 * @param cue what to try, one sentence; empty if clean
 * @param why why it was not judged; empty otherwise
 * @param filmSo how to film so that it can be judged; empty otherwise
 */
public record Finding(
        String rule,
        String fault,
        int rep,
        Verdict verdict,
        Optional<Measured> measured,
        String say,
        String cue,
        String why,
        String filmSo) {

    /**
     * The number behind a finding.
     *
     * @param value what was measured
     * @param unit its unit's symbol, for example {@code deg}
     * @param limit the limit that it was held against
     * @param margin 95 % error of the value, same unit
     * @param atS when it was worst, seconds
     * @param frame the frame nearest to that time
     */
    public record Measured(double value, String unit, double limit, double margin, double atS, long frame) {}
}
