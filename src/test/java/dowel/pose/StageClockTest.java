package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.pose.StageTimes.Stage;
import org.junit.jupiter.api.Test;

class StageClockTest {
    private long nanos;

    @Test
    void addsUpWhatEachStageCostsPerFrame() {
        StageClock clock = new StageClock(() -> nanos);
        clock.time(Stage.CROP, () -> nanos += 3_000_000);
        clock.time(Stage.CROP, () -> nanos += 1_000_000);
        int result = clock.time(Stage.DETECT, () -> {
            nanos += 500_000;
            return 7;
        });
        assertEquals(7, result);
        StageTimes times = clock.over(2);
        assertEquals(2, times.millisPerFrame(Stage.CROP), 1e-9);
        assertEquals(1, times.callsPerFrame(Stage.CROP), 1e-9);
        assertEquals(0.25, times.millisPerFrame(Stage.DETECT), 1e-9);
        assertEquals(0, times.millisPerFrame(Stage.LANDMARKS), 1e-9);
        assertEquals(0, clock.over(0).millisPerFrame(Stage.CROP), 1e-9);
    }
}
