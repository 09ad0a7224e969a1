package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the truth tells about how the body sits in the picture: its size, which way it looks, and how fast it moves.
 */
final class TrueMotion {
    /** The joints that the angles are made from, by their left name. */
    static final List<Joint> MAIN = List.of(
            Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST, Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_ANKLE);

    private final List<TrueFrame> frames;
    private final Side near;

    TrueMotion(List<TrueFrame> frames, Side near) {
        this.frames = frames;
        this.near = near;
    }

    /** L: 95th percentile of the near side's shoulder-hip distance, pixels; NaN if it is not told. */
    double trunkLengthPx() {
        double[] lengths = frames.stream()
                .map(frame -> between(frame, Joint.LEFT_HIP, Joint.LEFT_SHOULDER))
                .flatMap(Optional::stream)
                .mapToDouble(d -> Math.hypot(d.x(), d.y()))
                .sorted()
                .toArray();
        return lengths.length == 0 ? Double.NaN : Quantile.ofSorted(lengths, 0.95);
    }

    /** +1 if the toes are right of the heels, -1 if left of them; by another's word where the truth tells neither. */
    int facingSign(Facing otherwise) {
        double[] steps = frames.stream()
                .map(frame -> between(frame, Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX))
                .flatMap(Optional::stream)
                .mapToDouble(Point::x)
                .sorted()
                .toArray();
        return steps.length == 0 ? otherwise.sign() : Quantile.ofSorted(steps, 0.5) >= 0 ? 1 : -1;
    }

    /** Velocity of a joint in a frame, pixels per second, from the frames before and after; empty at the ends. */
    Optional<Point> velocity(int frame, Joint joint) {
        if (frame < 1 || frame >= frames.size() - 1) {
            return Optional.empty();
        }
        TrueFrame before = frames.get(frame - 1);
        TrueFrame after = frames.get(frame + 1);
        Point from = before.joints().get(joint);
        Point to = after.joints().get(joint);
        if (from == null || to == null) {
            return Optional.empty();
        }
        double seconds = after.timeS() - before.timeS();
        return Optional.of(new Point((to.x() - from.x()) / seconds, (to.y() - from.y()) / seconds));
    }

    /** Speed of the fastest near main joint in each frame, L per second; 0 where it is not told. */
    double[] fastest() {
        double length = trunkLengthPx();
        double[] speeds = new double[frames.size()];
        Arrays.setAll(speeds, frame -> nearMain().stream()
                .map(joint -> velocity(frame, joint))
                .flatMap(Optional::stream)
                .mapToDouble(v -> Math.hypot(v.x(), v.y()) / length)
                .max()
                .orElse(0));
        return speeds;
    }

    /** The main joints of the near side. */
    List<Joint> nearMain() {
        List<Joint> joints = new ArrayList<>();
        MAIN.forEach(left -> joints.add(near.of(left)));
        return joints;
    }

    private Optional<Point> between(TrueFrame frame, Joint leftFrom, Joint leftTo) {
        Point from = frame.joints().get(near.of(leftFrom));
        Point to = frame.joints().get(near.of(leftTo));
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new Point(to.x() - from.x(), to.y() - from.y()));
    }
}
