package dowel.reps;

import dowel.signal.Series;

/** Finds where a signal leaves its resting level, and where it comes to rest. */
record PhaseEnds(Series signal) {
    /** A phase begins and ends within this share of its travel from the resting level ... */
    private static final double NEAR_END = 0.08;
    /** ... or, after a wait on the way (the slack taken out, a false start), within this share ... */
    private static final double WAIT_WITHIN = 0.5;
    /** ... if the wait lasts at least so long, seconds; a shorter one is a sticking point ... */
    private static final double WAIT_S = 0.7;
    /** ... and the signal stays near one level for this part of it, seconds: a jolt on the way is no wait ... */
    private static final double STAY_S = 0.25;
    /** ... and there at this share of its peak speed. */
    private static final double STILL = 0.05;
    /**
     * A smooth movement (minimum jerk) has used up 0.06 of its time before it passes that speed, an abrupt one nothing;
     * half of that is added, as a share of the slope's reach (0.08 of the time).
     */
    private static final double BEFORE_STILL = 0.03 / 0.08;
    /** A smooth movement takes as long for its first 8 % as for the 32 % after them (times this): 0.226 and 0.221. */
    private static final double SMOOTH_START = 1.02;

    private static final double FURTHER = 0.32;
    /** Speed is the slope over this share of the phase's samples to either side: slow phases have noisier slopes. */
    private static final double SLOPE_SHARE = 0.08;
    /** Faster than this share of the peak speed at the edge of the film means that the film cut the movement ... */
    private static final double MOVING = 0.3;
    /** ... on average over this time, seconds. */
    private static final double EDGE_S = 0.2;

    /**
     * The end of a phase that lies at {@code from}: the sample nearest to {@code to} that is still close to the level
     * of {@code from}, moved back to where the speed fades; a long wait a little way up ends it too.
     *
     * @param from a sample at rest, before the phase or after it
     * @param to a sample at the phase's other end
     */
    int at(int from, int to) {
        int reach = reach(from, to);
        int outer = still(from, to, NEAR_END, reach, smoothStartS(from, to));
        int inner = still(from, to, WAIT_WITHIN, reach, Double.POSITIVE_INFINITY);
        boolean waits = Math.abs(signal.time(inner) - signal.time(outer)) >= WAIT_S;
        return waits && stayS(inner, from, to) >= STAY_S ? inner : outer;
    }

    /** How long the signal lies near the level of {@code at} before it, on the way from {@code from}, seconds. */
    private double stayS(int at, int from, int to) {
        double near = NEAR_END * travel(from, to);
        int earliest = at;
        while (earliest != from && !(Math.abs(signal.value(earliest) - signal.value(at)) > near)) {
            earliest -= Integer.signum(to - from);
        }
        return Math.abs(signal.time(at) - signal.time(earliest));
    }

    /** As {@link #at}, for a turn: nobody waits before it, and a slow finish belongs to the movement. */
    int atTurn(int from, int to) {
        return still(from, to, NEAR_END, reach(from, to), smoothStartS(from, to));
    }

    /**
     * The sample nearest to {@code to} within a share of the travel, moved back to where the speed fades.
     *
     * @param longestS how far it is moved back at most, seconds
     */
    private int still(int from, int to, double within, int reach, double longestS) {
        int step = Integer.signum(to - from);
        double slow = STILL * peakSpeed(from, to, reach);
        int rising = signal.value(to) > signal.value(from) ? step : -step;
        int at = lastWithin(from, to, within);
        double laterS = signal.time(at);
        while (at != from && Math.abs(laterS - signal.time(at)) < longestS && !(slope(at, reach) * rising <= slow)) {
            at -= step;
        }
        int before = (int) Math.round(BEFORE_STILL * reach);
        return step > 0 ? Math.max(from, at - before) : Math.min(from, at + before);
    }

    /**
     * How long a smooth movement (minimum jerk) takes to get away from its resting level, seconds, told from the time
     * that it takes from there to {@link #FURTHER} more: what lies before that is a wait, however restless.
     */
    private double smoothStartS(int from, int to) {
        double longer =
                signal.time(lastWithin(from, to, NEAR_END + FURTHER)) - signal.time(lastWithin(from, to, NEAR_END));
        return Math.abs(longer) * SMOOTH_START;
    }

    /** The sample nearest to {@code to} whose value is within a share of the travel from that of {@code from}. */
    private int lastWithin(int from, int to, double share) {
        int step = Integer.signum(to - from);
        double close = share * travel(from, to);
        int at = from;
        for (int i = from; i != to; i += step) {
            if (Math.abs(signal.value(i) - signal.value(from)) <= close) {
                at = i;
            }
        }
        return at;
    }

    /** Half the width of a slope, samples: a share of the way between the two ends' neighbourhoods. */
    private int reach(int from, int to) {
        int moving = Math.abs(lastWithin(to, from, NEAR_END) - lastWithin(from, to, NEAR_END));
        return Math.max(1, (int) Math.round(SLOPE_SHARE * moving));
    }

    /** Difference between two samples, without sign; NaN if one is missing. */
    double travel(int from, int to) {
        return Math.abs(signal.value(to) - signal.value(from));
    }

    /**
     * True if the signal moves at the first or last sample of the film, as seen from a sample inside it. What counts is
     * the way over a time, not the speed at one sample: the first poses of a film are the least steady.
     */
    boolean movesAtEdge(int edge, int inside) {
        int step = Integer.signum(inside - edge);
        int at = edge;
        while (at != inside && Math.abs(signal.time(at) - signal.time(edge)) < EDGE_S) {
            at += step;
        }
        double speed = travel(edge, at) / Math.abs(signal.time(at) - signal.time(edge));
        return speed > MOVING * peakSpeed(edge, inside, reach(edge, inside));
    }

    private double peakSpeed(int from, int to, int reach) {
        double peak = 0;
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            double speed = Math.abs(slope(i, reach));
            peak = speed > peak ? speed : peak;
        }
        return peak;
    }

    /** Slope per second over {@code reach} samples to either side, fewer at the ends of the film; NaN beside gaps. */
    private double slope(int i, int reach) {
        int before = Math.max(0, i - reach);
        int after = Math.min(signal.size() - 1, i + reach);
        return (signal.value(after) - signal.value(before)) / (signal.time(after) - signal.time(before));
    }
}
