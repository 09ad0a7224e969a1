package dowel.reps;

import dowel.signal.Derivative;
import dowel.signal.Series;

/** Finds where a signal leaves its resting level, and where it comes to rest. */
record PhaseEnds(Series signal, Series speed) {
    /** A phase begins and ends within this share of its travel from the resting level ... */
    private static final double NEAR_END = 0.08;
    /** ... or, after a wait on the way (the slack taken out, a false start), within this share ... */
    private static final double WAIT_WITHIN = 0.35;
    /** ... if the wait lasts at least so long, seconds; a shorter one is a sticking point ... */
    private static final double WAIT_S = 1.0;
    /** ... and there at this share of its peak speed. */
    private static final double STILL = 0.05;
    /** Neighbours farther apart than this give no speed, seconds. */
    private static final double LONGEST_STEP_S = 0.5;

    static PhaseEnds of(Series signal) {
        return new PhaseEnds(signal, Derivative.of(signal, LONGEST_STEP_S));
    }

    /**
     * The end of a phase that lies at {@code from}: the sample nearest to {@code to} that is still close to the level
     * of {@code from}, moved back to where the speed fades; a long wait a little way up ends it too.
     *
     * @param from a sample at rest, before the phase or after it
     * @param to a sample at the phase's other end
     */
    int at(int from, int to) {
        int outer = still(from, to, NEAR_END);
        int inner = still(from, to, WAIT_WITHIN);
        return Math.abs(signal.time(inner) - signal.time(outer)) >= WAIT_S ? inner : outer;
    }

    /** The sample nearest to {@code to} within a share of the travel, moved back to where the speed fades. */
    private int still(int from, int to, double within) {
        int step = Integer.signum(to - from);
        double travel = travel(from, to);
        int at = from;
        for (int i = from; i != to; i += step) {
            if (Math.abs(signal.value(i) - signal.value(from)) <= within * travel) {
                at = i;
            }
        }
        double slow = STILL * peakSpeed(from, to);
        int rising = signal.value(to) > signal.value(from) ? step : -step;
        while (at != from && !(speed.value(at) * rising <= slow)) {
            at -= step;
        }
        return at;
    }

    /** Difference between two samples, without sign; NaN if one is missing. */
    double travel(int from, int to) {
        return Math.abs(signal.value(to) - signal.value(from));
    }

    /** Largest speed between two samples, per second, without sign. */
    double peakSpeed(int from, int to) {
        double peak = 0;
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            peak = Math.max(peak, Math.abs(speed.value(i)));
        }
        return peak;
    }
}
