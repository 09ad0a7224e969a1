package dowel.faults;

import dowel.exercise.Check;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.FaultGroup;
import dowel.exercise.RuleSpec;
import dowel.exercise.ViewNeed;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.motion.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Sums a set up as 100 less points per matter, so that a reader can add them himself.
 *
 * <p>A matter takes its points ({@link FaultGroup#points()}) times the share of its judged reps that show a fault, and a
 * third of that for a hint; in a rep the worst of the matter's rules counts, so that one fault which two rules name is
 * taken off once. What is no fault of technique, is judged on request, or tells of the whole set takes nothing off.
 */
final class Scoring {
    private static final int ALL = 100;
    private static final double HINT = 1.0 / 3;
    private static final int FEWEST_REPS = 2;
    private static final int FEWEST_RULES = 4;

    private final List<JudgedRep> reps;
    private final List<RuleSpec> rules;

    private Scoring(ExerciseProfile profile, View view, List<JudgedRep> reps) {
        this.reps = reps;
        this.rules = profile.rules().stream()
                .filter(rule -> !rule.onRequest() && !rule.check().ofWholeSet())
                .filter(rule -> !rule.noFault())
                .filter(rule -> meant(rule.view(), profile, view))
                .toList();
    }

    /** The score of judged reps, filmed from a view. */
    static Score of(ExerciseProfile profile, View view, List<JudgedRep> reps) {
        return new Scoring(profile, view, reps).score();
    }

    /**
     * True if a rule is meant to be seen from where the clip was filmed. A view from which the exercise is not to be filmed
     * counts as the best one for it.
     */
    private static boolean meant(ViewNeed need, ExerciseProfile profile, View view) {
        View.Kind from = profile.views().contains(view.kind())
                ? view.kind()
                : profile.views().get(0);
        boolean frontal = from == View.Kind.FRONT || from == View.Kind.BACK;
        return switch (need) {
            case ANY -> true;
            case FRONTAL -> frontal;
            case SAGITTAL, CONTOUR -> !frontal;
        };
    }

    private Score score() {
        if (reps.isEmpty()) {
            return Score.NONE;
        }
        List<String> ids = rules.stream().map(RuleSpec::id).toList();
        List<String> open = rules.stream()
                .filter(rule -> 2 * judged(rule) < reps.size())
                .map(RuleSpec::id)
                .toList();
        String why = why(open.size());
        if (!why.isEmpty()) {
            return new Score(OptionalInt.empty(), List.of(), ids, open, why);
        }
        List<Score.Part> parts = parts();
        int points = ALL - parts.stream().mapToInt(Score.Part::points).sum();
        return new Score(OptionalInt.of(Math.max(0, points)), parts, ids, open, "");
    }

    private String why(int open) {
        if (open >= Score.TOO_MANY_OPEN) {
            return open == rules.size()
                    ? "none of the " + open + " rules that count could be judged"
                    : open + " of the " + rules.size() + " rules that count could not be judged";
        }
        if (reps.size() < FEWEST_REPS) {
            return "one rep is too few";
        }
        int judged = rules.size() - open;
        return judged < FEWEST_RULES ? "only " + judged + " rules were judged" : "";
    }

    private long judged(RuleSpec rule) {
        return reps.stream()
                .filter(rep -> verdict(rep, rule) != Verdict.NOT_JUDGED)
                .count();
    }

    private List<Score.Part> parts() {
        Map<FaultGroup, List<RuleSpec>> matters = rules.stream()
                .collect(Collectors.groupingBy(
                        Scoring::matter, () -> new EnumMap<>(FaultGroup.class), Collectors.toList()));
        List<Score.Part> parts = new ArrayList<>();
        matters.forEach((matter, of) -> part(matter, of, parts));
        parts.sort(Comparator.comparing(Score.Part::points).reversed());
        return parts;
    }

    /** The hinge ratio is made of the back's bow, so it is one matter with rounding. */
    private static FaultGroup matter(RuleSpec rule) {
        return rule.check() == Check.HINGE_RATIO
                ? FaultGroup.ROUNDING
                : rule.group().matter();
    }

    private void part(FaultGroup matter, List<RuleSpec> of, List<Score.Part> parts) {
        Map<Verdict, List<Integer>> repsByWorst = reps.stream()
                .collect(Collectors.groupingBy(
                        rep -> worst(rep, of),
                        () -> new EnumMap<>(Verdict.class),
                        Collectors.mapping(rep -> rep.rep().number(), Collectors.toList())));
        List<Integer> faults = repsByWorst.getOrDefault(Verdict.FAULT, List.of());
        List<Integer> hints = repsByWorst.getOrDefault(Verdict.WARN, List.of());
        if (faults.isEmpty() && hints.isEmpty()) {
            return;
        }
        int judged = reps.size()
                - repsByWorst.getOrDefault(Verdict.NOT_JUDGED, List.of()).size();
        double share = (faults.size() + HINT * hints.size()) / judged;
        List<String> seenBy = of.stream()
                .filter(rule -> reps.stream().anyMatch(rep -> found(verdict(rep, rule))))
                .map(RuleSpec::id)
                .toList();
        int points = (int) Math.max(1, Math.round(matter.points() * share));
        parts.add(new Score.Part(matter.key(), seenBy, faults, hints, judged, points));
    }

    private static boolean found(Verdict verdict) {
        return verdict == Verdict.FAULT || verdict == Verdict.WARN;
    }

    /** The worst verdict of some rules in a rep. */
    private static Verdict worst(JudgedRep rep, List<RuleSpec> of) {
        return of.stream()
                .map(rule -> verdict(rep, rule))
                .filter(verdict -> verdict != Verdict.NOT_JUDGED)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Verdict verdict(JudgedRep rep, RuleSpec rule) {
        return rep.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.NOT_JUDGED);
    }
}
