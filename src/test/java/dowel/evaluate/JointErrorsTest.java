package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.evaluate.Truth.TrueFrame;
import dowel.motion.Joint;
import dowel.motion.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JointErrorsTest {
    private static final double EXACT = 1e-9;

    /** Trunk length 200 px; the model sees the near hip 6 px right and 8 px low, the far hip 20 px left. */
    private static JointErrors errors(double toeX) {
        TrueFrame frame = new TrueFrame(
                0,
                Map.of(
                        Joint.LEFT_HIP, new Point(100, 300),
                        Joint.LEFT_SHOULDER, new Point(100, 100),
                        Joint.RIGHT_HIP, new Point(110, 300),
                        Joint.LEFT_HEEL, new Point(90, 500),
                        Joint.LEFT_FOOT_INDEX, new Point(toeX, 510)),
                Map.of(),
                Double.NaN);
        Truth truth = HandMade.truth("a", "squat", List.of(), List.of(frame));
        return JointErrors.of(
                truth,
                HandMade.poses(
                        new double[] {0},
                        List.of(Map.of(
                                Joint.LEFT_HIP, new Point(106, 308),
                                Joint.LEFT_SHOULDER, new Point(100, 100),
                                Joint.LEFT_KNEE, new Point(7, 7),
                                Joint.RIGHT_HIP, new Point(90, 300)))),
                HandMade.VIEW);
    }

    @Test
    void percentOfTheTrueTrunkLength() {
        JointErrors.Offsets hip = errors(130).near().get(Joint.LEFT_HIP);
        assertEquals(5, hip.distance().bias(), EXACT);
        assertEquals(3, hip.forward().bias(), EXACT);
        assertEquals(4, hip.down().bias(), EXACT);
    }

    @Test
    void forwardIsWhereTheToesPoint() {
        assertEquals(-3, errors(60).near().get(Joint.LEFT_HIP).forward().bias(), EXACT);
    }

    @Test
    void nearAndFarSideApart() {
        JointErrors errors = errors(130);
        assertEquals(10, errors.far().distance().bias(), EXACT);
        assertEquals(2, errors.allNear().distance().count());
        assertEquals(2.5, errors.allNear().distance().bias(), EXACT);
    }

    @Test
    void aJointThatOneOfTheTwoDoesNotTellHasNoError() {
        assertTrue(
                Double.isNaN(errors(130).near().get(Joint.LEFT_KNEE).distance().bias()));
    }
}
