package dowel.reps;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.MetricTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stretches of a clip in which something is lifted, told apart by the rests between them.
 *
 * <p>A rest is time in which no movement can be a rep of an exercise and looks like it: the lifter stands, walks about or has left the
 * picture.
 */
public final class Bouts {
    /**
     * Shortest rest between sets, seconds: longer than the breaths that a lifter takes between heavy reps of one set (up to
     * about 10 s), shorter than the shortest planned rests (clusters: 15 to 30 s).
     */
    public static final double REST_S = 15;

    private Bouts() {}

    /** The bouts of whatever exercise, in order of time, each from its first rep to its last. */
    public static List<Stretch> of(MetricTrack track, ExerciseCatalogue catalogue) {
        return joined(catalogue.recognisable().stream()
                .flatMap(profile -> ExerciseRecognizer.movements(track, profile).stream()));
    }

    /** The bouts of one exercise that the user named, however it looks. */
    public static List<Stretch> of(MetricTrack track, ExerciseProfile profile) {
        return joined(RepDetector.movements(track, profile).stream());
    }

    private static List<Stretch> joined(Stream<Rep> movements) {
        List<Stretch> bouts = new ArrayList<>();
        movements
                .flatMap(Bouts::phases)
                .sorted(Comparator.comparingDouble(Stretch::fromS))
                .forEach(movement -> append(bouts, movement));
        return bouts;
    }

    /**
     * The load's way up and down without the hold between them: the top of the last squat of a set and the top of the first
     * one of the next look like one long lockout.
     */
    private static Stream<Stretch> phases(Rep rep) {
        return Stream.of(new Stretch(rep.startS(), rep.turnS()), new Stretch(rep.leaveS(), rep.endS()));
    }

    private static void append(List<Stretch> bouts, Stretch movement) {
        int last = bouts.size() - 1;
        if (last >= 0 && movement.fromS() - bouts.get(last).toS() < REST_S) {
            bouts.set(last, bouts.get(last).and(movement));
        } else {
            bouts.add(movement);
        }
    }
}
