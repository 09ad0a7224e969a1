package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.motion.Joint;
import java.util.List;

/** What the movements that show the hands say about those in which a plate hides them. */
final class HandPlaces {
    /** So many movements with the hands elsewhere are no accident. */
    private static final int FEWEST = 2;

    private HandPlaces() {}

    /**
     * True if no counted rep shows the hands where the exercise has them, and other movements of the set, not counted for
     * that reason, show them elsewhere.
     */
    static boolean speakAgainst(ExerciseProfile profile, RepList reps, Postures postures) {
        List<RepShape.Must> ofHands = profile.rep().musts().stream()
                .filter(must -> must.posture().metric().joints().contains(Joint.LEFT_WRIST))
                .toList();
        long elsewhere = reps.rejected().stream()
                .filter(movement ->
                        ofHands.stream().anyMatch(must -> must.otherwise().equals(movement.why())))
                .count();
        return elsewhere >= FEWEST
                && reps.reps().stream().noneMatch(rep -> ofHands.stream()
                        .map(RepShape.Must::posture)
                        .anyMatch(posture -> isSeen(posture, rep, postures)));
    }

    private static boolean isSeen(Posture posture, Rep rep, Postures postures) {
        return !Double.isNaN(postures.value(posture, rep.startS(), rep.turnS(), rep.endS()));
    }
}
