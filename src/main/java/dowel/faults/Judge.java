package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rep;
import dowel.reps.RepList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Judges every rep of a set against every rule of its exercise, and sums the set up. */
public final class Judge {
    private Judge() {}

    /** The judged set: a finding per rule and rep, the rep's numbers, a finding per rule of whole sets, the summary. */
    public static SetJudgement judge(MetricTrack track, RepList reps, ExerciseProfile profile) {
        return judge(track, reps, profile, UnaryOperator.identity());
    }

    /**
     * The judged set, its reps changed before they are summed up.
     *
     * @param correction gets the judged reps and gives those to sum up, with the same numbers
     */
    public static SetJudgement judge(
            MetricTrack track,
            RepList reps,
            ExerciseProfile profile,
            UnaryOperator<List<SetJudgement.JudgedRep>> correction) {
        LiftedSet set = new LiftedSet(track, profile, reps.reps());
        List<SetJudgement.JudgedRep> judged = new ArrayList<>();
        List<List<Judged>> all = new ArrayList<>();
        for (Rep rep : reps.reps()) {
            List<Judged> findings = TwistCombination.apply(MomentumCombination.apply(profile.rules().stream()
                    .filter(spec -> !spec.check().ofWholeSet())
                    .map(spec -> judge(set, rep, spec))
                    .toList()));
            all.add(findings);
            Optional<HandPath> hands =
                    profile.rep().handsCarry() ? Optional.of(HandPath.of(set, rep)) : Optional.empty();
            judged.add(new SetJudgement.JudgedRep(
                    rep,
                    RepNumbers.of(set, rep, findings, hands),
                    findings.stream().map(Judged::finding).toList(),
                    hands.map(HandPath::bar)));
        }
        List<Judged> ofSet = reps.reps().isEmpty()
                ? List.of()
                : profile.rules().stream()
                        .filter(spec -> spec.check().ofWholeSet())
                        .map(spec -> judge(set, all, spec))
                        .toList();
        return new Summary(profile, correction.apply(judged), ofSet).judgement();
    }

    private static Judged judge(LiftedSet set, List<List<Judged>> reps, RuleSpec spec) {
        Outcome outcome = Gates.objection(set, spec)
                .map(Outcome::notJudged)
                .orElseGet(() -> Rules.ofWholeSet(spec.check()).measure(set, reps, spec));
        Verdict verdict = outcome.judged() ? Verdicts.of(outcome, spec.limits()) : Verdict.NOT_JUDGED;
        return new Judged(spec, 0, outcome, spec.limits(), verdict, set.track());
    }

    private static Judged judge(LiftedSet set, Rep rep, RuleSpec spec) {
        Rule rule = Rules.of(spec.check());
        Optional<String> objection = Gates.objection(set, rep, spec, rule.needs(set, rep, spec));
        Outcome outcome = objection.map(Outcome::notJudged).orElseGet(() -> rule.measure(set, rep, spec));
        Limits own = outcome.limits().orElse(spec.limits());
        Limits limits = own.withMargin(
                own.margin() * Gates.marginFactor(spec, set.track().view()));
        Verdict verdict = outcome.judged() ? Verdicts.of(outcome, limits) : Verdict.NOT_JUDGED;
        return new Judged(spec, rep.number(), outcome, limits, verdict, set.track());
    }
}
