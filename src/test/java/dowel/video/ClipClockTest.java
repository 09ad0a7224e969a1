package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.video.ClipClock.Step;
import org.junit.jupiter.api.Test;

class ClipClockTest {
    private static final long NONE = Long.MIN_VALUE;

    @Test
    void dividesOnce() {
        ClipClock clock = new ClipClock(1001, 30_000);
        clock.tick(7, 0);
        clock.tick(10, 0);
        assertEquals(3003 / 30_000.0, clock.nowS());
    }

    @Test
    void refusesStampsThatDoNotAdvance() {
        ClipClock clock = new ClipClock(1, 1000);
        assertEquals(Step.FORWARD, clock.tick(0, 0));
        assertEquals(Step.NOT_FORWARD, clock.tick(0, 0));
        assertEquals(Step.FORWARD, clock.tick(900, 0));
        assertEquals(Step.NOT_FORWARD, clock.tick(100, 0));
        assertEquals(Step.FORWARD, clock.tick(901, 0));
        assertEquals(3, clock.frames());
    }

    @Test
    void putsARestartedClockBehindTheFramesBefore() {
        ClipClock clock = new ClipClock(1, 1000);
        for (int i = 0; i <= 100; i++) {
            clock.tick(i * 40L, 40);
        }
        assertEquals(Step.RESTARTED, clock.tick(0, 40));
        assertEquals(4.04, clock.nowS());
        assertEquals(Step.FORWARD, clock.tick(40, 40));
        assertEquals(4.08, clock.nowS());
    }

    @Test
    void bridgesAMissingStampWithTheContainersDuration() {
        ClipClock clock = new ClipClock(1, 25);
        assertEquals(Step.NO_STAMP, clock.tick(NONE, 1));
        clock.tick(5, 0);
        assertEquals(Step.FORWARD, clock.tick(NONE, 2));
        assertEquals(0.08, clock.nowS());
        assertEquals(Step.NO_STAMP, clock.tick(NONE, 0));
    }

    @Test
    void refusesStampsTooLargeToCountWith() {
        ClipClock clock = new ClipClock(1001, 30_000);
        assertEquals(Step.NO_STAMP, clock.tick(Long.MAX_VALUE, 0));
        assertEquals(Step.NO_STAMP, clock.tick(1L << 53, 0));
        assertEquals(0, clock.frames());
    }

    @Test
    void callsRoundingEvenAndGapsUneven() {
        assertFalse(clockOf(0, 33, 67, 100, 133, 167).uneven());
        assertTrue(clockOf(0, 33, 67, 200, 233, 267).uneven());
        assertFalse(clockOf(0).uneven());
    }

    @Test
    void givesTheMedianInterval() {
        assertEquals(0.034, clockOf(0, 33, 67, 101, 1000).medianIntervalS());
        assertTrue(Double.isNaN(clockOf(0).medianIntervalS()));
    }

    @Test
    void tellsTimesOnlyWithinTheClip() {
        ClipClock clock = new ClipClock(1, 1000);
        assertEquals(0, clock.timeS(500));
        clock.tick(1000, 0);
        clock.tick(1040, 0);
        assertEquals(0.08, clock.timeS(1080));
        assertEquals(0, clock.timeS(900));
        assertEquals(0.04, clock.timeS(NONE));
    }

    @Test
    void refusesANonsenseTimeBase() {
        assertThrows(IllegalArgumentException.class, () -> new ClipClock(0, 30));
    }

    private static ClipClock clockOf(long... milliseconds) {
        ClipClock clock = new ClipClock(1, 1000);
        for (long stamp : milliseconds) {
            clock.tick(stamp, 0);
        }
        return clock;
    }
}
