package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.reps.Rep;
import dowel.reps.RepPhases;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.List;

/**
 * A set as the rules look at it.
 *
 * @param track the numbers over time
 * @param profile the exercise
 * @param reps the counted reps
 */
record LiftedSet(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
    /** The contour's numbers come as means over this time, seconds (domain reference, section 4). */
    private static final double MEAN_S = 0.25;

    /** Copies the reps. */
    LiftedSet {
        reps = List.copyOf(reps);
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
}
