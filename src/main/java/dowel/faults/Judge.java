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

/** Judges every rep of a set against every rule of its exercise, and sums the set up. */
public final class Judge {
    private Judge() {}

    /** The judged set: one finding per rule and rep, the rep's numbers, and the summary. */
    public static SetJudgement judge(MetricTrack track, RepList reps, ExerciseProfile profile) {
        LiftedSet set = new LiftedSet(track, profile, reps.reps());
        List<SetJudgement.JudgedRep> judged = new ArrayList<>();
        for (Rep rep : reps.reps()) {
            List<Judged> findings = MomentumCombination.apply(
                    profile.rules().stream().map(spec -> judge(set, rep, spec)).toList());
            judged.add(new SetJudgement.JudgedRep(
                    rep,
                    RepNumbers.of(set, rep, findings),
                    findings.stream().map(Judged::finding).toList()));
        }
        return new Summary(profile, judged).judgement();
    }

    /** The summary of reps whose findings were changed after judging; every number stays. */
    public static SetJudgement sumUp(List<SetJudgement.JudgedRep> judged, ExerciseProfile profile) {
        return new Summary(profile, judged).judgement();
    }

    private static Judged judge(LiftedSet set, Rep rep, RuleSpec spec) {
        Rule rule = Rules.of(spec.check());
        Optional<String> objection = Gates.objection(set, rep, spec, rule.needs(set, rep, spec));
        Outcome outcome = objection.map(Outcome::notJudged).orElseGet(() -> rule.measure(set, rep, spec));
        Limits own = outcome.limits().orElse(spec.limits());
        Limits limits = own.withMargin(
                own.margin() * Gates.marginFactor(spec, set.track().view()));
        Verdict verdict = outcome.judged() ? Verdicts.of(outcome, limits) : Verdict.NOT_JUDGED;
        return new Judged(spec, rep, outcome, limits, verdict, set.track());
    }
}
