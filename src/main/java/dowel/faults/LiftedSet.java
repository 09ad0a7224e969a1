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
    /** Half the width of a moment, seconds. */
    private static final double MOMENT_S = 0.1;

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

    /** Median of what is seen of a metric of the near side within 0.1 s of a moment; NaN if nothing is. */
    double at(Metric metric, double timeS) {
        return Need.seen(this, metric)
                .between(timeS - MOMENT_S, timeS + MOMENT_S)
                .median();
    }

    /** The time about a rep's end at which the lifter should stand: its turn if the load goes up first, else its end. */
    Span standingEnd(Rep rep) {
        boolean upFirst = rep.order() == Rep.Order.CONCENTRIC_FIRST;
        return upFirst
                ? new Span(rep.turnS() - MOMENT_S, rep.leaveS() + MOMENT_S)
                : new Span(rep.endS() - MOMENT_S, rep.endS() + MOMENT_S);
    }

    /** A stretch of time, seconds. */
    record Span(double fromS, double toS) {
        Series of(Series series) {
            return series.between(fromS, toS);
        }
    }

    /** The trunk's inclination in the same 0.25 s means as the contour's numbers. */
    Series meanTrunk() {
        return Rolling.middleMean(
                track.series(Metric.TRUNK_INCLINATION), MEAN_S, track.quality().cutsS());
    }
}
