package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.signal.LowPass;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The signal whose travel makes the reps of a clip, turned so that a rep starts low, rises to its turn and falls.
 *
 * @param driver the metric, its start end and its smallest range
 * @param side the body side that is read
 * @param signal low-passed values, negated where the driver starts high; NaN = not measured
 * @param marks other signals that move with it, low-passed
 */
record Drive(RepShape.Driver driver, Side side, Series signal, List<Series> marks) {
    private static final LowPass SMOOTH = new LowPass(5, 0.25);
    /** A driver is used if it was well seen in this share of the frames in which any driver was. */
    private static final double ENOUGH = 0.75;

    /** Wrists that the model is less sure of are followed, but do not make theirs the driver that a clip shows well. */
    private static final double WELL_SEEN = 0.6;

    /** What is smaller than this share of the largest rep tells nothing of the arms: one hand may have left the bar. */
    private static final double FULL = 0.7;

    /** The first of the profile's drivers that the clip shows well; empty if it shows none. */
    static Optional<Drive> choose(MetricTrack track, ExerciseProfile profile) {
        List<Drive> drives = profile.rep().drivers().stream()
                .map(driver -> of(track, profile, driver))
                .toList();
        int most =
                drives.stream().mapToInt(drive -> drive.wellSeen(track)).max().orElse(0);
        return drives.stream()
                .filter(drive -> most > 0 && drive.wellSeen(track) >= ENOUGH * most)
                .findFirst();
    }

    /** In how many frames the signal was measured, and not from a joint that was but faintly seen. */
    private int wellSeen(MetricTrack track) {
        Series sure = signal;
        for (Joint left : driver.metric().joints()) {
            MetricTrack.JointTrack path = track.joint(side.of(left));
            Series faint = path.x()
                    .with(path.visibility(), (x, visibility) -> Double.isNaN(x) || visibility >= WELL_SEEN ? 0 : 1);
            sure = sure.with(faint, (value, isFaint) -> isFaint > 0 ? Double.NaN : value);
        }
        return sure.measured();
    }

    /** True if it is the load's own height, and not that of what holds it. */
    boolean showsLoad() {
        return driver.metric() == Metric.PLATE_HEIGHT;
    }

    /** True if the upper arm stands for a hand that was hidden. */
    boolean handsHidden() {
        return driver.metric() == Metric.ARM_ELEVATION;
    }

    /**
     * False for the hand at the turn if the upper arm alone tells the movement: something hides the hand there, and what was
     * seen of it is the edge of a plate.
     */
    boolean tells(Posture posture) {
        return !handsHidden()
                || posture.at() != Posture.At.TURN
                || !posture.metric().joints().contains(Joint.LEFT_WRIST);
    }

    private static Drive of(MetricTrack track, ExerciseProfile profile, RepShape.Driver driver) {
        Side near = track.view().nearSide();
        Side side = profile.oneSided() && driver.metric().sided() ? busierSide(track, driver, near) : near;
        Postures postures = new Postures(track, side);
        List<Double> cutsS = track.quality().cutsS();
        Series smooth = SMOOTH.apply(postures.series(driver.metric()), cutsS);
        List<Series> marks = profile.rep().marks().stream()
                .map(mark -> SMOOTH.apply(postures.series(mark), cutsS))
                .toList();
        return new Drive(driver, side, driver.start() == RepShape.End.LOW ? smooth : smooth.map(v -> -v), marks);
    }

    /**
     * How much the other arm works in the reps, as a share of the busier one's work: how far its hand travels, or how much
     * the arm bends if that is less. A hand that rests on a bench may be lifted with the trunk, but its arm keeps its reach.
     * NaN if the driver has no sides, or one hand was hidden most of the time, as the far one is from the side where both
     * hold a bar.
     */
    double otherArmsShare(MetricTrack track, List<Rep> reps) {
        double largest = reps.stream().mapToDouble(Rep::rom).max().orElse(Double.NaN);
        double[] shares = reps.stream()
                .filter(rep -> !(rep.rom() < FULL * largest))
                .mapToDouble(rep -> Math.min(
                        otherSidesShare(track, driver.metric(), rep),
                        otherSidesShare(track, Metric.WRIST_TO_SHOULDER, rep)))
                .toArray();
        return Series.of(IntStream.range(0, shares.length).asDoubleStream().toArray(), shares)
                .median();
    }

    private static double otherSidesShare(MetricTrack track, Metric metric, Rep rep) {
        if (!metric.sided()) {
            return Double.NaN;
        }
        Series one = track.series(metric, Side.LEFT).between(rep.startS(), rep.endS());
        Series other = track.series(metric, Side.RIGHT).between(rep.startS(), rep.endS());
        Series left = one.with(other, (l, r) -> l + 0 * r);
        Series right = other.with(one, (r, l) -> r + 0 * l);
        if (2 * left.measured() < Math.max(one.measured(), other.measured())) {
            return Double.NaN;
        }
        double least = Math.min(travel(left), travel(right));
        double most = Math.max(travel(left), travel(right));
        return least > 0 ? least / most : Double.NaN;
    }

    /** The side whose signal travels further, 5 % to 95 %. */
    private static Side busierSide(MetricTrack track, RepShape.Driver driver, Side near) {
        return travel(track.series(driver.metric(), near.other())) > travel(track.series(driver.metric(), near))
                ? near.other()
                : near;
    }

    private static double travel(Series series) {
        double travel = series.quantile(0.95) - series.quantile(0.05);
        return Double.isNaN(travel) ? 0 : travel;
    }
}
