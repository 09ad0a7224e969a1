package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.evaluate.Truth.TrueFrame;
import dowel.motion.Joint;
import dowel.motion.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackerErrorsTest {
    /** 0 to 10 s, a frame every eighth of a second, which a double holds exactly. */
    private static final double[] TIMES =
            IntStream.rangeClosed(0, 80).mapToDouble(i -> i / 8.0).toArray();

    /** Hip to shoulder, pixels. */
    private static final double LENGTH = 100;

    private static Map<Joint, Point> joints(double wristX) {
        return Map.of(
                Joint.LEFT_HIP, new Point(0, LENGTH),
                Joint.LEFT_SHOULDER, new Point(0, 0),
                Joint.LEFT_WRIST, new Point(wristX, 50));
    }

    private static TrackerErrors errors(DoubleUnaryOperator trueWrist, DoubleUnaryOperator seenWrist) {
        List<TrueFrame> frames = new ArrayList<>();
        List<Map<Joint, Point>> seen = new ArrayList<>();
        for (double timeS : TIMES) {
            frames.add(new TrueFrame(timeS, joints(trueWrist.applyAsDouble(timeS)), Map.of(), Double.NaN));
            seen.add(joints(seenWrist.applyAsDouble(timeS)));
        }
        return TrackerErrors.of(
                HandMade.truth("a", "squat", List.of(), frames), HandMade.poses(TIMES, seen), HandMade.VIEW);
    }

    /** A slow swing seen 0.05 s late. Differences over two frames flatten its speed by 1 - sin(x)/x, x = 0.25: 1 %. */
    @Test
    void lagIsHowLateTheWristIsSeen() {
        DoubleUnaryOperator swing = timeS -> 30 * Math.sin(2 * timeS);
        assertEquals(
                0.05,
                errors(swing, timeS -> swing.applyAsDouble(timeS - 0.05)).lag().seconds(),
                0.001);
        assertEquals(
                -0.05,
                errors(swing, timeS -> swing.applyAsDouble(timeS + 0.05)).lag().seconds(),
                0.001);
    }

    @Test
    void anOffsetIsNoLag() {
        DoubleUnaryOperator swing = timeS -> 30 * Math.cos(2 * Math.PI * timeS / 5);
        assertEquals(
                0, errors(swing, timeS -> swing.applyAsDouble(timeS) + 8).lag().seconds(), 0.001);
    }

    /**
     * The wrist rests, moves 2 L/s from 2.0 to 3.0 s and rests again. Central differences see it move faster than 1.5
     * L/s in the 7 frames from 2.125 to 2.875 s; then come the 2 frames at 3.0 and 3.125 s that count as after. Three
     * joints a frame. The wrist is seen 9 px off during the movement and 6 px after it.
     */
    @Test
    void framesAfterFastMovementApart() {
        TrackerErrors errors = errors(
                timeS -> 200 * Math.max(0, Math.min(1, timeS - 2)),
                timeS -> 200 * Math.max(0, Math.min(1, timeS - 2))
                        + (timeS > 2.05 && timeS < 2.95 ? 9 : timeS > 2.95 && timeS < 3.2 ? 6 : 0));
        assertEquals(7 * 3, errors.fast().count());
        assertEquals(3, errors.fast().bias(), 1e-9);
        assertEquals(2 * 3, errors.after().count());
        assertEquals(2, errors.after().bias(), 1e-9);
        assertEquals((81 - 9) * 3, errors.slow().count());
        assertEquals(0, errors.slow().bias(), 1e-9);
    }
}
