package dowel.reps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.signal.Series;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseEndsTest {
    private static Series signal(double fps, double lengthS, DoubleUnaryOperator value) {
        double[] times = new double[(int) Math.round(fps * lengthS) + 1];
        Arrays.setAll(times, i -> i / fps);
        return Series.of(times, Arrays.stream(times).map(value).toArray());
    }

    /** Minimum jerk from 0 to 1 (Flash and Hogan 1985). */
    private static double smooth(double share) {
        double s = Math.max(0, Math.min(1, share));
        return s * s * s * (10 - 15 * s + 6 * s * s);
    }

    private static boolean cut(Series signal) {
        return new PhaseEnds(signal).movesAtEdge(0, signal.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 30, 60, 120})
    void aShakyFirstPoseIsNoCutMovementAtAnyRate(double fps) {
        assertFalse(cut(signal(fps, 1.2, t -> smooth(t - 0.2) - 0.1 * Math.max(0, 1 - t / 0.07))));
        assertTrue(cut(signal(fps, 0.7, t -> smooth(t + 0.3))));
    }

    @Test
    void aWaitOnTheWayEndsThePhaseAJoltDoesNot() {
        Series waits = signal(30, 3, t -> 0.3 * smooth(t / 0.5) + 0.7 * smooth(t - 2));
        assertEquals(2, waits.time(new PhaseEnds(waits).at(0, waits.size() - 1)), 0.15);
        Series jolts = signal(
                30,
                2,
                t -> 0.35 * t / 1.2 - 0.06 * Math.max(0, 1 - Math.abs(t - 1.2) / 0.1) + 0.4 * smooth((t - 1.2) / 0.8));
        assertTrue(jolts.time(new PhaseEnds(jolts).at(0, jolts.size() - 1)) < 0.5);
    }
}
