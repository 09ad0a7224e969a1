package dowel.kinematics;

import dowel.motion.Pose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A stretch of frames without a cut: indices {@code from} (inclusive) to {@code to} (exclusive) of the poses. */
record Shot(int from, int to) {
    /** The shots of a clip; none for an empty one. */
    static List<Shot> of(List<Pose> poses) {
        List<Shot> shots = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < poses.size(); i++) {
            if (poses.get(i).camera().cut()) {
                shots.add(new Shot(from, i));
                from = i;
            }
        }
        if (!poses.isEmpty()) {
            shots.add(new Shot(from, poses.size()));
        }
        return shots;
    }

    /** The indices of all frames of some shots. */
    static BitSet frames(List<Shot> shots) {
        BitSet frames = new BitSet();
        shots.forEach(shot -> frames.set(shot.from(), shot.to()));
        return frames;
    }

    /** The frames of this shot. */
    List<Pose> in(List<Pose> poses) {
        return poses.subList(from, to);
    }
}
