package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.evaluate.DoseCurve.Case;
import dowel.evaluate.DoseCurve.Dose;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoseCurveTest {
    @Test
    void everyDoseLiesInOneStep() {
        for (double deg : new double[] {0, 4.9, 5, 17, 29.99, 30, 39, 40, 70}) {
            Case one = new Case(Dose.ROUNDING, deg, true);
            List<Integer> steps = IntStream.range(0, DoseCurve.STEPS_DEG.size())
                    .filter(one::inStep)
                    .boxed()
                    .toList();
            assertEquals(1, steps.size(), deg + " deg lies in steps " + steps);
            assertTrue(deg >= DoseCurve.STEPS_DEG.get(steps.get(0)));
        }
        assertFalse(new Case(Dose.SWING, 5, true).inStep(0));
    }

    @Test
    void figuresAreNamedByTheirLowerEnd() {
        assertEquals("told.rounding.from_00_deg", Dose.ROUNDING.figure(0));
        assertEquals("told.swing.from_40_deg", Dose.SWING.figure(7));
    }
}
