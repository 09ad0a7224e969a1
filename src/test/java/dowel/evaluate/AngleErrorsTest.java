package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.evaluate.Truth.TrueFrame;
import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.motion.Point;
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

    /**
     * Hip at the origin; the shoulder leans 30 degrees forward, the knee stands 90 degrees off the trunk's line. The
     * truth says 40 and 80: the view takes 10 from the one and adds 10 to the other.
     */
    @Test
    void whatTrueJointsShowInThisView() {
        double lean = Math.toRadians(30);
        TrueFrame frame = new TrueFrame(
                0,
                Map.of(
                        Joint.LEFT_HIP, new Point(0, 0),
                        Joint.LEFT_SHOULDER, new Point(-100 * Math.sin(lean), -100 * Math.cos(lean)),
                        Joint.LEFT_KNEE, new Point(-50 * Math.cos(lean), 50 * Math.sin(lean)),
                        Joint.LEFT_HEEL, new Point(0, 200),
                        Joint.LEFT_FOOT_INDEX, new Point(-30, 200)),
                Map.of(TrueAngle.TRUNK, 40.0, TrueAngle.HIP, 80.0, TrueAngle.KNEE, 10.0),
                Double.NaN);
        Map<TrueAngle, AngleErrors> errors = AngleErrors.of(
                HandMade.truth("a", "squat", List.of(), List.of(frame)), HandMade.metrics(new double[] {0}, Map.of()));
        assertEquals(-10, errors.get(TrueAngle.TRUNK).fromTrueJoints().bias(), 1e-9);
        assertEquals(10, errors.get(TrueAngle.HIP).fromTrueJoints().bias(), 1e-9);
        assertEquals(0, errors.get(TrueAngle.KNEE).fromTrueJoints().count());
    }
}
