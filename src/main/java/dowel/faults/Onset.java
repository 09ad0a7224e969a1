package dowel.faults;

import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.Arrays;

/**
 * When a movement sets in: the times at which it passes 10, 30 and 50 % of its own peak speed (10 % alone, as the domain
 * reference has it, moved by 0.12 s from one encoding of a clip to another). NaN where that was not seen.
 */
record Onset(double firstS, double thenS, double halfS) {
    private static final double FIRST = 0.1;
    private static final double THEN = 0.3;
    private static final double HALF = 0.5;
    private static final double LONGEST_STEP_S = 0.1;

    /**
     * The onset of a quantity's change in a phase.
     *
     * @param lookBackS how long before the phase it may set in
     */
    static Onset in(Series series, double fromS, double toS, double lookBackS) {
        Series near = series.between(fromS - lookBackS - 2 * LONGEST_STEP_S, toS + 2 * LONGEST_STEP_S);
        Series speed = Derivative.of(near, LONGEST_STEP_S).map(Math::abs).between(fromS - lookBackS, toS);
        return new Onset(
                passes(speed, fromS, toS, FIRST), passes(speed, fromS, toS, THEN), passes(speed, fromS, toS, HALF));
    }

    /** How long this sets in before another, seconds: mean over the three speeds; negative if after it. */
    double before(Onset other) {
        return Arrays.stream(new double[] {other.firstS - firstS, other.thenS - thenS, other.halfS - halfS})
                .average()
                .orElseThrow();
    }

    /** When a speed last passes a share of its peak on the way to it, between samples in a line; NaN if not seen. */
    private static double passes(Series speed, double fromS, double toS, double share) {
        Series phase = speed.between(fromS, toS);
        int peak = phase.indexOfMax();
        if (peak < 0) {
            return Double.NaN;
        }
        int after = speed.nearest(phase.time(peak));
        double level = share * speed.value(after);
        while (after > 0 && speed.value(after - 1) > level) {
            after--;
        }
        if (after == 0 || Double.isNaN(speed.value(after - 1))) {
            return speed.time(after);
        }
        double step = (level - speed.value(after - 1)) / (speed.value(after) - speed.value(after - 1));
        return speed.time(after - 1) + step * (speed.time(after) - speed.time(after - 1));
    }
}
