package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.FaultGroup;
import dowel.exercise.RuleSpec;
import dowel.exercise.ViewNeed;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.motion.View;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leads the report of a set: the most consistent findings, what else was noticed, what could not be judged, and what went well. */
final class Summary {
    private static final int MOST_FINDINGS = 2;
    private static final int CONSISTENT_REPS = 2;
    private static final double CONSISTENT_SHARE = 0.25;

    private final ExerciseProfile profile;
    private final List<JudgedRep> reps;
    private final List<Judged> ofSet;
    private final List<Stretch> sets;
    private final View view;

    /**
     * Prepares the summary.
     *
     * @param view where the camera stood
     * @param ofSet what the rules of whole sets found
     * @param sets where each set lies; empty if there is one only
     */
    Summary(ExerciseProfile profile, View view, List<JudgedRep> reps, List<Judged> ofSet, List<Stretch> sets) {
        this.profile = profile;
        this.view = view;
        this.reps = reps;
        this.ofSet = ofSet;
        this.sets = sets;
    }

    SetJudgement judgement() {
        List<Finding> findings = findings();
        return new SetJudgement(
                reps,
                ofSet.stream().map(Judged::finding).toList(),
                findings,
                noticed(),
                notJudged(),
                wentWell(findings),
                Scoring.of(profile, view, reps));
    }

    /**
     * Rules passed in at least two reps or a quarter of the set: faults first, then in how many reps; what was found about
     * the whole set comes after them. One finding per matter.
     */
    private List<Finding> findings() {
        List<List<Finding>> byRule = consistent(Verdict.WARN, Verdict.FAULT).stream()
                .sorted(Comparator.comparing(Summary::faults)
                        .thenComparing(List::size)
                        .reversed())
                .toList();
        List<Finding> lead = new ArrayList<>();
        for (List<Finding> findings : byRule) {
            lead(lead, findings.get(0).fault(), () -> forTheSet(findings));
        }
        ofSet.stream()
                .filter(judged -> judged.atLeast(Verdict.WARN))
                .filter(judged -> lead.stream()
                        .noneMatch(said -> Optional.of(matter(said.fault())).equals(changed(judged))))
                .sorted(Comparator.comparing(Judged::verdict).reversed())
                .map(Judged::finding)
                .forEach(finding -> lead(lead, finding.fault(), () -> sentence(finding)));
        return lead;
    }

    /** What is no fault of technique, as consistent as a finding that leads. */
    private List<Finding> noticed() {
        return Stream.concat(
                        consistent(Verdict.NOTED).stream().map(this::forTheSet),
                        ofSet.stream()
                                .filter(judged -> judged.verdict() == Verdict.NOTED)
                                .map(Judged::finding)
                                .map(Summary::sentence))
                .toList();
    }

    private static void lead(List<Finding> lead, String fault, Supplier<Finding> finding) {
        boolean newMatter = lead.stream().noneMatch(said -> matter(said.fault()) == matter(fault));
        if (newMatter && lead.size() < MOST_FINDINGS) {
            lead.add(finding.get());
        }
    }

    private static FaultGroup matter(String fault) {
        return FaultGroup.of(fault).matter();
    }

    /** The matter that changed over the set, if the finding is about a change: it is not said twice. */
    private Optional<FaultGroup> changed(Judged ofSet) {
        Object rule = ofSet.outcome().words().getOrDefault("rule", "");
        return profile.rule(rule.toString()).map(spec -> spec.group().matter());
    }

    private static Finding sentence(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.fault(),
                finding.rep(),
                finding.verdict(),
                finding.measured(),
                finding.say() + ".",
                finding.cue(),
                "",
                "");
    }

    /** Rule by rule, what was seen often enough. */
    private List<List<Finding>> consistent(Verdict... verdicts) {
        return profile.rules().stream()
                .map(rule -> of(rule, verdicts))
                .filter(this::consistent)
                .toList();
    }

    private boolean consistent(List<Finding> findings) {
        return !findings.isEmpty()
                && (findings.size() >= CONSISTENT_REPS || findings.size() >= CONSISTENT_SHARE * reps.size());
    }

    private static int faults(List<Finding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAULT)
                .count();
    }

    /** The worst rep's finding, said for all the reps that show it. */
    private Finding forTheSet(List<Finding> findings) {
        Finding worst = findings.stream()
                .max(Comparator.comparing(Finding::verdict).thenComparingDouble(Summary::distanceFromLimit))
                .orElseThrow();
        List<Integer> seen = findings.stream().map(Finding::rep).toList();
        return new Finding(
                worst.rule(),
                worst.fault(),
                0,
                worst.verdict(),
                worst.measured(),
                worst.say() + ", " + which(worst, seen) + lastRepHelp(findings) + ".",
                worst.cue(),
                "",
                "");
    }

    /** A number is one rep's: it is not said as if every rep had shown it. */
    private static String which(Finding worst, List<Integer> seen) {
        String all = RepNumbersText.of(seen);
        return seen.size() == 1 || worst.measured().isEmpty()
                ? all
                : "in " + RepNumbersText.of(List.of(worst.rep())) + "; seen in " + all;
    }

    private String lastRepHelp(List<Finding> findings) {
        boolean onlyTheLast = reps.size() >= 3
                && findings.size() == 1
                && findings.get(0).rep() == reps.get(reps.size() - 1).rep().number();
        return onlyTheLast && findings.get(0).fault().equals("momentum") ? " (help for the last rep)" : "";
    }

    private List<NotJudged> notJudged() {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (RuleSpec rule : profile.rules()) {
            for (Finding finding : of(rule, Verdict.NOT_JUDGED)) {
                groups.computeIfAbsent(rule.id() + "\n" + finding.why(), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<NotJudged> notJudged = new ArrayList<>(groups.values().stream()
                .map(group -> new NotJudged(
                        group.get(0).rule(),
                        group.stream().map(Finding::rep).toList(),
                        group.get(0).why(),
                        group.get(0).filmSo()))
                .toList());
        ofSet.stream()
                .filter(judged -> judged.verdict() == Verdict.NOT_JUDGED)
                .map(judged -> new NotJudged(
                        judged.finding().rule(),
                        repsOf(judged.set()),
                        judged.finding().why(),
                        judged.finding().filmSo()))
                .forEach(notJudged::add);
        return notJudged;
    }

    private List<Integer> repsOf(int set) {
        return reps.stream()
                .map(JudgedRep::rep)
                .filter(rep -> Stretch.setAt(rep.startS(), sets) == set)
                .map(Rep::number)
                .toList();
    }

    /**
     * What is said of the least good rep, for the first rule that every rep passed; nothing about a matter in which
     * something was found, nor about the back where something was found there.
     */
    private String wentWell(List<Finding> lead) {
        boolean backFound = lead.stream()
                .anyMatch(finding -> profile.rule(finding.rule()).orElseThrow().view() == ViewNeed.CONTOUR);
        Set<FaultGroup> found = profile.rules().stream()
                .flatMap(rule -> of(rule, Verdict.WARN, Verdict.FAULT).stream())
                .map(finding -> matter(finding.fault()))
                .collect(Collectors.toSet());
        return profile.rules().stream()
                .filter(rule -> !backFound || rule.view() != ViewNeed.CONTOUR)
                .filter(rule -> !found.contains(rule.group().matter()))
                .map(rule -> of(rule, Verdict.CLEAN))
                .filter(clean -> !clean.isEmpty() && clean.size() == reps.size())
                .map(clean -> clean.stream().min(Comparator.comparingDouble(Summary::distanceFromLimit)))
                .map(worst -> inEveryRep(worst.orElseThrow().say()))
                .findFirst()
                .orElse("");
    }

    private String inEveryRep(String sentence) {
        return reps.size() == 1
                ? sentence
                : (reps.size() == 2 ? "In both reps: " : "In all " + reps.size() + " reps: ")
                        + Character.toLowerCase(sentence.charAt(0))
                        + sentence.substring(1);
    }

    /** 0 for what a coach saw and nothing was measured of. */
    private static double distanceFromLimit(Finding finding) {
        return finding.measured()
                .map(measured -> Math.abs(measured.value() - measured.limit()))
                .orElse(0.0);
    }

    private List<Finding> of(RuleSpec rule, Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return reps.stream()
                .flatMap(rep -> finding(rep, rule).stream())
                .filter(finding -> wanted.contains(finding.verdict()))
                .toList();
    }

    private static Optional<Finding> finding(JudgedRep rep, RuleSpec rule) {
        return rep.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .findFirst();
    }
}
