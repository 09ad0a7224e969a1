package dowel.faults;

import dowel.exercise.Check;
import java.util.List;
import java.util.Optional;

/**
 * A fault for momentum needs excursion or body drive at fault level, or both at warn with the trunk moving first; who
 * moves first alone is a hint (domain reference, section 5).
 */
final class MomentumCombination {
    private MomentumCombination() {}

    static List<Judged> apply(List<Judged> findings) {
        boolean excursion = at(findings, Check.TORSO_SWING, Verdict.WARN);
        boolean share = at(findings, Check.BODY_DRIVE, Verdict.WARN);
        boolean order = at(findings, Check.TRUNK_FIRST, Verdict.WARN);
        boolean alone = at(findings, Check.TORSO_SWING, Verdict.FAULT) || at(findings, Check.BODY_DRIVE, Verdict.FAULT);
        boolean together = excursion && share && order;
        return findings.stream()
                .map(finding -> combined(finding, together, alone))
                .toList();
    }

    private static Judged combined(Judged finding, boolean together, boolean alone) {
        return switch (finding.spec().check()) {
            case TORSO_SWING, BODY_DRIVE -> together ? finding.withVerdict(Verdict.FAULT) : finding;
            case TRUNK_FIRST ->
                finding.verdict() == Verdict.FAULT && !together && !alone ? finding.withVerdict(Verdict.WARN) : finding;
            default -> finding;
        };
    }

    private static boolean at(List<Judged> findings, Check check, Verdict level) {
        Optional<Judged> found = findings.stream()
                .filter(finding -> finding.spec().check() == check)
                .findFirst();
        return found.map(finding -> finding.atLeast(level)).orElse(false);
    }
}
