package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.faults.Finding;
import dowel.faults.NotJudged;
import dowel.faults.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void numbersCarryUnitAndMargin() {
        assertEquals("24.3 ± 4.0°", Wording.number(24.26, 4, "deg"));
        assertEquals("3.5 %c", Wording.number(3.456, Double.NaN, "%c"));
        assertEquals("–", Wording.number(Double.NaN, 4, "deg"));
        assertEquals("0.81 trunk lengths", Wording.number(0.812, "L"));
    }

    @Test
    void momentsAndDurations() {
        assertEquals("1:02.5", Wording.moment(62.46));
        assertEquals("1:00.0", Wording.moment(59.96));
        assertEquals("1.3 s", Wording.duration(1.28));
        assertEquals("–", Wording.duration(0));
    }

    @Test
    void idsReadAsWords() {
        assertEquals("Torso swing", Wording.words("torso_swing"));
        assertEquals("Trunk excursion", Wording.metric("trunk_excursion_deg"));
        assertEquals("Peak trunk speed", Wording.metric("peak_trunk_speed_deg_per_s"));
        assertEquals("Range of motion fraction", Wording.metric("rom_fraction"));
        assertEquals("Hinge ratio", Wording.metric("hinge_ratio"));
        assertEquals("reps 1, 4", Wording.reps(List.of(1, 4)));
        assertEquals(" (rep 1)", Wording.ofReps(List.of(1), 3));
        assertEquals("", Wording.ofReps(List.of(1, 2, 3), 3));
        assertEquals("1 rep", Wording.count(1, "rep"));
    }

    @Test
    void aRuleIsSaidOnceThoughItsReasonsDiffer() {
        List<NotJudged> rules = List.of(
                new NotJudged("half_rep", List.of(2), "the hands were hidden", ""),
                new NotJudged("twist", List.of(1), "the camera moves during the rep", ""),
                new NotJudged("half_rep", List.of(1), "the rep was not filmed from start to end", ""));
        assertEquals("half_rep, twist (rep 1)", Wording.unjudged(rules, 2, UnaryOperator.identity()));
        assertEquals("half_rep (reps 1, 2), twist (rep 1)", Wording.unjudged(rules, 3, UnaryOperator.identity()));
    }

    @Test
    void whatIsNoFaultIsHeldAgainstNoLimit() {
        Finding.Measured loss = new Finding.Measured(46, "%", 20, 8, 3, 90);
        assertEquals("noticed from 20 %", Wording.against(Verdict.NOTED, loss));
        assertEquals("Worth knowing; no fault of technique.", Wording.sure(Verdict.NOTED, loss));
        assertEquals("limit 20 %", Wording.against(Verdict.WARN, loss));
    }

    @Test
    void everyVerdictHasItsOwnSignAndWord() {
        assertEquals(
                Verdict.values().length,
                Arrays.stream(Verdict.values()).map(Wording::symbol).distinct().count());
        assertEquals(
                Verdict.values().length,
                Arrays.stream(Verdict.values()).map(Wording::verdict).distinct().count());
    }
}
