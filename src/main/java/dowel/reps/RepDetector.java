package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.RepShape;
import dowel.kinematics.MetricTrack;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the reps of one exercise from the travel of its load.
 *
 * <p>Every rise and fall of the driving signal is a candidate. It is counted if it is large and long enough, starts and
 * turns in the exercise's postures, and fits the rest of the set; else it is listed with the reason.
 */
public final class RepDetector {
    /** A swing must have this share of the smallest range to be looked at. */
    private static final double FIRST_SWING = 0.5;
    /** A swing inside a set must have this share of the set's usual range. */
    private static final double SET_SWING = 0.3;
    /** Next to a full rep, movements from this share of the largest range count too: half reps are to be named. */
    private static final double HALF = 0.35;
    /** Movements below this share of the smallest range are not worth a remark. */
    private static final double WORTH_TELLING = 0.7;

    /** A level is a median over this time to either side: one stray sample is no range of motion. */
    private static final double HALF_WINDOW_S = 0.1;

    private final MetricTrack track;
    private final RepShape shape;
    private final Drive drive;
    private final Postures postures;
    private final List<Rejected> rejected = new ArrayList<>();

    private RepDetector(MetricTrack track, ExerciseProfile profile, Drive drive) {
        this.track = track;
        this.shape = profile.rep();
        this.drive = drive;
        this.postures = new Postures(track, drive.side());
    }

    /** The reps of an exercise in a clip; none, with the reason, where the driving signal is hidden. */
    public static RepList detect(MetricTrack track, ExerciseProfile profile) {
        Optional<Drive> drive = Drive.choose(track, profile);
        if (drive.isEmpty()) {
            return new RepList(List.of(), List.of());
        }
        return new RepDetector(track, profile, drive.get()).detect();
    }

    /** Range of the driving signal in a stretch of the clip, in its own unit; NaN where it is hidden. */
    public static double rangeOfMotion(MetricTrack track, ExerciseProfile profile, double startS, double endS) {
        return Drive.choose(track, profile)
                .map(drive -> drive.signal().between(startS, endS))
                .map(inside -> inside.max() - inside.min())
                .orElse(Double.NaN);
    }

    private RepList detect() {
        double minRom = drive.driver().minRom();
        List<Candidate> counted = count(FIRST_SWING * minRom, minRom);
        if (!counted.isEmpty()) {
            double usual = median(counted.stream().map(Candidate::rom).toList());
            double largest = counted.stream().mapToDouble(Candidate::rom).max().orElseThrow();
            double inTheSet = Math.min(minRom, HALF * largest);
            rejected.clear();
            counted = count(Math.max(SET_SWING * usual, FIRST_SWING * inTheSet), inTheSet);
        }
        List<Rep> reps = new ArrayList<>();
        for (Candidate candidate : counted) {
            reps.add(rep(reps.size() + 1, candidate));
        }
        rejected.sort((a, b) -> Double.compare(a.startS(), b.startS()));
        return new RepList(reps, rejected);
    }

    private List<Candidate> count(double smallestSwing, double leastRom) {
        Eligibility alone = new Eligibility(shape, drive, postures, leastRom);
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : Candidates.of(
                drive, smallestSwing, shape.fromFloor(), track.quality().cutsS())) {
            Optional<String> objection = alone.objection(candidate);
            if (objection.isEmpty()) {
                kept.add(candidate);
            } else if (candidate.rom() >= WORTH_TELLING * drive.driver().minRom()) {
                reject(candidate, objection.get());
            }
        }
        SetShape set = new SetShape(kept, drive, postures, shape.fromFloor());
        return kept.stream().filter(candidate -> fits(set, candidate)).toList();
    }

    private boolean fits(SetShape set, Candidate candidate) {
        Optional<String> objection = set.objection(candidate);
        objection.ifPresent(why -> reject(candidate, why));
        return objection.isEmpty();
    }

    private void reject(Candidate candidate, String why) {
        rejected.add(new Rejected(time(candidate.start()), time(candidate.end()), why));
    }

    private Rep rep(int number, Candidate candidate) {
        double startS = time(candidate.start());
        double endS = time(candidate.end());
        return new Rep(
                number,
                startS,
                time(candidate.turn()),
                time(candidate.leave()),
                endS,
                concentricFirst() ? Rep.Order.CONCENTRIC_FIRST : Rep.Order.ECCENTRIC_FIRST,
                rom(candidate),
                candidate.whole());
    }

    /** The larger of the rep's two ways, between the levels that the signal keeps at their ends. */
    private double rom(Candidate candidate) {
        double top = Math.max(level(candidate.turn()), level(candidate.leave()));
        return Math.max(top - level(candidate.start()), top - level(candidate.end()));
    }

    private double level(int i) {
        return drive.signal()
                .between(time(i) - HALF_WINDOW_S, time(i) + HALF_WINDOW_S)
                .median();
    }

    private boolean concentricFirst() {
        return shape.first() == RepShape.Phase.CONCENTRIC;
    }

    private double time(int i) {
        return drive.signal().time(i);
    }

    private static double median(List<Double> values) {
        double[] times = new double[values.size()];
        Arrays.setAll(times, i -> i);
        return Series.of(times, values.stream().mapToDouble(v -> v).toArray()).median();
    }
}
