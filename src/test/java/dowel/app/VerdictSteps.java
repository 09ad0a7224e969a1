package dowel.app;

import dowel.faults.Verdict;

/** How far two verdicts of one rule are from each other. */
final class VerdictSteps {
    private VerdictSteps() {}

    /** Steps from one judged verdict to another; what is noticed is past the warn limit too. */
    static int between(Verdict one, Verdict other) {
        return Math.abs(fromClean(one) - fromClean(other));
    }

    private static int fromClean(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> 0;
            case BORDERLINE -> 1;
            case NOTED, WARN -> 2;
            case FAULT -> 3;
            case NOT_JUDGED -> throw new AssertionError("not judged");
        };
    }
}
