package dowel.video;

import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the container's time stamps into seconds from the first frame, and sums up the intervals between them.
 *
 * <p>Stamps count ticks of {@code num / den} seconds. Differences are taken in whole ticks and divided once, so the seconds
 * are the nearest doubles to the true value. The intervals are kept as a count per length, so that a long clip needs no
 * more memory than a short one.
 */
final class ClipClock {
    /** A stamp that jumps back at least this far is a clock that started anew (joined recordings), not a stray stamp. */
    private static final double RESTART_S = 1.0;

    /** Above this share of intervals that differ from the median, the frame rate is called variable. */
    private static final double UNEVEN_SHARE = 0.01;

    /** How far an interval may lie from the median: containers round stamps to whole ticks, MKV to milliseconds. */
    private static final double UNEVEN_BY = 0.1;

    /** What became of a stamp. */
    enum Step {
        FORWARD,
        RESTARTED,
        NOT_FORWARD,
        NO_STAMP
    }

    private final long num;
    private final long den;
    private final long largestTicks;
    private final TreeMap<Long, Long> intervals = new TreeMap<>();
    private boolean started;
    private long zero;
    private long last;
    private long frames;

    ClipClock(int num, int den) {
        if (num <= 0 || den <= 0) {
            throw new IllegalArgumentException("time base must be above zero: " + num + "/" + den);
        }
        this.num = num;
        this.den = den;
        this.largestTicks = (1L << 53) / num;
    }

    /**
     * Takes the next frame's stamp. Unless the answer is FORWARD or RESTARTED the frame has no usable time.
     *
     * @param stamp ticks of the container's clock; {@code Long.MIN_VALUE} if the container gives none
     * @param durationBefore ticks the container gives the frame before, 0 if it gives none: stands in for a missing stamp
     */
    Step tick(long stamp, long durationBefore) {
        if (stamp == Long.MIN_VALUE && started && durationBefore > 0) {
            return tick(zero + last + durationBefore, 0);
        }
        if (Math.abs(stamp) > largestTicks || stamp == Long.MIN_VALUE) {
            return Step.NO_STAMP;
        }
        if (!started) {
            started = true;
            zero = stamp;
            frames = 1;
            return Step.FORWARD;
        }
        long now = stamp - zero;
        boolean restarted = seconds(last - now) >= RESTART_S;
        if (restarted) {
            zero = stamp - (last + medianTicks());
            now = stamp - zero;
        }
        if (now <= last) {
            return Step.NOT_FORWARD;
        }
        intervals.merge(now - last, 1L, Long::sum);
        last = now;
        frames++;
        return restarted ? Step.RESTARTED : Step.FORWARD;
    }

    /** Time of the last frame taken, seconds from the first; 0 before there is one. */
    double nowS() {
        return seconds(last);
    }

    /** A stamp as seconds from the first frame, without taking it; the present if the stamp is none or lies before the clip. */
    double timeS(long stamp) {
        boolean usable = started && stamp != Long.MIN_VALUE && Math.abs(stamp) <= largestTicks;
        return usable ? Math.max(0, seconds(stamp - zero)) : nowS();
    }

    /** Number of frames taken. */
    long frames() {
        return frames;
    }

    /** Median interval between frames, seconds; NaN with fewer than two frames. */
    double medianIntervalS() {
        return intervals.isEmpty() ? Double.NaN : seconds(medianTicks());
    }

    /** True if over 1 % of the intervals lie over 10 % (and over one tick) from the median. */
    boolean uneven() {
        if (intervals.isEmpty()) {
            return false;
        }
        long median = medianTicks();
        double allowed = Math.max(1, UNEVEN_BY * median);
        long odd = intervals.entrySet().stream()
                .filter(interval -> Math.abs(interval.getKey() - median) > allowed)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return odd > UNEVEN_SHARE * (frames - 1);
    }

    private long medianTicks() {
        long half = intervals.values().stream().mapToLong(Long::longValue).sum() / 2;
        long seen = 0;
        for (Map.Entry<Long, Long> interval : intervals.entrySet()) {
            seen += interval.getValue();
            if (seen > half) {
                return interval.getKey();
            }
        }
        return 1;
    }

    private double seconds(long ticks) {
        return (double) (ticks * num) / den;
    }
}
