package dowel.report;

import dowel.exercise.Check;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.reps.Stretch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The moments of a report's reps that deserve a picture: what was found, and the lifter's best rep to compare. */
public final class KeyMoments {
    /** So many pictures by one rule: more than the reps of any usual set, and few enough to look through. */
    public static final int MOST_PICTURES = 20;

    /** What a best rep is looked for by. */
    private record Kind(int set, String rule) {}

    /** What a finding of a rep and one about the whole set that was measured there have in common. */
    private record Moment(String rule, Optional<Finding.Measured> measured) {
        static Moment of(Finding finding) {
            return new Moment(finding.rule(), finding.measured());
        }
    }

    private final List<Finding> found;
    private final Map<Integer, Integer> setOfRep;
    private final Map<Kind, Finding> best;
    private final List<Finding> pictured;
    private final int notPictured;
    private final Map<Moment, List<Finding>> byMoment;

    /** Looks through a report once. */
    public KeyMoments(SetReport report) {
        List<JudgedRep> reps = report.judgement().reps();
        found = reps.stream()
                .flatMap(rep -> rep.findings().stream())
                .filter(KeyMoments::isFound)
                .toList();
        setOfRep = reps.stream()
                .collect(Collectors.toMap(
                        rep -> rep.rep().number(),
                        rep -> Stretch.setAt(rep.rep().startS(), report.sets())));
        best = best(report);
        List<Finding> gravest = gravest(report);
        notPictured = found.size() - gravest.size();
        pictured = Stream.concat(
                        gravest.stream(),
                        gravest.stream()
                                .flatMap(finding -> best(finding).stream())
                                .distinct())
                .toList();
        byMoment = pictured.stream().collect(Collectors.groupingBy(Moment::of));
    }

    /** Every fault, hint and thing noted of a single rep whose moment is known. */
    public List<Finding> found() {
        return found;
    }

    /**
     * The findings of single reps that deserve a picture: of each rule the {@link #MOST_PICTURES} gravest that were
     * {@link #found}, and of each of these the {@link #best} rep.
     */
    public List<Finding> pictured() {
        return pictured;
    }

    /** How many of those {@link #found} get no picture, since there are graver ones by the same rule. */
    public int notPictured() {
        return notPictured;
    }

    /**
     * The lifter's best rep by the same rule and in the same set, to show beside a finding of a rep; empty if no rep was
     * clean or close to it.
     */
    public Optional<Finding> best(Finding beside) {
        int set = setOfRep.getOrDefault(beside.rep(), 0);
        return Optional.ofNullable(best.get(new Kind(set, beside.rule())));
    }

    /**
     * The pictured finding that shows a finding: itself, or for one about the whole set that of the rep it was measured
     * in.
     */
    public Optional<Finding> showing(Finding finding) {
        return byMoment.getOrDefault(Moment.of(finding), List.of()).stream()
                .filter(pictured -> finding.rep() == 0 || finding.rep() == pictured.rep())
                .findFirst();
    }

    /** In order of time. */
    private List<Finding> gravest(SetReport report) {
        Comparator<Finding> gravestFirst = fromGoodToBad(report).reversed();
        Set<Finding> gravest = found.stream().collect(Collectors.groupingBy(Finding::rule)).values().stream()
                .flatMap(ofRule -> ofRule.stream().sorted(gravestFirst).limit(MOST_PICTURES))
                .collect(Collectors.toSet());
        return found.stream().filter(gravest::contains).toList();
    }

    /** Better verdicts first, of one verdict the better values. */
    private static Comparator<Finding> fromGoodToBad(SetReport report) {
        Set<String> lessIsWorse = report.rules().stream()
                .filter(rule -> rule.limits().direction() == Check.Direction.BELOW)
                .map(RuleSpec::id)
                .collect(Collectors.toSet());
        return Comparator.comparing(Finding::verdict)
                .thenComparingDouble(finding -> badness(finding, lessIsWorse.contains(finding.rule())));
    }

    private Map<Kind, Finding> best(SetReport report) {
        BinaryOperator<Finding> better = BinaryOperator.minBy(fromGoodToBad(report));
        Map<Kind, Finding> best = new HashMap<>();
        for (JudgedRep rep : report.judgement().reps()) {
            int set = setOfRep.get(rep.rep().number());
            rep.findings().stream()
                    .filter(KeyMoments::isGood)
                    .forEach(finding -> best.merge(new Kind(set, finding.rule()), finding, better));
        }
        return best;
    }

    /** Larger is worse; limits lie on the worse side of what is clean. */
    private static double badness(Finding finding, boolean lessIsWorse) {
        double value = finding.measured().orElseThrow().value();
        return lessIsWorse ? -value : value;
    }

    private static boolean isFound(Finding finding) {
        boolean counts =
                switch (finding.verdict()) {
                    case NOTED, WARN, FAULT -> true;
                    case CLEAN, BORDERLINE, NOT_JUDGED -> false;
                };
        return counts
                && finding.rep() > 0
                && finding.measured().filter(m -> Double.isFinite(m.atS())).isPresent();
    }

    private static boolean isGood(Finding finding) {
        boolean good = finding.verdict() == Verdict.CLEAN || finding.verdict() == Verdict.BORDERLINE;
        return good
                && finding.measured()
                        .filter(m -> Double.isFinite(m.atS()) && Double.isFinite(m.value()))
                        .isPresent();
    }
}
