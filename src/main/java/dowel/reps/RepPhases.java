package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.signal.Series;
import java.util.OptionalDouble;

/**
 * The moments inside a rep, seconds; empty where they do not belong to the exercise or were not seen.
 *
 * @param liftOffS the load has left the floor: the hand is 0.08 L above its start (lifts from the floor)
 * @param kneePassS the hand passes the height of the knee on the way up (lifts from the floor)
 * @param lockoutS standing upright (lifts from the floor)
 * @param putDownS the load is back on the floor: the hand is less than 0.08 L above its end (lifts from the floor)
 * @param loadedFromS from when the load may be carried: the hand was last seen on the floor
 * @param loadedToS until when it may be carried: the hand is seen on the floor again
 */
public record RepPhases(
        OptionalDouble liftOffS,
        OptionalDouble kneePassS,
        OptionalDouble lockoutS,
        OptionalDouble putDownS,
        double loadedFromS,
        double loadedToS) {
    private static final double OFF_THE_FLOOR_L = 0.08;

    /** The phases of a rep of an exercise. */
    public static RepPhases of(MetricTrack track, ExerciseProfile profile, Rep rep) {
        if (!profile.rep().fromFloor()) {
            return new RepPhases(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    rep.startS(),
                    rep.endS());
        }
        Series wrist = track.series(Metric.WRIST_OVER_ANKLE);
        OptionalDouble liftOff = firstAbove(wrist.between(rep.startS(), rep.turnS()), floor(wrist, rep.startS()));
        OptionalDouble putDown = rep.complete()
                ? lastAbove(wrist.between(rep.leaveS(), rep.endS()), floor(wrist, rep.endS()))
                : OptionalDouble.empty();
        return new RepPhases(
                liftOff,
                kneePass(track, rep),
                OptionalDouble.of(rep.turnS()),
                putDown,
                lastOnFloor(wrist.between(rep.startS(), liftOff.orElse(rep.startS())), rep.startS()),
                firstOnFloor(wrist.between(putDown.orElse(rep.endS()), rep.endS()), rep.endS()));
    }

    /** The last sample but the lifted one in which the hand was seen: plates may hide it while the load leaves. */
    private static double lastOnFloor(Series wrist, double otherwiseS) {
        for (int i = wrist.size() - 2; i >= 0; i--) {
            if (!Double.isNaN(wrist.value(i))) {
                return wrist.time(i);
            }
        }
        return otherwiseS;
    }

    private static double firstOnFloor(Series wrist, double otherwiseS) {
        for (int i = 1; i < wrist.size(); i++) {
            if (!Double.isNaN(wrist.value(i))) {
                return wrist.time(i);
            }
        }
        return otherwiseS;
    }

    private static double floor(Series wrist, double timeS) {
        return wrist.between(timeS - 0.1, timeS + 0.1).median() + OFF_THE_FLOOR_L;
    }

    private static OptionalDouble kneePass(MetricTrack track, Rep rep) {
        Series wrist = track.nearJoint(Joint.LEFT_WRIST).y().between(rep.startS(), rep.turnS());
        Series knee = track.nearJoint(Joint.LEFT_KNEE).y().between(rep.startS(), rep.turnS());
        return firstAbove(wrist.with(knee, (w, k) -> k - w), 0);
    }

    private static OptionalDouble firstAbove(Series series, double level) {
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) >= level) {
                return OptionalDouble.of(series.time(i));
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble lastAbove(Series series, double level) {
        for (int i = series.size() - 1; i >= 0; i--) {
            if (series.value(i) >= level) {
                return OptionalDouble.of(series.time(i));
            }
        }
        return OptionalDouble.empty();
    }
}
