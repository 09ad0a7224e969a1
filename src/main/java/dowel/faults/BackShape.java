package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rep;
import dowel.reps.RepPhases;
import dowel.signal.Crossings;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * The shape of the back at one moment, to compare others with.
 *
 * @param atS when, seconds
 * @param trunkDeg trunk inclination
 * @param bow bow, %c
 * @param hollow hollow, %c
 * @param lumbar sagitta of the low-back part, % of its chord
 * @param thoracic sagitta of the upper-back part, % of its chord
 * @param words how a sentence refers to it, for example {@code after the bar left the floor}
 */
record BackShape(double atS, double trunkDeg, double bow, double hollow, double lumbar, double thoracic, String words) {
    private static final double BEFORE_LIFT_OFF_S = 0.3;
    private static final double UPRIGHT_DEG = 15;
    private static final double KNEES_STRAIGHT_DEG = 20;
    private static final double BEND_DEG = 25;
    private static final double LOOK_BACK_S = 10;
    private static final double SEEN_SHARE = 0.6;
    private static final double HOLLOW_OF_LOOSE_SHIRT = 1;
    private static final double HOLLOW_KEPT = 0.7;
    private static final double UPPER_RISE = 1;

    /** The back shape of the profile's baseline; empty if it was not seen. */
    static Optional<BackShape> atSetUp(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
        if (reps.isEmpty()) {
            return Optional.empty();
        }
        return switch (profile.baseline()) {
            case BEFORE_LIFT_OFF -> beforeLiftOff(track, profile, reps);
            case HALF_TRAVEL -> halfTravel(track, reps.get(0));
            case STANDING -> at(track, reps.get(0).startS(), "than in standing");
            case NONE -> Optional.empty();
        };
    }

    private static Optional<BackShape> beforeLiftOff(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
        return reps.stream()
                .map(rep -> RepPhases.of(track, profile, rep).liftOffS())
                .filter(liftOff -> liftOff.isPresent())
                .flatMap(liftOff ->
                        at(track, liftOff.getAsDouble() - BEFORE_LIFT_OFF_S, "after the bar left the floor").stream())
                .findFirst();
    }

    private static Optional<BackShape> halfTravel(MetricTrack track, Rep first) {
        boolean bendsInTheRep = first.order() == Rep.Order.ECCENTRIC_FIRST;
        Series trunk = bendsInTheRep
                ? track.series(Metric.TRUNK_INCLINATION).between(first.startS(), first.turnS())
                : track.series(Metric.TRUNK_INCLINATION).between(first.startS() - LOOK_BACK_S, first.startS());
        String words = bendsInTheRep ? "than half-way down your first rep" : "than half-way into your set-up";
        double low = trunk.quantile(0.05);
        double high = bendsInTheRep
                ? trunk.quantile(0.95)
                : track.series(Metric.TRUNK_INCLINATION).at(first.startS());
        if (high - low >= BEND_DEG) {
            double middle = (low + high) / 2;
            List<Crossings.Crossing> bends = Crossings.of(trunk, middle - 2, middle).stream()
                    .filter(Crossings.Crossing::rising)
                    .toList();
            if (!bends.isEmpty()) {
                double atS = bends.get(bends.size() - 1).timeS();
                Optional<BackShape> shape = at(track, atS, words);
                if (shape.isPresent() || bendsInTheRep) {
                    return shape;
                }
            }
        }
        return bendsInTheRep ? Optional.empty() : at(track, first.startS(), "than at the start of your first rep");
    }

    /** The means over 0.25 s around a time; empty if the bow was not measured in most of it. */
    static Optional<BackShape> at(MetricTrack track, double timeS, String words) {
        double half = LiftedSet.MEAN_S / 2;
        Series bow = track.series(Metric.BOW).between(timeS - half, timeS + half);
        if (bow.size() == 0 || bow.measured() < SEEN_SHARE * bow.size()) {
            return Optional.empty();
        }
        return Optional.of(new BackShape(
                timeS,
                mean(track, Metric.TRUNK_INCLINATION, timeS),
                bow.mean(),
                mean(track, Metric.HOLLOW, timeS),
                mean(track, Metric.LUMBAR_SAGITTA, timeS),
                mean(track, Metric.THORACIC_SAGITTA, timeS),
                words));
    }

    private static double mean(MetricTrack track, Metric metric, double timeS) {
        double half = LiftedSet.MEAN_S / 2;
        return track.series(metric).between(timeS - half, timeS + half).mean();
    }

    /** The median shape over all frames in which the lifter stands upright; empty if there are too few. */
    static Optional<BackShape> standing(MetricTrack track) {
        Series knee = track.series(Metric.KNEE_FLEXION);
        Series upright = track.series(Metric.TRUNK_INCLINATION)
                .with(knee, (t, k) -> Math.abs(t) <= UPRIGHT_DEG && !(k > KNEES_STRAIGHT_DEG) ? t : Double.NaN);
        Series bow = track.series(Metric.BOW).with(upright, BackShape::where);
        if (bow.measured() < LiftedSet.MEAN_S * track.fps()) {
            return Optional.empty();
        }
        return Optional.of(new BackShape(
                Double.NaN,
                upright.median(),
                bow.median(),
                track.series(Metric.HOLLOW).with(upright, BackShape::where).median(),
                track.series(Metric.LUMBAR_SAGITTA)
                        .with(upright, BackShape::where)
                        .median(),
                track.series(Metric.THORACIC_SAGITTA)
                        .with(upright, BackShape::where)
                        .median(),
                "than in standing"));
    }

    private static double where(double value, double condition) {
        return Double.isNaN(condition) ? Double.NaN : value;
    }

    /** True if cloth seems to hang over the hollow of the standing back, which would hide later rounding. */
    boolean looksLikeALooseShirt() {
        return hollow < HOLLOW_OF_LOOSE_SHIRT;
    }

    /**
     * True if, against this shape, the upper back made the bow rise: the hollow is kept and the upper part bulges more
     * (domain reference, section 4). The low back's flexion cannot be told then.
     */
    boolean upperBackRoundedIn(BackShape later) {
        return hollow >= HOLLOW_OF_LOOSE_SHIRT
                && later.hollow >= HOLLOW_KEPT * hollow
                && later.thoracic - thoracic >= UPPER_RISE;
    }
}
