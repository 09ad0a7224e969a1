package dowel.kinematics;

import static dowel.motion.Joint.LEFT_HIP;
import static dowel.motion.Joint.LEFT_SHOULDER;
import static dowel.motion.Joint.RIGHT_HIP;
import static dowel.motion.Joint.RIGHT_SHOULDER;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the camera stood, from the lifter's own body: how broad shoulders and hips look, which side is nearer, which
 * way toes or nose point.
 */
final class CameraAngle {
    /** Breadth of the shoulder and of the hip joints in trunk lengths (domain reference section 6). */
    private static final double SHOULDERS_L = 0.72;

    private static final double HIPS_L = 0.34;
    /**
     * Nobody who stands upright turns the shoulders so much further from the hips in the median frame: a plate hides them
     * (rendered squats and good mornings with full plates: 30 to 42 degrees more than the hips, 18 with half-hidden shoulders;
     * filmed and rendered lifters whose shoulders are seen: up to 15), and the hips alone are believed. Not if the hips look
     * broad too: then the trunk may be twisted, as in a pulldown with one arm (29 degrees).
     */
    private static final double HIDDEN_SHOULDERS_DEG = 20;

    private static final double NARROW_HIPS_DEG = 25;
    /**
     * Weight of the 3D opinion against 1 for the breadth. On 40 gym photos the 3D angle followed the camera, while arms
     * raised or drawn back made the shoulders too narrow by 15 to 40 degrees' worth, and the hip joints looked too broad
     * to be of use.
     */
    private static final double SOLID_WEIGHT = 2;
    /** 95 % error of the yaw (domain reference section 6). */
    private static final double YAW_ERROR_DEG = 7;
    /** Differences that fully tell the near side or the facing: of visibility, and in trunk lengths. */
    private static final double TELLING_VISIBILITY = 0.1;

    private static final double TELLING_DEPTH_L = 0.3;
    private static final double TELLING_FEET_L = 0.10;
    private static final double TELLING_KNEES_L = 0.10;
    private static final double TELLING_NOSE_L = 0.04;

    private final List<Pose> poses;
    private final double trunkLengthPx;
    private final KinematicsSettings settings;

    private CameraAngle(List<Pose> poses, KinematicsSettings settings) {
        this.poses = poses;
        this.settings = settings;
        this.trunkLengthPx = trunkLengthPx(poses);
    }

    /** The view of one shot; an unknown one if the lifter was not found in it. */
    static View of(List<Pose> shot, KinematicsSettings settings) {
        List<Pose> found =
                PoseList.where(shot, pose -> List.of(LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP).stream()
                        .allMatch(joint -> pose.at(joint).isPresent()));
        if (found.isEmpty()) {
            return new View(View.Kind.UNKNOWN, Double.NaN, Double.NaN, Side.LEFT, Facing.LEFT);
        }
        return new CameraAngle(found, settings).view();
    }

    /** The view with its kind given by a person: the measured yaw, moved into that kind's range. */
    static View forced(View seen, View.Kind kind, KinematicsSettings settings) {
        double low = kind == View.Kind.SIDE || kind == View.Kind.UNKNOWN
                ? 0
                : kind == View.Kind.THREE_QUARTER ? settings.sideToDeg() : settings.frontFromDeg();
        double high = kind == View.Kind.SIDE
                ? settings.sideToDeg()
                : kind == View.Kind.THREE_QUARTER ? settings.frontFromDeg() : 90;
        double yaw = Double.isNaN(seen.yawDeg()) ? low : Math.max(low, Math.min(high, seen.yawDeg()));
        return new View(kind, yaw, seen.yawErrorDeg(), seen.nearSide(), seen.facing());
    }

    /** 95th percentile of the distance from mid-shoulder to mid-hip, pixels; NaN without poses. */
    static double trunkLengthPx(List<Pose> poses) {
        return quantile(poses, 0.95, pose -> Math.hypot(trunkX(pose), trunkY(pose)));
    }

    private View view() {
        List<Pose> upright = PoseList.where(poses, this::isUpright);
        boolean enough = upright.size() >= Math.max(5, poses.size() / 20);
        List<Pose> telling = enough ? upright : poses;
        double flatHips = yawFromBreadth(telling, LEFT_HIP, HIPS_L);
        boolean hidden = enough
                && flatHips < NARROW_HIPS_DEG
                && yawFromWorld(telling, List.of(LEFT_SHOULDER)) - yawFromWorld(telling, List.of(LEFT_HIP))
                        > HIDDEN_SHOULDERS_DEG;
        double solid = yawFromWorld(telling, hidden ? List.of(LEFT_HIP) : List.of(LEFT_SHOULDER, LEFT_HIP));
        double breadth = hidden ? flatHips : yawFromBreadth(telling, LEFT_SHOULDER, SHOULDERS_L);
        double flat = enough || Double.isNaN(solid) ? breadth : solid;
        double yaw = Double.isNaN(solid) ? flat : (SOLID_WEIGHT * solid + flat) / (SOLID_WEIGHT + 1);
        double apart = Double.isNaN(solid) ? 0 : Math.abs(flat - solid);
        double error =
                Math.max(YAW_ERROR_DEG * (enough && !hidden ? 1 : 1.5), apart > settings.yawDisagreeDeg() ? apart : 0);
        Facing facing = facing();
        return new View(kind(yaw, telling), yaw, error, nearSide(facing), facing);
    }

    private View.Kind kind(double yaw, List<Pose> telling) {
        if (yaw <= settings.sideToDeg()) {
            return View.Kind.SIDE;
        }
        if (yaw < settings.frontFromDeg()) {
            return View.Kind.THREE_QUARTER;
        }
        return median(telling, pose -> x(pose, LEFT_SHOULDER) - x(pose, RIGHT_SHOULDER)) > 0
                ? View.Kind.FRONT
                : View.Kind.BACK;
    }

    private boolean isUpright(Pose pose) {
        double lean = Math.toDegrees(Math.atan2(Math.abs(trunkX(pose)), trunkY(pose)));
        return lean < settings.uprightDeg() && trunkY(pose) > 0.75 * trunkLengthPx;
    }

    /** By how broad a pair of joints (given its left one) looks that is so many trunk lengths broad. */
    private double yawFromBreadth(List<Pose> telling, Joint left, double broadL) {
        double breadth = median(telling, pose -> Math.abs(x(pose, left) - x(pose, left.mirrored())));
        return Math.toDegrees(Math.asin(Math.min(1, breadth / broadL / trunkLengthPx)));
    }

    /** Angle of the lines between pairs of joints (given by their left ones) from the line of sight, in the model's rough
     * 3D; NaN without it. */
    private static double yawFromWorld(List<Pose> telling, List<Joint> pairs) {
        return median(telling, pose -> {
            double across = 0;
            double away = 0;
            for (Joint left : pairs) {
                Keypoint.World a = pose.at(left).orElseThrow().world();
                Keypoint.World b = pose.at(left.mirrored()).orElseThrow().world();
                across += a.x() - b.x();
                away += a.z() - b.z();
            }
            return Math.toDegrees(Math.atan2(Math.abs(across), Math.abs(away)));
        });
    }

    /** Three witnesses: which side is better seen, which is less deep, and that a right side faces right. */
    private Side nearSide(Facing facing) {
        double rightBetterSeen = median(poses, pose -> visibility(pose, Side.RIGHT) - visibility(pose, Side.LEFT));
        double right = vote(rightBetterSeen / TELLING_VISIBILITY) + rightIsNear() + facing.sign();
        return right > 0 ? Side.RIGHT : Side.LEFT;
    }

    /** By the model's depth, -1 to 1. */
    private double rightIsNear() {
        double leftDeeper = median(
                poses,
                pose -> depth(pose, LEFT_SHOULDER)
                        + depth(pose, LEFT_HIP)
                        - depth(pose, RIGHT_SHOULDER)
                        - depth(pose, RIGHT_HIP));
        return vote(leftDeeper / 2 / trunkLengthPx / TELLING_DEPTH_L);
    }

    /**
     * Four witnesses: toes are ahead of heels (but not when kneeling), knees ahead of hips, the nose ahead of the ears,
     * and a lifter whose right side is nearer looks right.
     */
    private Facing facing() {
        double nose =
                median(poses, pose -> x(pose, Joint.NOSE) - (x(pose, Joint.LEFT_EAR) + x(pose, Joint.RIGHT_EAR)) / 2);
        double right = vote(ahead(Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX) / TELLING_FEET_L)
                + vote(ahead(LEFT_HIP, Joint.LEFT_KNEE) / TELLING_KNEES_L)
                + vote(nose / trunkLengthPx / TELLING_NOSE_L)
                + rightIsNear();
        return right > 0 ? Facing.RIGHT : Facing.LEFT;
    }

    private static double vote(double strength) {
        return Double.isNaN(strength) ? 0 : Math.max(-1, Math.min(1, strength));
    }

    /** How far one joint lies right of another, L: mean of both sides' medians over frames that see them; or NaN. */
    private double ahead(Joint from, Joint to) {
        return Arrays.stream(Side.values())
                        .mapToDouble(side -> median(
                                PoseList.where(
                                        poses, pose -> isVisible(pose, side.of(from)) && isVisible(pose, side.of(to))),
                                pose -> x(pose, side.of(to)) - x(pose, side.of(from))))
                        .filter(right -> !Double.isNaN(right))
                        .average()
                        .orElse(Double.NaN)
                / trunkLengthPx;
    }

    private boolean isVisible(Pose pose, Joint joint) {
        return pose.at(joint)
                .map(point -> point.visibility() >= settings.visibilityMin())
                .orElse(false);
    }

    private static double visibility(Pose pose, Side side) {
        return List.of(LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST, LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_ANKLE)
                .stream()
                .mapToDouble(
                        left -> pose.at(side.of(left)).map(Keypoint::visibility).orElse(0.0))
                .average()
                .orElseThrow();
    }

    private static double median(List<Pose> poses, ToDoubleFunction<Pose> of) {
        return quantile(poses, 0.5, of);
    }

    private static double quantile(List<Pose> poses, double q, ToDoubleFunction<Pose> of) {
        double[] places = IntStream.range(0, poses.size()).asDoubleStream().toArray();
        return Series.of(places, poses.stream().mapToDouble(of).toArray()).quantile(q);
    }

    private static double x(Pose pose, Joint joint) {
        return pose.at(joint).map(Keypoint::x).orElse(Double.NaN);
    }

    private static double depth(Pose pose, Joint joint) {
        return pose.at(joint).map(Keypoint::depth).orElse(Double.NaN);
    }

    private static double trunkX(Pose pose) {
        return (x(pose, LEFT_SHOULDER) + x(pose, RIGHT_SHOULDER) - x(pose, LEFT_HIP) - x(pose, RIGHT_HIP)) / 2;
    }

    private static double trunkY(Pose pose) {
        return (y(pose, LEFT_HIP) + y(pose, RIGHT_HIP) - y(pose, LEFT_SHOULDER) - y(pose, RIGHT_SHOULDER)) / 2;
    }

    private static double y(Pose pose, Joint joint) {
        return pose.at(joint).map(Keypoint::y).orElse(Double.NaN);
    }
}
