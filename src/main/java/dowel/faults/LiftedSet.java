package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rep;
import dowel.reps.RepPhases;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * A set with everything the rules look at: the numbers over time, the reps, and what the back shape is compared with.
 *
 * @param track the numbers over time
 * @param profile the exercise
 * @param reps the counted reps
 * @param setUp the back shape at set-up; empty if it was not seen
 * @param standing the back shape in standing; empty if it was not seen
 */
record LiftedSet(
        MetricTrack track,
        ExerciseProfile profile,
        List<Rep> reps,
        Optional<BackShape> setUp,
        Optional<BackShape> standing) {
    /** The contour's numbers come as means over this time, seconds (domain reference, section 4). */
    static final double MEAN_S = 0.25;

    /** Degrees of low-back flexion per %c of bow, contour up to u = 1.00 or more [D]. */
    private static final double DEG_PER_BOW = 4.2;
    /** The same for a contour up to u = 0.80. */
    private static final double DEG_PER_BOW_UNDER_BAR = 3.8;

    static LiftedSet of(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
        return new LiftedSet(
                track, profile, List.copyOf(reps), BackShape.atSetUp(track, profile, reps), BackShape.standing(track));
    }

    RepPhases phases(Rep rep) {
        return RepPhases.of(track, profile, rep);
    }

    /** The metric of the near side while the load goes up. */
    Series concentric(Metric metric, Rep rep) {
        return track.series(metric).between(rep.concentricStartS(), rep.concentricEndS());
    }

    /** The trunk's inclination in the same 0.25 s means as the contour's numbers. */
    Series meanTrunk() {
        return Rolling.middleMean(
                track.series(Metric.TRUNK_INCLINATION), MEAN_S, track.quality().cutsS());
    }

    /** Degrees of low-back flexion for each %c by which the bow rises. */
    double degreesPerBow() {
        return profile.barOnBack() ? DEG_PER_BOW_UNDER_BAR : DEG_PER_BOW;
    }
}
