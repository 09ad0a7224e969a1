package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;

/** Puts a rule's number and its second number together. */
final class Worse {
    private Worse() {}

    /**
     * The worse of two: by verdict, then by how many margins it lies beyond its warn limit; the one that was judged, if
     * only one was and it found something. A finding from the part is told in the rule's other words.
     */
    static Outcome of(RuleSpec spec, Outcome main, String partName, Outcome part) {
        Limits partLimits = spec.part(partName);
        Outcome other = part.judged() ? part.against(partLimits).inOtherWords(true) : part;
        if (!part.judged()) {
            return main.judged() && Verdicts.of(main, spec.limits()).compareTo(Verdict.WARN) < 0 ? part : main;
        }
        if (!main.judged()) {
            return Verdicts.of(other, partLimits).compareTo(Verdict.WARN) < 0 ? main : other;
        }
        int byVerdict = Verdicts.of(other, partLimits).compareTo(Verdicts.of(main, spec.limits()));
        boolean partIsWorse = byVerdict > 0
                || (byVerdict == 0 && beyond(other.value(), partLimits) > beyond(main.value(), spec.limits()));
        return partIsWorse ? other : main;
    }

    private static double beyond(double value, Limits limits) {
        double sign = limits.direction() == dowel.exercise.Check.Direction.ABOVE ? 1 : -1;
        return sign * (value - limits.warn()) / limits.margin();
    }
}
