package dowel.evaluate;

import static dowel.evaluate.HandMade.finding;
import static dowel.evaluate.HandMade.judged;
import static dowel.evaluate.HandMade.rep;
import static dowel.evaluate.HandMade.trueRep;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.evaluate.FaultKind.State;
import dowel.evaluate.FaultOutcome.Said;
import dowel.evaluate.Truth.TrueRep;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultOutcomeTest {
    /** Swung and rounded; borderline swung; clean; clean but not found. */
    private static final List<TrueRep> TRUTH = List.of(
            trueRep(0, 1, 2, Set.of("rocking", "rounding"), Set.of()),
            trueRep(2, 3, 4, Set.of(), Set.of("momentum")),
            trueRep(4, 5, 6),
            trueRep(6, 7, 8));

    private static final List<JudgedRep> JUDGED = List.of(
            judged(
                    rep(1, 0, 1, 2),
                    finding("torso_swing", "momentum", Verdict.WARN),
                    finding("trunk_first", "momentum", Verdict.NOT_JUDGED),
                    finding("spine_round_setup", "rounding", Verdict.NOT_JUDGED),
                    finding("no_lockout", "lockout", Verdict.FAULT)),
            judged(
                    rep(2, 2, 3, 4),
                    finding("torso_swing", "momentum", Verdict.FAULT),
                    finding("trunk_first", "momentum", Verdict.CLEAN),
                    finding("spine_round_setup", "rounding", Verdict.BORDERLINE),
                    finding("no_lockout", "lockout", Verdict.CLEAN)),
            judged(
                    rep(3, 4, 5, 6),
                    finding("torso_swing", "momentum", Verdict.CLEAN),
                    finding("trunk_first", "momentum", Verdict.WARN),
                    finding("spine_round_setup", "rounding", Verdict.CLEAN),
                    finding("no_lockout", "lockout", Verdict.CLEAN)));

    private static final RepMatching MATCHING =
            RepMatching.of(TRUTH, JUDGED.stream().map(JudgedRep::rep).toList());

    private static List<FaultOutcome> of(List<FaultOutcome> all, String by) {
        return all.stream().filter(outcome -> outcome.by().equals(by)).toList();
    }

    private static FaultOutcome outcome(String by, State truth, Said said) {
        return new FaultOutcome(by, truth, said);
    }

    /** The missed rep comes first. */
    @Test
    void momentumAndRockingAreOneKindAndTheWorstOfItsRulesCounts() {
        assertEquals(
                List.of(
                        outcome("swing", State.CLEAN, Said.NO_REP),
                        outcome("swing", State.FAULT, Said.WARN),
                        outcome("swing", State.BORDERLINE, Said.FAULT),
                        outcome("swing", State.CLEAN, Said.WARN)),
                of(FaultOutcome.byKind(MATCHING, JUDGED), "swing"));
    }

    @Test
    void notJudgedIsNeitherCaughtNorClean() {
        assertEquals(
                List.of(
                        outcome("rounding", State.CLEAN, Said.NO_REP),
                        outcome("rounding", State.FAULT, Said.NOT_JUDGED),
                        outcome("rounding", State.CLEAN, Said.NOTHING),
                        outcome("rounding", State.CLEAN, Said.NOTHING)),
                of(FaultOutcome.byKind(MATCHING, JUDGED), "rounding"));
    }

    @Test
    void ofAKindThatTruthFilesDoNotTellOnlyWhollyCleanRepsCount() {
        assertEquals(
                List.of(outcome("lockout", State.CLEAN, Said.NO_REP), outcome("lockout", State.CLEAN, Said.NOTHING)),
                of(FaultOutcome.byKind(MATCHING, JUDGED), "lockout"));
    }

    @Test
    void anyFault() {
        assertEquals(
                List.of(
                        outcome("any", State.CLEAN, Said.NO_REP),
                        outcome("any", State.FAULT, Said.FAULT),
                        outcome("any", State.BORDERLINE, Said.FAULT),
                        outcome("any", State.CLEAN, Said.WARN)),
                of(FaultOutcome.byKind(MATCHING, JUDGED), "any"));
    }

    @Test
    void aRuleAnswersForItsKind() {
        assertEquals(
                List.of(
                        outcome("trunk_first", State.CLEAN, Said.NO_REP),
                        outcome("trunk_first", State.FAULT, Said.NOT_JUDGED),
                        outcome("trunk_first", State.BORDERLINE, Said.NOTHING),
                        outcome("trunk_first", State.CLEAN, Said.WARN)),
                of(FaultOutcome.byRule(MATCHING, JUDGED), "trunk_first"));
    }

    @Test
    void aRuleOfWhichTheTruthTellsAnswersForItself() {
        TrueRep swungNotYanked =
                new TrueRep(0, 1, 2, Optional.of(Set.of("momentum")), Set.of(), Map.of("yank", State.CLEAN));
        List<JudgedRep> judged = List.of(judged(
                rep(1, 0, 1, 2),
                finding("torso_swing", "momentum", Verdict.WARN),
                finding("yank", "momentum", Verdict.CLEAN)));
        RepMatching matching = RepMatching.of(
                List.of(swungNotYanked), judged.stream().map(JudgedRep::rep).toList());
        assertEquals(
                List.of(outcome("yank", State.CLEAN, Said.NOTHING)), of(FaultOutcome.byRule(matching, judged), "yank"));
        assertEquals(
                List.of(outcome("torso_swing", State.FAULT, Said.WARN)),
                of(FaultOutcome.byRule(matching, judged), "torso_swing"));
    }
}
