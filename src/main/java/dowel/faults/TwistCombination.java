package dowel.faults;

import dowel.exercise.Check;
import java.util.List;

/** A twist is told only beside hands that are not level: one camera's error is as large as the limit. */
final class TwistCombination {
    private TwistCombination() {}

    static List<Judged> apply(List<Judged> findings) {
        boolean uneven = findings.stream()
                .anyMatch(finding -> finding.spec().check() == Check.ASYMMETRY && finding.atLeast(Verdict.WARN));
        return findings.stream()
                .map(finding -> finding.spec().check() == Check.TWIST && finding.atLeast(Verdict.WARN) && !uneven
                        ? finding.withVerdict(Verdict.BORDERLINE)
                        : finding)
                .toList();
    }
}
