package dowel.reps;

import dowel.signal.Derivative;
import dowel.signal.Gaps;
import dowel.signal.Series;
import dowel.signal.TurningPoints;
import dowel.signal.TurningPoints.TurningPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every rise and fall of a driving signal that stands out, in each stretch of film without a cut or long gap.
 *
 * <p>Swings count from their own size, not from the clip's range, so that a long wait or one large movement elsewhere
 * in the clip changes nothing.
 */
final class Candidates {
    /** The driving signal may be missing this long inside a rep, seconds. */
    private static final double LONGEST_GAP_S = 0.5;
    /** Two turns closer than this are one, seconds. */
    private static final double CLOSEST_TURNS_S = 0.3;
    /** A phase begins and ends within this share of its travel from the resting level ... */
    private static final double NEAR_END = 0.08;
    /** ... and there at this share of its peak speed. */
    private static final double STILL = 0.05;
    /** Faster than this share of the peak speed at the edge of the film means that the film cut the movement. */
    private static final double CUT_SPEED = 0.25;

    private final Series signal;
    private final Series speed;
    private final Gaps.Run run;

    private Candidates(Series signal, Series speed, Gaps.Run run) {
        this.signal = signal;
        this.speed = speed;
        this.run = run;
    }

    /** All candidates of the signal in order of time; neighbours share an end. */
    static List<Candidate> of(Series signal, double smallestSwing, List<Double> cutsS) {
        Series speed = Derivative.of(signal, LONGEST_GAP_S);
        List<Candidate> found = new ArrayList<>();
        for (Gaps.Run run : Gaps.runs(signal, LONGEST_GAP_S, cutsS)) {
            found.addAll(new Candidates(signal, speed, run).inRun(smallestSwing));
        }
        return found;
    }

    private List<Candidate> inRun(double smallestSwing) {
        Series stretch = signal.between(signal.time(run.from()), signal.time(run.to() - 1));
        List<TurningPoint> points = mergeClose(TurningPoints.of(stretch, smallestSwing));
        List<Candidate> found = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            if (points.get(k).peak()) {
                int before = k == 0 ? -1 : run.from() + points.get(k - 1).index();
                int after = k == points.size() - 1
                        ? -1
                        : run.from() + points.get(k + 1).index();
                found.add(candidate(before, run.from() + points.get(k).index(), after));
            }
        }
        return found;
    }

    /** Drops the pair of points between two peaks, or two valleys, that are closer than a rep can be. */
    private static List<TurningPoint> mergeClose(List<TurningPoint> points) {
        List<TurningPoint> kept = new ArrayList<>(points);
        for (int k = 2; k < kept.size(); k++) {
            if (kept.get(k).timeS() - kept.get(k - 2).timeS() < CLOSEST_TURNS_S) {
                boolean higher = kept.get(k).value() > kept.get(k - 2).value();
                boolean keepLater = higher == kept.get(k).peak();
                kept.remove(k - 1);
                kept.remove(keepLater ? k - 2 : k - 1);
                k = Math.max(1, k - 2);
            }
        }
        return kept;
    }

    private Candidate candidate(int valleyBefore, int peak, int valleyAfter) {
        int start = peak;
        int turn = peak;
        double rise = 0;
        if (valleyBefore >= 0) {
            rise = signal.value(peak) - signal.value(valleyBefore);
            start = leaves(valleyBefore, peak, 1);
            turn = leaves(peak, start, -1);
        }
        int leave = turn;
        int end = turn;
        double fall = 0;
        if (valleyAfter >= 0) {
            fall = signal.value(peak) - signal.value(valleyAfter);
            leave = leaves(peak, valleyAfter, 1);
            end = leaves(valleyAfter, leave, -1);
        }
        boolean cutAtStart = valleyBefore < 0 || (start == run.from() && moving(start, start, turn));
        boolean cutAtEnd = valleyAfter < 0 || (end == run.to() - 1 && moving(end, leave, end));
        return new Candidate(start, turn, leave, end, rise, fall, cutAtStart, cutAtEnd);
    }

    /**
     * Where a phase leaves its resting level.
     *
     * @param from the extreme at rest
     * @param to the extreme at the other end of the phase
     * @param step +1 to look forwards from {@code from}, -1 backwards
     * @return the sample nearest to {@code to} that is still close to the level of {@code from}, moved back to where
     *     the speed fades
     */
    private int leaves(int from, int to, int step) {
        double travel = Math.abs(signal.value(to) - signal.value(from));
        int at = from;
        for (int i = from; i != to; i += step) {
            if (Math.abs(signal.value(i) - signal.value(from)) <= NEAR_END * travel) {
                at = i;
            }
        }
        double still = STILL * peakSpeed(Math.min(from, to), Math.max(from, to));
        int towards = signal.value(to) > signal.value(from) ? step : -step;
        while (at != from && !(speed.value(at) * towards <= still)) {
            at -= step;
        }
        return at;
    }

    private boolean moving(int at, int from, int to) {
        return Math.abs(speed.value(at)) > CUT_SPEED * peakSpeed(from, to);
    }

    private double peakSpeed(int from, int to) {
        double peak = 0;
        for (int i = from; i <= to; i++) {
            peak = Math.max(peak, Math.abs(speed.value(i)));
        }
        return peak;
    }
}
