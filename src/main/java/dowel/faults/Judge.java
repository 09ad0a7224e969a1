package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rep;
import dowel.reps.RepList;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Judges every rep against every rule of its exercise, set by set, and sums the sets up. */
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
        List<SetJudgement.JudgedRep> judged = new ArrayList<>();
        List<Judged> ofSets = new ArrayList<>();
        for (int number = 1; number <= Math.max(1, reps.sets().size()); number++) {
            judge(set(track, reps, profile, number), judged, ofSets);
        }
        return new Summary(profile, track.view(), correction.apply(judged), ofSets, reps.sets()).judgement();
    }

    /** A set with its own stretch of the clip, so that nothing is compared with another set. */
    private static LiftedSet set(MetricTrack track, RepList reps, ExerciseProfile profile, int number) {
        if (reps.sets().size() < 2) {
            return new LiftedSet(track, profile, reps.reps());
        }
        List<Rep> own = reps.reps().stream()
                .filter(rep -> Stretch.setAt(rep.startS(), reps.sets()) == number)
                .toList();
        Stretch all = own.stream()
                .map(rep -> new Stretch(rep.startS(), rep.endS()))
                .reduce(reps.sets().get(number - 1), Stretch::and);
        return new LiftedSet(track.between(all.fromS(), all.toS()), profile, own, number);
    }

    private static void judge(LiftedSet set, List<SetJudgement.JudgedRep> judged, List<Judged> ofSets) {
        List<List<Judged>> all = new ArrayList<>();
        for (Rep rep : set.reps()) {
            List<Judged> findings = TwistCombination.apply(MomentumCombination.apply(set.profile().rules().stream()
                    .filter(spec -> !spec.check().ofWholeSet())
                    .map(spec -> judge(set, rep, spec))
                    .toList()));
            all.add(findings);
            Optional<LoadPath> path = LoadPath.of(set, rep);
            judged.add(new SetJudgement.JudgedRep(
                    rep,
                    RepNumbers.of(set, rep, findings, path),
                    findings.stream().map(Judged::finding).toList(),
                    path.map(LoadPath::bar)));
        }
        if (!set.reps().isEmpty()) {
            set.profile().rules().stream()
                    .filter(spec -> spec.check().ofWholeSet())
                    .map(spec -> judge(set, all, spec))
                    .forEach(ofSets::add);
        }
    }

    private static Judged judge(LiftedSet set, List<List<Judged>> reps, RuleSpec spec) {
        Outcome outcome = Gates.objection(set, spec)
                .map(Outcome::notJudged)
                .orElseGet(() -> Rules.ofWholeSet(spec.check()).measure(set, reps, spec));
        Verdict verdict = Verdicts.of(outcome, spec.limits(), spec);
        return new Judged(spec, 0, set.number(), outcome, spec.limits(), verdict, set.track());
    }

    private static Judged judge(LiftedSet set, Rep rep, RuleSpec spec) {
        Rule rule = Rules.of(spec.check());
        Optional<String> objection = Gates.objection(set, rep, spec, rule.needs(set, rep, spec));
        Outcome outcome = objection.map(Outcome::notJudged).orElseGet(() -> rule.measure(set, rep, spec));
        Limits own = outcome.limits().orElse(spec.limits());
        Limits limits = own.withMargin(
                own.margin() * Gates.marginFactor(spec, set.track().view()));
        Verdict verdict = Verdicts.of(outcome, limits, spec);
        return new Judged(spec, rep.number(), set.number(), outcome, limits, verdict, set.track());
    }
}
