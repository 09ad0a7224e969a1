package dowel.evaluate;

import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Whether the tracker keeps up with the lifter: errors of the near main joints, percent of the trunk length, by how
 * fast the body truly moves, and how far the joints trail behind.
 *
 * <p>Fast: a near main joint moves faster than {@value #FAST} L per second, about 0.75 m/s. After: not fast, but less
 * than {@value #AFTER_S} s since.
 *
 * @param slow errors in the remaining frames
 * @param fast errors in fast frames
 * @param after errors in the frames after a fast one
 * @param lag what the delay is made from
 */
record TrackerErrors(ErrorSums slow, ErrorSums fast, ErrorSums after, LagSums lag) {
    static final double FAST = 1.5;
    static final double AFTER_S = 0.3;

    /**
     * Error times velocity and velocity squared, summed. A joint that is seen where it was {@code lag} seconds ago is
     * off by {@code -lag * velocity}; least squares gives the lag. An error that depends on posture alone cancels over
     * a movement there and back.
     */
    record LagSums(double errorVelocity, double velocitySquared) {
        static final LagSums NONE = new LagSums(0, 0);

        LagSums plus(LagSums other) {
            return new LagSums(errorVelocity + other.errorVelocity, velocitySquared + other.velocitySquared);
        }

        /** Seconds behind, negative = ahead; NaN if nothing moved. */
        double seconds() {
            return velocitySquared > 0 ? -errorVelocity / velocitySquared : Double.NaN;
        }
    }

    private enum Pace {
        SLOW,
        FAST,
        AFTER
    }

    static TrackerErrors of(Truth truth, PoseTrack track, View view) {
        Side near = truth.nearSide().orElse(view.nearSide());
        TrueMotion motion = new TrueMotion(truth.frames(), near);
        TrueFrames frames = new TrueFrames(truth.frames());
        Pace[] paces = paces(motion.fastest(), truth);
        double length = motion.trunkLengthPx();
        Map<Pace, DoubleStream.Builder> byPace = new EnumMap<>(Pace.class);
        Arrays.stream(Pace.values()).forEach(pace -> byPace.put(pace, DoubleStream.builder()));
        LagSums lag = LagSums.NONE;
        for (Pose pose : track.poses()) {
            int frame = frames.indexAt(pose.timeS());
            for (Joint joint : frame < 0 ? List.<Joint>of() : motion.nearMain()) {
                Optional<Point> off =
                        JointErrors.off(joint, pose, Optional.of(truth.frames().get(frame)));
                off.ifPresent(p -> byPace.get(paces[frame]).add(100 * Math.hypot(p.x(), p.y()) / length));
                lag = lag.plus(lag(off, motion.velocity(frame, joint), length));
            }
        }
        return new TrackerErrors(
                sums(byPace.get(Pace.SLOW)), sums(byPace.get(Pace.FAST)), sums(byPace.get(Pace.AFTER)), lag);
    }

    private static ErrorSums sums(DoubleStream.Builder errors) {
        return ErrorSums.of(errors.build().toArray());
    }

    private static LagSums lag(Optional<Point> off, Optional<Point> velocity, double length) {
        if (off.isEmpty() || velocity.isEmpty()) {
            return LagSums.NONE;
        }
        Point e = off.get();
        Point v = velocity.get();
        double scale = length * length;
        return new LagSums((e.x() * v.x() + e.y() * v.y()) / scale, (v.x() * v.x() + v.y() * v.y()) / scale);
    }

    private static Pace[] paces(double[] speeds, Truth truth) {
        Pace[] paces = new Pace[speeds.length];
        double lastFastS = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < speeds.length; i++) {
            double timeS = truth.frames().get(i).timeS();
            if (speeds[i] > FAST) {
                lastFastS = timeS;
                paces[i] = Pace.FAST;
            } else {
                paces[i] = timeS - lastFastS <= AFTER_S ? Pace.AFTER : Pace.SLOW;
            }
        }
        return paces;
    }
}
