package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.MetricTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stretches of a clip in which something is lifted, told apart by the rests between them.
 *
 * <p>A rest is time in which no movement can be a rep of any exercise: the lifter stands, walks about or has left the
 * picture.
 */
public final class Bouts {
    /**
     * Shortest rest between sets, seconds: longer than the breaths that a lifter takes between heavy reps of one set (up to
     * about 10 s), shorter than the shortest planned rests (clusters: 15 to 30 s).
     */
    public static final double REST_S = 15;

    private Bouts() {}

    /**
     * The bouts of a clip in order of time, each from its first rep to its last; none if nothing moves like a rep.
     *
     * @param profiles the exercises that are tried
     */
    public static List<Stretch> of(MetricTrack track, List<ExerciseProfile> profiles) {
        List<Stretch> moving = new ArrayList<>();
        profiles.stream()
                .flatMap(profile -> RepDetector.movements(track, profile).stream())
                .sorted(Comparator.comparingDouble(Stretch::fromS))
                .forEach(movement -> append(moving, movement));
        return moving;
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
