package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;

/** Holds a measured value against limits. */
final class Verdicts {
    private Verdicts() {}

    /** What a rule says of an outcome, its limits widened for the view: one that finds no fault of technique only notes. */
    static Verdict of(Outcome outcome, Limits limits, RuleSpec spec) {
        if (!outcome.judged()) {
            return Verdict.NOT_JUDGED;
        }
        Verdict verdict = of(outcome, limits);
        return spec.noFault() && verdict.compareTo(Verdict.NOTED) > 0 ? Verdict.NOTED : verdict;
    }

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
