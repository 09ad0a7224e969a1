package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import java.util.Optional;

/** One rule's outcome and verdict in one rep; rep 0 is the whole set. */
record Judged(RuleSpec spec, int rep, Outcome outcome, Limits limits, Verdict verdict, MetricTrack track) {
    Judged withVerdict(Verdict other) {
        return new Judged(spec, rep, outcome, limits, other, track);
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
                    outcome.why(),
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
        return Wording.fill(sentence, outcome, limits);
    }

    private Finding.Measured measured() {
        double limit = verdict == Verdict.FAULT ? limits.fault() : limits.warn();
        long frame = track.series(Metric.TRUNK_INCLINATION).nearest(outcome.atS());
        return new Finding.Measured(
                outcome.value(), limits.unit().symbol(), limit, limits.margin(), outcome.atS(), frame);
    }
}
