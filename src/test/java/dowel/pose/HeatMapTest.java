package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.motion.Point;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final int LANDMARK = 5;

    private final FloatBuffer logits = FloatBuffer.allocate(64 * 64 * LandmarkNet.LANDMARKS);

    HeatMapTest() {
        for (int i = 0; i < logits.capacity(); i++) {
            logits.put(i, -30);
        }
    }

    private void heat(int row, int column, double probability) {
        logits.put((row * 64 + column) * LandmarkNet.LANDMARKS + LANDMARK, (float)
                Math.log(probability / (1 - probability)));
    }

    private Point refine(double column, double row, HeatMap.Below below) {
        return new HeatMap(logits).refine(LANDMARK, new Point(column / 64, row / 64), below);
    }

    @Test
    void movesToTheWeightedMeanOfTheCells() {
        heat(20, 30, 0.9);
        heat(20, 31, 0.3);
        heat(22, 30, 0.6);
        Point refined = refine(31.4, 21.2, HeatMap.Below.LEFT_ALONE);
        assertEquals((30 * 1.5 + 31 * 0.3) / 1.8 / 64, refined.x(), 1e-6);
        assertEquals((20 * 1.2 + 22 * 0.6) / 1.8 / 64, refined.y(), 1e-6);
    }

    @Test
    void staysWhereNoCellIsSure() {
        heat(20, 30, 0.49);
        assertEquals(new Point(31.5 / 64, 0.3), refine(31.5, 19.2, HeatMap.Below.LEFT_ALONE));
    }

    @Test
    void seesNoFurtherThanThreeCells() {
        heat(20, 34, 0.9);
        assertEquals(new Point(30.0 / 64, 20.0 / 64), refine(30, 20, HeatMap.Below.LEFT_ALONE));
    }

    @Test
    void leavesAlandmarkBelowTheCropAloneUnlessComparedWithMediaPipe() {
        heat(63, 10, 0.9);
        assertEquals(new Point(10.0 / 64, 65.0 / 64), refine(10, 65, HeatMap.Below.LEFT_ALONE));
        Point pulledBack = refine(10, 65, HeatMap.Below.AS_MEDIAPIPE);
        assertEquals(63.0 / 64, pulledBack.y(), 1e-6);
        assertEquals(
                new Point(10.0 / 64, 68.0 / 64),
                refine(10, 68, HeatMap.Below.AS_MEDIAPIPE),
                "out of reach of the last row");
    }

    @Test
    void leavesLandmarksBesideTheCropAlone() {
        heat(20, 0, 0.9);
        assertEquals(new Point(-1.5 / 64, 20.0 / 64), refine(-1.5, 20, HeatMap.Below.AS_MEDIAPIPE));
        assertEquals(new Point(1, 20.0 / 64), refine(64, 20, HeatMap.Below.AS_MEDIAPIPE));
    }
}
