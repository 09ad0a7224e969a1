package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.signal.Series;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten seconds at 25 frames per second; the trunk is 100 px long. */
class CameraPathTest {
    private static final double TRUNK_PX = 100;

    private static Series series(DoubleUnaryOperator value) {
        double[] times = IntStream.range(0, 250).mapToDouble(i -> i / 25.0).toArray();
        return Series.of(times, times).map(value);
    }

    private static CameraPath believed(DoubleUnaryOperator camera, DoubleUnaryOperator foot) {
        Series still = series(timeS -> 0);
        return new CameraPath(still, series(camera))
                .believed(new MetricTrack.JointTrack(still, series(foot), still), TRUNK_PX);
    }

    @Test
    void aMovingCameraMovesTheFeetToo() {
        assertEquals(
                series(timeS -> 12 * timeS),
                believed(timeS -> 12 * timeS, timeS -> 500 + 12 * timeS).y());
    }

    @Test
    void aCameraThatMovesAndLeavesTheFeetInPlaceStandsStill() {
        assertEquals(
                series(timeS -> 0), believed(timeS -> -12 * timeS, timeS -> 500).y());
    }

    @Test
    void unseenFeetTellNothing() {
        assertEquals(
                series(timeS -> -12 * timeS),
                believed(timeS -> -12 * timeS, timeS -> Double.NaN).y());
    }
}
