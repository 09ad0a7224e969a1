package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.RepShape;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Unit;
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
        // where the plate leads, it may hide the trunk, and a posture guessed behind it is no objection
        this.postures = new Postures(drive.showsLoad() ? track.withoutCovered() : track, drive.side());
    }

    /** The reps of an exercise in a clip; none, with the reason, where the driving signal is hidden. */
    public static RepList detect(MetricTrack track, ExerciseProfile profile) {
        Optional<Drive> drive = Drive.choose(track, profile);
        if (drive.isEmpty()) {
            return new RepList(List.of(), List.of());
        }
        return new RepDetector(track, profile, drive.get()).detect();
    }

    /**
     * The reps of several sets, each sought by itself and numbered through.
     *
     * @param sets where each set lies, in order of time; of fewer than two the whole track is one set
     */
    public static RepList detect(MetricTrack track, ExerciseProfile profile, List<Stretch> sets) {
        if (sets.size() < 2) {
            return detect(track, profile);
        }
        List<Rep> reps = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Stretch set : sets) {
            RepList found = detect(track.between(set.fromS(), set.toS()), profile);
            found.reps().forEach(rep -> reps.add(rep.numbered(reps.size() + 1)));
            rejected.addAll(found.rejected());
        }
        return new RepList(reps, rejected, sets);
    }

    /** Every movement that can be a rep if it is looked at on its own, in order of time. */
    static List<Rep> movements(MetricTrack track, ExerciseProfile profile) {
        return Drive.choose(track, profile)
                .map(drive -> new RepDetector(track, profile, drive).movements())
                .orElse(List.of());
    }

    private List<Rep> movements() {
        double minRom = drive.driver().minRom();
        Eligibility alone = new Eligibility(shape, drive, postures, minRom);
        List<Rep> able = new ArrayList<>();
        for (Candidate candidate : Candidates.of(
                drive, FIRST_SWING * minRom, shape.fromFloor(), track.quality().cutsS())) {
            if (alone.objection(candidate).isEmpty()) {
                able.add(rep(able.size() + 1, candidate));
            }
        }
        return able;
    }

    /**
     * Range of motion of a rep with these times, in the driving signal's unit: from the lower of the levels at its ends to
     * the highest level between them; an end that is hidden does not count. NaN where both are.
     */
    public static double rangeOfMotion(MetricTrack track, ExerciseProfile profile, double startS, double endS) {
        return Drive.choose(track, profile)
                .map(drive -> rom(drive.signal(), startS, endS))
                .orElse(Double.NaN);
    }

    /** Its unit. */
    public static Unit romUnit(MetricTrack track, ExerciseProfile profile) {
        return Drive.choose(track, profile)
                .map(drive -> drive.driver().metric().unit())
                .orElse(Unit.TRUNK_LENGTHS);
    }

    private static double rom(Series signal, double startS, double endS) {
        Series inside = signal.between(startS, endS);
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < inside.size(); i++) {
            double level = level(signal, inside.time(i));
            top = level > top ? level : top;
        }
        double atStart = level(signal, startS);
        double atEnd = level(signal, endS);
        return top - (Double.isNaN(atStart) ? atEnd : Double.isNaN(atEnd) ? atStart : Math.min(atStart, atEnd));
    }

    private static double level(Series signal, double timeS) {
        return signal.between(timeS - HALF_WINDOW_S, timeS + HALF_WINDOW_S).median();
    }

    private RepList detect() {
        double minRom = drive.driver().minRom();
        List<Candidate> counted = count(FIRST_SWING * minRom, minRom);
        if (!counted.isEmpty()) {
            double usual = median(counted.stream().map(Candidate::rom).toList());
            double largest = counted.stream().mapToDouble(Candidate::rom).max().orElseThrow();
            // an arm that settles and half a rep look alike where the hand is hidden
            double inTheSet = drive.handsHidden() ? minRom : Math.min(minRom, HALF * largest);
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
                rom(drive.signal(), startS, endS),
                drive.driver().metric().unit(),
                candidate.whole());
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
