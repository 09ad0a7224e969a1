package dowel.faults;

import dowel.exercise.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule measured in one rep, before it is held against the limits; or why it could not.
 *
 * @param value the measured number; NaN if not judged
 * @param atS when it was worst, seconds
 * @param limits what to hold it against instead of the rule's own limits
 * @param worst the worst verdict that the value may lead to
 * @param other true for the rule's other wording
 * @param words numbers and texts for the sentence, by placeholder
 * @param why why it was not judged; empty if it was
 */
record Outcome(
        double value,
        double atS,
        Optional<Limits> limits,
        Verdict worst,
        boolean other,
        Map<String, Object> words,
        String why) {

    static Outcome measured(double value, double atS) {
        return new Outcome(value, atS, Optional.empty(), Verdict.FAULT, false, Map.of(), "");
    }

    static Outcome notJudged(String why) {
        return new Outcome(Double.NaN, Double.NaN, Optional.empty(), Verdict.NOT_JUDGED, false, Map.of(), why);
    }

    Outcome against(Limits other) {
        return new Outcome(value, atS, Optional.of(other), worst, this.other, words, why);
    }

    Outcome atMost(Verdict verdict) {
        return new Outcome(value, atS, limits, verdict, other, words, why);
    }

    Outcome inOtherWords(boolean isOther) {
        return new Outcome(value, atS, limits, worst, isOther, words, why);
    }

    Outcome saying(String placeholder, Object filling) {
        Map<String, Object> more = new LinkedHashMap<>(words);
        more.put(placeholder, filling);
        return new Outcome(value, atS, limits, worst, other, more, why);
    }

    boolean judged() {
        return why.isEmpty();
    }
}
