package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the model's joints are off in one clip, before any smoothing, in percent of the true trunk length.
 *
 * @param near each main joint of the side near the camera, by its left name
 * @param far all main joints of the other side together
 */
record JointErrors(Map<Joint, Offsets> near, Offsets far) {
    /**
     * Errors of one joint.
     *
     * @param distance from the true place
     * @param forward component the way the lifter faces, seen minus true
     * @param down component downwards
     */
    record Offsets(ErrorSums distance, ErrorSums forward, ErrorSums down) {
        static final Offsets NONE = new Offsets(ErrorSums.NONE, ErrorSums.NONE, ErrorSums.NONE);

        Offsets plus(Offsets other) {
            return new Offsets(distance.plus(other.distance), forward.plus(other.forward), down.plus(other.down));
        }
    }

    /** The errors of a clip; without joints in the truth there are none. */
    static JointErrors of(Truth truth, PoseTrack track, View view) {
        Side near = truth.nearSide().orElse(view.nearSide());
        TrueMotion motion = new TrueMotion(truth.frames(), near);
        Scale scale = new Scale(motion.trunkLengthPx(), motion.facingSign(view.facing()));
        TrueFrames frames = new TrueFrames(truth.frames());
        Map<Joint, Offsets> nearOffsets = new EnumMap<>(Joint.class);
        Offsets far = Offsets.NONE;
        for (Joint left : TrueMotion.MAIN) {
            nearOffsets.put(left, offsets(near.of(left), frames, track, scale));
            far = far.plus(offsets(near.other().of(left), frames, track, scale));
        }
        return new JointErrors(nearOffsets, far);
    }

    /** All near main joints together. */
    Offsets allNear() {
        return near.values().stream().reduce(Offsets.NONE, Offsets::plus);
    }

    private record Scale(double trunkLengthPx, int facing) {}

    private static Offsets offsets(Joint joint, TrueFrames frames, PoseTrack track, Scale scale) {
        double[] forward = new double[track.poses().size()];
        double[] down = new double[forward.length];
        double[] distance = new double[forward.length];
        for (int i = 0; i < forward.length; i++) {
            Pose pose = track.poses().get(i);
            Optional<Point> off = off(joint, pose, frames.at(pose.timeS()));
            double percent = 100 / scale.trunkLengthPx();
            forward[i] = off.map(p -> scale.facing() * p.x() * percent).orElse(Double.NaN);
            down[i] = off.map(p -> p.y() * percent).orElse(Double.NaN);
            distance[i] = Math.hypot(forward[i], down[i]);
        }
        return new Offsets(ErrorSums.of(distance), ErrorSums.of(forward), ErrorSums.of(down));
    }

    /** Seen minus true, pixels. */
    static Optional<Point> off(Joint joint, Pose pose, Optional<TrueFrame> frame) {
        Optional<Point> seen = pose.at(joint).map(Keypoint::point);
        Optional<Point> known = frame.map(f -> f.joints().get(joint));
        return seen.isEmpty() || known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(
                        seen.get().x() - known.get().x(),
                        seen.get().y() - known.get().y()));
    }
}
