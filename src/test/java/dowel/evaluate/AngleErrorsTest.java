package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.evaluate.Truth.TrueFrame;
import dowel.kinematics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AngleErrorsTest {
    /** Five frames; truth 10, 20, 30, 20, unknown; measured 11, 22, unmeasured, 19, 50. */
    private static Map<TrueAngle, AngleErrors> errors(double frameShiftS) {
        List<TrueFrame> frames = new ArrayList<>();
        double[] known = {10, 20, 30, 20};
        for (int i = 0; i < known.length; i++) {
            frames.add(new TrueFrame(i / 10.0 + frameShiftS, Map.of(), Map.of(TrueAngle.TRUNK, known[i]), Double.NaN));
        }
        frames.add(new TrueFrame(0.4 + frameShiftS, Map.of(), Map.of(), Double.NaN));
        Truth truth = HandMade.truth("a", "squat", List.of(HandMade.trueRep(0, 0.1, 0.4)), frames);
        return AngleErrors.of(
                truth, HandMade.metrics(HandMade.tenths(5), Map.of(Metric.TRUNK_INCLINATION, new double[] {
                    11, 22, Double.NaN, 19, 50
                })));
    }

    @Test
    void measuredMinusTrueWhereBothAreKnown() {
        AngleErrors trunk = errors(0).get(TrueAngle.TRUNK);
        assertEquals(ErrorSums.of(1, 2, -1), trunk.all());
        assertEquals(new Share(3, 4), trunk.measured());
    }

    @Test
    void framesNearATrueTurnApart() {
        assertEquals(ErrorSums.of(1, 2), errors(0).get(TrueAngle.TRUNK).atTurn());
    }

    @Test
    void anAngleThatTheTruthDoesNotTellIsLeftOut() {
        assertEquals(java.util.Set.of(TrueAngle.TRUNK), errors(0).keySet());
    }

    /** With the truth at 0.06, 0.16 ... the first measured frame has none within 0.05 s, the others the one before. */
    @Test
    void aFrameBelongsToTheTruthWithinHalfAnInterval() {
        AngleErrors trunk = errors(0.06).get(TrueAngle.TRUNK);
        assertEquals(ErrorSums.of(22 - 10, 19 - 30, 50 - 20), trunk.all());
        assertEquals(new Share(3, 4), trunk.measured());
    }
}
