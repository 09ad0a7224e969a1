package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.PlatePath;
import dowel.motion.Joint;
import java.util.List;
import java.util.Optional;

/**
 * What a set shows of the arms and the load, held against an exercise.
 *
 * @param arms how well the arms work together, or one alone, 0 to 1; NaN where the reps are not told from the hands, or the
 *     far hand is hidden behind the bar that both hold
 * @param load how well it fits that a plate went along with the hands or that none did, 0 to 1; NaN where the view would not
 *     show one, or something hides the hands
 */
record Carrying(double arms, double load) {
    /** How well one arm seems to work alone where the other is hidden: two arms are more usual. */
    private static final double UNSEEN_ARM = 0.2;
    /** An arm that works less than this share of the other rests. */
    private static final double RESTS = 0.2;
    /** An arm that works more than this share of the other works with it. */
    private static final double WORKS = 0.6;
    /** How well a barbell lift fits whose plates are not seen: it may be done with dumbbells, or the plates are small. */
    private static final double UNSEEN_PLATE = 0.5;
    /** One arm or both is what an exercise is, and counts for more than how a body looks. */
    private static final double ARMS_COUNT = 2;
    /** Up to this yaw the plates of a barbell show their face, degrees. */
    private static final double FACE_YAW_DEG = 30;

    static Carrying of(MetricTrack track, ExerciseProfile profile, Drive drive, List<Rep> reps) {
        return new Carrying(arms(track, profile, drive, reps), load(track, profile, drive, reps));
    }

    /** The same with nothing known of the load. */
    Carrying withoutLoad() {
        return new Carrying(arms, Double.NaN);
    }

    /** True if it speaks for an exercise that no plate was seen. */
    boolean noPlate(ExerciseProfile profile) {
        return !profile.rep().barbell() && load > UNSEEN_PLATE;
    }

    /** What is known, weighed and summed up. */
    double sum() {
        return (Double.isNaN(arms) ? 0 : ARMS_COUNT * arms) + (Double.isNaN(load) ? 0 : load);
    }

    /** How many looks of an exercise it counts for. */
    double weight() {
        return (Double.isNaN(arms) ? 0 : ARMS_COUNT) + (Double.isNaN(load) ? 0 : 1);
    }

    private static double arms(MetricTrack track, ExerciseProfile profile, Drive drive, List<Rep> reps) {
        if (!drive.driver().metric().joints().contains(Joint.LEFT_WRIST) && !drive.handsHidden()) {
            return Double.NaN;
        }
        double share = drive.handsHidden() ? Double.NaN : drive.otherArmsShare(track, reps);
        if (Double.isNaN(share)) {
            return profile.oneSided() ? UNSEEN_ARM : Double.NaN;
        }
        double together = Math.max(0, Math.min(1, (share - RESTS) / (WORKS - RESTS)));
        return profile.oneSided() ? 1 - together : together;
    }

    private static double load(MetricTrack track, ExerciseProfile profile, Drive drive, List<Rep> reps) {
        boolean barbell = profile.rep().barbell();
        double seen = plateSeen(track, reps);
        if (seen == 0 && (track.view().yawDeg() > FACE_YAW_DEG || drive.handsHidden())) {
            return Double.NaN;
        }
        return barbell ? UNSEEN_PLATE + (1 - UNSEEN_PLATE) * seen : 1 - seen;
    }

    /** In which share of the reps' time a plate was seen that goes along with the hands. */
    private static double plateSeen(MetricTrack track, List<Rep> reps) {
        Optional<PlatePath> plate = track.plate();
        if (plate.isEmpty()) {
            return 0;
        }
        return reps.stream()
                .map(rep -> plate.get().x().between(rep.startS(), rep.endS()))
                .mapToDouble(x -> (double) x.measured() / x.size())
                .average()
                .orElse(0);
    }
}
