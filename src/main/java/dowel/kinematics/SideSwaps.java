package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Frames in which the model took the left limbs for the right ones, found by the jump it makes in both tracks and put
 * back.
 *
 * <p>Per shot and limb pair, the labelling (as given, or exchanged) with the least total way of the joints is chosen
 * (Viterbi); a change of labelling costs as much as limbs {@link #WORTH_L} apart. Which of the two constant labellings
 * is right cannot be told from continuity: the one given in most frames is kept.
 */
final class SideSwaps {
    /** An exchange of limbs nearer to each other than this changes no metric much, and may be noise. */
    private static final double WORTH_L = 0.15;

    /** The whole body first, as when a back is taken for a front; then what is still exchanged limb by limb. */
    private static final List<List<Joint>> LIMBS = List.of(
            List.of(
                    Joint.LEFT_SHOULDER,
                    Joint.LEFT_ELBOW,
                    Joint.LEFT_WRIST,
                    Joint.LEFT_INDEX,
                    Joint.LEFT_PINKY,
                    Joint.LEFT_THUMB,
                    Joint.LEFT_HIP,
                    Joint.LEFT_KNEE,
                    Joint.LEFT_ANKLE,
                    Joint.LEFT_HEEL,
                    Joint.LEFT_FOOT_INDEX),
            List.of(Joint.LEFT_KNEE, Joint.LEFT_ANKLE, Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX),
            List.of(Joint.LEFT_ELBOW, Joint.LEFT_WRIST, Joint.LEFT_INDEX, Joint.LEFT_PINKY, Joint.LEFT_THUMB));

    /** Poses in their right labelling, and in how many frames something was exchanged. */
    record Repaired(List<Pose> poses, int frames) {}

    private SideSwaps() {}

    /** Repairs all shots. */
    static Repaired repair(List<Pose> poses, List<Shot> shots, double trunkLengthPx) {
        List<Pose> repaired = poses;
        BitSet touched = new BitSet();
        for (List<Joint> limb : LIMBS) {
            BitSet frames = new BitSet();
            for (Shot shot : shots) {
                boolean[] exchanged = exchanged(shot.in(repaired), limb, trunkLengthPx);
                for (int i = 0; i < exchanged.length; i++) {
                    frames.set(shot.from() + i, exchanged[i]);
                }
            }
            if (!frames.isEmpty()) {
                repaired = PoseList.altered(repaired, i -> pose -> frames.get(i) ? pose.exchanging(limb) : pose);
                touched.or(frames);
            }
        }
        return new Repaired(repaired, touched.cardinality());
    }

    /** For each frame, whether the other labelling belongs to the cheapest path. */
    private static boolean[] exchanged(List<Pose> poses, List<Joint> limb, double trunkLengthPx) {
        int n = poses.size();
        boolean[][] cameFromOther = new boolean[n][2];
        double[] cost = {0, 0};
        Pose before = null;
        for (int i = 0; i < n; i++) {
            Pose now = poses.get(i);
            if (!now.found()) {
                continue;
            }
            if (before != null) {
                double change = WORTH_L * trunkLengthPx * limb.size();
                double same = way(before, now, limb, false);
                double other = way(before, now, limb, true) + change;
                double[] next = new double[2];
                for (int state = 0; state < 2; state++) {
                    cameFromOther[i][state] = cost[1 - state] + other < cost[state] + same;
                    next[state] = Math.min(cost[state] + same, cost[1 - state] + other);
                }
                cost = next;
            }
            before = now;
        }
        return walkBack(cameFromOther, cost[1] < cost[0] ? 1 : 0, poses);
    }

    private static boolean[] walkBack(boolean[][] cameFromOther, int last, List<Pose> poses) {
        boolean[] out = new boolean[cameFromOther.length];
        int state = last;
        int exchanged = 0;
        int found = 0;
        for (int i = out.length - 1; i >= 0; i--) {
            out[i] = state == 1;
            found += poses.get(i).found() ? 1 : 0;
            exchanged += poses.get(i).found() && out[i] ? 1 : 0;
            state = cameFromOther[i][state] ? 1 - state : state;
        }
        if (2 * exchanged > found) {
            for (int i = 0; i < out.length; i++) {
                out[i] = !out[i];
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] &= poses.get(i).found();
        }
        return out;
    }

    /** Sum of the ways of a limb pair's joints between two frames, with one of the frames exchanged or not. */
    private static double way(Pose before, Pose now, List<Joint> limb, boolean exchanged) {
        double sum = 0;
        for (Joint left : limb) {
            for (Joint joint : List.of(left, left.mirrored())) {
                Optional<Keypoint> a = before.at(joint);
                Optional<Keypoint> b = now.at(exchanged ? joint.mirrored() : joint);
                if (a.isPresent() && b.isPresent()) {
                    sum += a.get().point().distanceTo(b.get().point()) / 2;
                }
            }
        }
        return sum;
    }
}
