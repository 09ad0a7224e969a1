package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import java.util.Optional;

/**
 * One rule's outcome and verdict in one rep of a set; rep 0 is the whole set.
 *
 * @param set number of the set, from 1; 0 if it is the only one
 */
record Judged(RuleSpec spec, int rep, int set, Outcome outcome, Limits limits, Verdict verdict, MetricTrack track) {
    Judged withVerdict(Verdict other) {
        return new Judged(spec, rep, set, outcome, limits, other, track);
    }

    boolean atLeast(Verdict level) {
        return verdict != Verdict.NOT_JUDGED && verdict.compareTo(level) >= 0;
    }

    /** The finding as it stands in reports. */
    Finding finding() {
        RuleSpec.Words words = spec.words();
        if (verdict == Verdict.NOT_JUDGED) {
            return new Finding(
                    spec.id(),
                    spec.group().key(),
                    rep,
                    verdict,
                    Optional.empty(),
                    "",
                    "",
                    inSet(outcome.why()),
                    words.filmSo());
        }
        return new Finding(
                spec.id(),
                spec.group().key(),
                rep,
                verdict,
                Optional.of(measured()),
                say(),
                verdict == Verdict.CLEAN ? "" : words.cue(),
                "",
                "");
    }

    private String say() {
        RuleSpec.Words words = spec.words();
        String sentence =
                switch (verdict) {
                    case CLEAN -> words.well();
                    default -> outcome.other() ? words.sayOther() : words.say();
                };
        double wider = limits.margin() / outcome.limits().orElse(spec.limits()).margin();
        return inSet(Wording.fill(sentence, outcome, limits, wider));
    }

    /** What is said about a whole set names it where there are several. */
    private String inSet(String sentence) {
        boolean several = rep == 0 && set > 0 && !sentence.isEmpty();
        return several
                ? "Set " + set + ": " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }

    private Finding.Measured measured() {
        double limit = verdict == Verdict.FAULT ? limits.fault() : limits.warn();
        long frame = track.frameAt(outcome.atS());
        return new Finding.Measured(
                outcome.value(), limits.unit().symbol(), limit, limits.margin(), outcome.atS(), frame);
    }
}
