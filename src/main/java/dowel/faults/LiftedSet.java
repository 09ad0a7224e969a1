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
 * @param number from 1; 0 if the exercise has one set only
 */
record LiftedSet(MetricTrack track, ExerciseProfile profile, List<Rep> reps, int number) {
    /** The contour's numbers come as means over this time, seconds (domain reference, section 4). */
    private static final double MEAN_S = 0.25;
    /** Half the width of a moment, seconds. */
    private static final double MOMENT_S = 0.1;

    private static final double LONGEST_STAND_S = 1;

    /** Copies the reps. */
    LiftedSet {
        reps = List.copyOf(reps);
    }

    /** The only set. */
    LiftedSet(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
        this(track, profile, reps, 0);
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

    /**
     * The time in which the lifter should stand: at the turn if the load goes up first; else from the rep's end to the
     * next rep, a second at most (the load hardly moves at the top of a squat, so that a rep may seem to end early).
     */
    Span standingEnd(Rep rep) {
        if (rep.order() == Rep.Order.CONCENTRIC_FIRST) {
            return new Span(rep.turnS() - MOMENT_S, rep.leaveS() + MOMENT_S);
        }
        double nextS = reps.stream()
                .filter(other -> other.number() == rep.number() + 1)
                .mapToDouble(Rep::startS)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        double untilS = Math.max(rep.endS(), Math.min(nextS, rep.endS() + LONGEST_STAND_S));
        return new Span(rep.endS() - MOMENT_S, untilS + MOMENT_S);
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
