package dowel.reps;

import dowel.signal.Gaps;
import dowel.signal.Series;
import dowel.signal.TurningPoints;
import dowel.signal.TurningPoints.TurningPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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
    /** A phase that begins or ends this close to the edge of the film may be cut by it, seconds ... */
    private static final double AT_EDGE_S = 0.1;
    /** ... unless this share of the other phase's way is covered by then. */
    private static final double WHOLE = 0.9;
    /** A turn this close to where the film ends or begins may not have been reached yet, seconds. */
    private static final double SHORT_STAY_S = 0.25;
    /** The highest sample of a plateau may be any; values within this share of the travel belong to it. */
    private static final double PLATEAU = 0.05;
    /** A mark must move this much to mark anything, degrees. */
    private static final double SMALLEST_MARK_DEG = 20;

    private final Series signal;
    private final PhaseEnds ends;
    private final List<PhaseEnds> marks;
    private final boolean fromFloor;
    private final boolean showsLoad;
    private final Gaps.Run run;

    private Candidates(Drive drive, boolean fromFloor, Gaps.Run run) {
        this.signal = drive.signal();
        this.ends = new PhaseEnds(drive.signal());
        this.marks = drive.marks().stream().map(PhaseEnds::new).toList();
        this.fromFloor = fromFloor;
        this.showsLoad = drive.showsLoad();
        this.run = run;
    }

    /**
     * All candidates of a driving signal in order of time; neighbours share an end.
     *
     * @param fromFloor true if the body moves before the load does, so that marks do not tell the start and end
     */
    static List<Candidate> of(Drive drive, double smallestSwing, boolean fromFloor, List<Double> cutsS) {
        List<Candidate> found = new ArrayList<>();
        for (Gaps.Run run : Gaps.runs(drive.signal(), LONGEST_GAP_S, cutsS)) {
            found.addAll(new Candidates(drive, fromFloor, run).inRun(smallestSwing));
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
        boolean risen = valleyBefore >= 0;
        boolean fallen = valleyAfter >= 0;
        int start = risen ? restEnd(valleyBefore, peak) : peak;
        int turn = risen ? turnEnd(peak, valleyBefore) : peak;
        int leave = fallen ? turnEnd(peak, valleyAfter) : turn;
        int end = fallen ? restEnd(valleyAfter, peak) : turn;
        double rise = risen ? ends.travel(valleyBefore, peak) : 0;
        double fall = fallen ? ends.travel(peak, valleyAfter) : 0;
        return new Candidate(
                start,
                turn,
                Math.max(turn, leave),
                end,
                rise,
                fall,
                !risen || (!isWhole(rise, fall) && cutAt(run.from(), start, turn)),
                (!fallen && signal.time(run.to() - 1) - signal.time(turn) < SHORT_STAY_S)
                        || (!risen && signal.time(leave) - signal.time(run.from()) < SHORT_STAY_S),
                !fallen || (!isWhole(fall, rise) && cutAt(run.to() - 1, end, leave)));
    }

    /** True if a phase from {@code outer} to {@code inner} reaches the edge of the film and moves there. */
    private boolean cutAt(int edge, int outer, int inner) {
        return Math.abs(signal.time(outer) - signal.time(edge)) < AT_EDGE_S && ends.movesAtEdge(edge, inner);
    }

    /** True if a phase at the edge of the film covers the way of the other one, which was seen whole. */
    private static boolean isWhole(double atTheEdge, double other) {
        return other > 0 && atTheEdge >= WHOLE * other;
    }

    private int restEnd(int valley, int peak) {
        return fromFloor
                ? ends.at(valley, peak)
                : outermost(ends.at(valley, peak), valley, peak, mark -> mark.at(valley, peak));
    }

    private int turnEnd(int peak, int valley) {
        // who leans back at the top has locked out when the load itself was highest
        int marksFrom = showsLoad ? peak : farSide(peak, valley);
        return outermost(ends.atTurn(peak, valley), marksFrom, valley, mark -> mark.atTurn(marksFrom, valley));
    }

    /** The other end of the plateau that a peak lies on, seen from a valley. */
    private int farSide(int peak, int valley) {
        int step = Integer.signum(peak - valley);
        double lowest = signal.value(peak) - PLATEAU * ends.travel(peak, valley);
        int at = peak;
        while (at + step >= run.from() && at + step < run.to() && !(signal.value(at + step) < lowest)) {
            at += step;
        }
        return at;
    }

    /** Of the driving signal's end of a phase and its marks', the one farthest from the phase's other end. */
    private int outermost(int ofSignal, int from, int to, ToIntFunction<PhaseEnds> ofMark) {
        int best = ofSignal;
        for (PhaseEnds mark : marks) {
            if (mark.travel(from, to) >= SMALLEST_MARK_DEG) {
                int at = ofMark.applyAsInt(mark);
                best = to > from ? Math.min(best, at) : Math.max(best, at);
            }
        }
        return best;
    }
}
