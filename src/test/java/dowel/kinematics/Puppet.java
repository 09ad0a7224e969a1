package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.util.EnumMap;
import java.util.Map;

/**
 * A body of usual proportions, built from a posture and photographed. Body axes: forward, up, and to its own right;
 * metres.
 *
 * @param yawDeg how far the body is turned from looking to the image's right towards the camera: 0 side, 90 front view,
 *     -90 back view
 * @param mirrored the picture is mirrored, so that the body looks to the image's left and left and right exchange
 * @param distanceM from the camera; infinite for a picture without perspective
 */
record Puppet(double yawDeg, boolean mirrored, double distanceM, double pxPerM, Point centrePx) {
    static final double TRUNK_M = 0.50;
    private static final double THIGH_M = 0.42;
    private static final double SHANK_M = 0.42;
    private static final double UPPER_ARM_M = 0.30;
    private static final double FOREARM_M = 0.27;
    private static final double HALF_SHOULDERS_M = 0.36 * TRUNK_M;
    private static final double HALF_HIPS_M = 0.17 * TRUNK_M;
    private static final double LENS_HEIGHT_M = 0.9;

    /** What stays where it is while the body moves. */
    enum Anchor {
        FEET,
        HIPS,
        HANDS
    }

    private record Flat(double ahead, double up) {
        Flat plus(double length, double fromDownDeg) {
            double angle = Math.toRadians(fromDownDeg);
            return new Flat(ahead + length * Math.sin(angle), up - length * Math.cos(angle));
        }
    }

    /** Where the joints appear in the picture. Visibility: near side 0.97, far side 0.75. */
    Map<Joint, Keypoint> photograph(Posture posture, Anchor anchor) {
        return photograph(posture, Stance.PLAIN, anchor);
    }

    /** Likewise, with what only the front shows. */
    Map<Joint, Keypoint> photograph(Posture posture, Stance stance, Anchor anchor) {
        Map<Joint, Flat> left = skeleton(posture, stance.neckDeg(), anchor);
        Map<Joint, Keypoint> seen = new EnumMap<>(Joint.class);
        Flat hip = left.get(Joint.LEFT_HIP);
        left.forEach((joint, place) -> {
            boolean single = joint.mirrored() == joint;
            for (Side side : single ? new Side[] {Side.RIGHT} : Side.values()) {
                double right = single ? 0 : (side == Side.RIGHT ? 1 : -1) * halfBreadth(joint, stance);
                Side shown = mirrored && !single ? side.other() : side;
                Flat turned = isArm(joint) ? twisted(place, right, posture, stance) : place;
                double raised = side == Side.RIGHT && isHand(joint) ? stance.rightHandUpM() : 0;
                double across = isArm(joint) ? right * Math.cos(Math.toRadians(stance.twistDeg())) : right;
                seen.put(
                        shown.of(joint),
                        shoot(new Flat(turned.ahead(), turned.up() + raised), across, hip, visibility(side)));
            }
        });
        return seen;
    }

    private double visibility(Side side) {
        boolean turned = Math.abs(yawDeg) > 60;
        return side == Side.RIGHT || turned ? 0.97 : 0.75;
    }

    private static boolean isHand(Joint left) {
        return switch (left) {
            case LEFT_WRIST, LEFT_INDEX, LEFT_PINKY, LEFT_THUMB -> true;
            default -> false;
        };
    }

    private static boolean isArm(Joint left) {
        return left == Joint.LEFT_SHOULDER || left == Joint.LEFT_ELBOW || isHand(left);
    }

    /** A place of the arms turned about the trunk: right of the trunk, it comes forward. */
    private static Flat twisted(Flat place, double right, Posture posture, Stance stance) {
        double forward = right * Math.sin(Math.toRadians(stance.twistDeg()));
        double trunk = Math.toRadians(posture.trunk());
        return new Flat(place.ahead() + forward * Math.cos(trunk), place.up() - forward * Math.sin(trunk));
    }

    private static double halfBreadth(Joint left, Stance stance) {
        return switch (left) {
            case LEFT_SHOULDER -> HALF_SHOULDERS_M;
            case LEFT_ELBOW -> HALF_SHOULDERS_M + stance.elbowOutM();
            case LEFT_WRIST, LEFT_INDEX, LEFT_PINKY, LEFT_THUMB -> HALF_SHOULDERS_M + stance.handOutM();
            case LEFT_ANKLE, LEFT_HEEL, LEFT_FOOT_INDEX -> Double.isNaN(stance.footM()) ? HALF_HIPS_M : stance.footM();
            case LEFT_HIP, LEFT_KNEE -> HALF_HIPS_M;
            default -> 0.07;
        };
    }

    private static Map<Joint, Flat> skeleton(Posture p, double neckDeg, Anchor anchor) {
        Flat hip = new Flat(0, 0);
        Flat knee = hip.plus(THIGH_M, p.thigh());
        Flat ankle = knee.plus(SHANK_M, -p.shank());
        Flat shoulder = hip.plus(TRUNK_M, 180 - p.trunk());
        Flat elbow = shoulder.plus(UPPER_ARM_M, p.upperArm());
        Flat wrist = elbow.plus(FOREARM_M, p.upperArm() + p.elbow());
        Flat ear = shoulder.plus(0.22, 180 - neckDeg - p.trunk());
        Map<Joint, Flat> joints = new EnumMap<>(Joint.class);
        joints.put(Joint.LEFT_HIP, hip);
        joints.put(Joint.LEFT_KNEE, knee);
        joints.put(Joint.LEFT_ANKLE, ankle);
        joints.put(Joint.LEFT_HEEL, new Flat(ankle.ahead() - 0.05, ankle.up() - 0.06));
        joints.put(Joint.LEFT_FOOT_INDEX, new Flat(ankle.ahead() + 0.16, ankle.up() - 0.07));
        joints.put(Joint.LEFT_SHOULDER, shoulder);
        joints.put(Joint.LEFT_ELBOW, elbow);
        joints.put(Joint.LEFT_WRIST, wrist);
        for (Joint finger : new Joint[] {Joint.LEFT_INDEX, Joint.LEFT_PINKY, Joint.LEFT_THUMB}) {
            joints.put(finger, wrist.plus(0.08, p.upperArm() + p.elbow()));
        }
        Flat nose = ear.plus(0.11, 100 - p.trunk());
        joints.put(Joint.NOSE, nose);
        joints.put(Joint.LEFT_EAR, ear);
        for (Joint face : new Joint[] {Joint.LEFT_EYE_INNER, Joint.LEFT_EYE, Joint.LEFT_EYE_OUTER, Joint.MOUTH_LEFT}) {
            joints.put(face, nose);
        }
        Flat still =
                switch (anchor) {
                    case FEET -> ankle;
                    case HIPS -> hip;
                    case HANDS -> wrist;
                };
        double height = anchor == Anchor.FEET ? 0.08 : anchor == Anchor.HIPS ? 0.55 : 2.2;
        joints.replaceAll((joint, place) -> new Flat(place.ahead() - still.ahead(), place.up() - still.up() + height));
        return joints;
    }

    private Keypoint shoot(Flat place, double right, Flat hip, double visibility) {
        double yaw = Math.toRadians(yawDeg);
        double x = place.ahead() * Math.cos(yaw) - right * Math.sin(yaw);
        double away = -place.ahead() * Math.sin(yaw) - right * Math.cos(yaw);
        double hipX = hip.ahead() * Math.cos(yaw);
        double hipAway = -hip.ahead() * Math.sin(yaw);
        double scale = Double.isInfinite(distanceM) ? pxPerM : pxPerM * distanceM / (distanceM + away);
        double flip = mirrored ? -1 : 1;
        return new Keypoint(
                centrePx.x() + flip * x * scale,
                centrePx.y() - (place.up() - LENS_HEIGHT_M) * scale,
                (away - hipAway) * pxPerM,
                visibility,
                new Keypoint.World(flip * (x - hipX), hip.up() - place.up(), away - hipAway));
    }
}
