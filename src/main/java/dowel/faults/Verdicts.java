package dowel.faults;

import dowel.exercise.Limits;

/** Holds a measured value against limits. */
final class Verdicts {
    private Verdicts() {}

    /**
     * Fault past the fault limit, warn past the warn limit, clean if the value is better than warn by at least one
     * margin, else borderline; never worse than the outcome allows.
     */
    static Verdict of(Outcome outcome, Limits limits) {
        Verdict verdict = of(outcome.value(), limits);
        return verdict.compareTo(outcome.worst()) > 0 ? outcome.worst() : verdict;
    }

    private static Verdict of(double value, Limits limits) {
        if (!Double.isNaN(limits.fault()) && limits.reached(value, limits.fault())) {
            return Verdict.FAULT;
        }
        if (limits.reached(value, limits.warn())) {
            return Verdict.WARN;
        }
        return limits.reached(limits.worse(value, limits.margin()), limits.warn()) ? Verdict.BORDERLINE : Verdict.CLEAN;
    }
}
