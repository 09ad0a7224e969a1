package dowel.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.Check.Direction;
import dowel.exercise.Limits;
import dowel.kinematics.Unit;
import dowel.signal.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Limits SWING = new Limits(Direction.ABOVE, 10, 20, 4, Unit.DEG);
    private static final Limits RANGE = new Limits(Direction.BELOW, 0.85, 0.70, 0.05, Unit.RATIO);

    private static Verdict of(double value, Limits limits) {
        return Verdicts.of(Outcome.measured(value, 0), limits);
    }

    @Test
    void cleanNeedsAMargin() {
        assertEquals(Verdict.CLEAN, of(5.9, SWING));
        assertEquals(Verdict.BORDERLINE, of(6, SWING));
        assertEquals(Verdict.BORDERLINE, of(9.9, SWING));
        assertEquals(Verdict.WARN, of(10, SWING));
        assertEquals(Verdict.WARN, of(19.9, SWING));
        assertEquals(Verdict.FAULT, of(20, SWING));
    }

    @Test
    void smallerIsWorseWhereSoSaid() {
        assertEquals(Verdict.CLEAN, of(0.91, RANGE));
        assertEquals(Verdict.BORDERLINE, of(0.89, RANGE));
        assertEquals(Verdict.WARN, of(0.85, RANGE));
        assertEquals(Verdict.FAULT, of(0.7, RANGE));
    }

    @Test
    void anOutcomeMayCapItsVerdict() {
        Outcome outcome = Outcome.measured(30, 0).atMost(Verdict.WARN);
        assertEquals(Verdict.WARN, Verdicts.of(outcome, SWING));
    }

    @Test
    void aSingleBadFrameIsNotSustained() {
        double[] times = new double[31];
        double[] values = new double[31];
        for (int i = 0; i < times.length; i++) {
            times[i] = i / 30.0;
            values[i] = i == 10 ? 50 : i >= 20 && i <= 24 ? 12 : 1;
        }
        Sustained sustained = Sustained.max(Series.of(times, values));
        assertEquals(12, sustained.value());
        assertTrue(sustained.atS() >= times[20] && sustained.atS() <= times[24]);
        assertTrue(Double.isNaN(
                Sustained.max(Series.of(new double[0], new double[0])).value()));
    }

    @Test
    void repsAreNamedInRuns() {
        assertEquals("rep 4", RepNumbersText.of(List.of(4)));
        assertEquals("reps 4-6", RepNumbersText.of(List.of(4, 5, 6)));
        assertEquals("reps 1, 3-5, 7", RepNumbersText.of(List.of(1, 3, 4, 5, 7)));
    }
}
