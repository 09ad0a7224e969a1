package dowel.evaluate;

import dowel.evaluate.FaultKind.State;
import dowel.evaluate.Truth.TrueRep;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was said about one true rep, by one kind of fault or by one rule.
 *
 * @param by kind of fault, or id of a rule
 * @param truth what is true
 * @param said what was said
 */
record FaultOutcome(String by, State truth, Said said) {
    /** What a report says, the worst first. */
    enum Said {
        FAULT,
        WARN,
        /** Judged, and nothing to report: clean or borderline. */
        NOTHING,
        NOT_JUDGED,
        /** The rep was not found, so nothing was said about it. */
        NO_REP;

        /** True if a person reading the report is told. */
        boolean alarm() {
            return this == FAULT || this == WARN;
        }

        /** True if it was looked at with a result. */
        boolean judged() {
            return alarm() || this == NOTHING;
        }

        static Said of(Verdict verdict) {
            return switch (verdict) {
                case FAULT -> FAULT;
                case WARN -> WARN;
                case NOTED, BORDERLINE, CLEAN -> NOTHING;
                case NOT_JUDGED -> NOT_JUDGED;
            };
        }
    }

    /** Outcomes by kind of fault, with {@link FaultKind#ANY} among them. */
    static List<FaultOutcome> byKind(RepMatching matching, List<JudgedRep> judged) {
        Collection<String> kinds = new TreeSet<>(List.of(FaultKind.ANY));
        findings(judged).forEach(finding -> kinds.add(FaultKind.of(finding.fault())));
        reps(matching)
                .forEach(rep -> rep.faults().ifPresent(faults -> faults.forEach(f -> kinds.add(FaultKind.of(f)))));
        return outcomes(matching, judged, kinds, Function.identity(), FaultOutcome::isOfKind);
    }

    /**
     * Outcomes by rule. A rule answers for its kind of fault, also where another rule of that kind saw it, unless the truth
     * tells of the rule itself: trunks swing without a yank.
     */
    static List<FaultOutcome> byRule(RepMatching matching, List<JudgedRep> judged) {
        Collection<String> rules = new TreeSet<>();
        findings(judged).forEach(finding -> rules.add(finding.rule()));
        Function<String, String> kindOf = rule -> findings(judged).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> FaultKind.of(finding.fault()))
                .findFirst()
                .orElseThrow();
        return outcomes(matching, judged, rules, kindOf, (finding, rule) -> finding.rule()
                .equals(rule));
    }

    private interface Belongs {
        boolean to(Finding finding, String by);
    }

    private static boolean isOfKind(Finding finding, String kind) {
        return kind.equals(FaultKind.ANY) || FaultKind.of(finding.fault()).equals(kind);
    }

    private static List<FaultOutcome> outcomes(
            RepMatching matching,
            List<JudgedRep> judged,
            Collection<String> names,
            Function<String, String> kindOf,
            Belongs belongs) {
        List<FaultOutcome> outcomes = new ArrayList<>();
        for (String by : names) {
            for (TrueRep rep : reps(matching)) {
                Optional<State> truth =
                        Optional.ofNullable(rep.rules().get(by)).or(() -> FaultKind.state(rep, kindOf.apply(by)));
                truth.flatMap(state -> said(matching, judged, rep, finding -> belongs.to(finding, by))
                                .map(said -> new FaultOutcome(by, state, said)))
                        .ifPresent(outcomes::add);
            }
        }
        return outcomes;
    }

    /** The worst that was said; empty if the lift has no such rule. */
    private static Optional<Said> said(
            RepMatching matching, List<JudgedRep> judged, TrueRep rep, java.util.function.Predicate<Finding> wanted) {
        if (findings(judged).stream().noneMatch(wanted) && !judged.isEmpty()) {
            return Optional.empty();
        }
        return matching.foundFor(rep)
                .flatMap(found ->
                        judged.stream().filter(one -> one.rep().equals(found)).findFirst())
                .map(one -> one.findings().stream()
                        .filter(wanted)
                        .map(finding -> Said.of(finding.verdict()))
                        .min(java.util.Comparator.naturalOrder()))
                .orElse(Optional.of(Said.NO_REP));
    }

    private static List<Finding> findings(List<JudgedRep> judged) {
        return judged.stream().flatMap(rep -> rep.findings().stream()).toList();
    }

    private static List<TrueRep> reps(RepMatching matching) {
        List<TrueRep> reps = new ArrayList<>(matching.missed());
        matching.pairs().forEach(pair -> reps.add(pair.truth()));
        return reps;
    }
}
