package dowel.kinematics;

/**
 * A body seen from the side, as angles in degrees, forward positive. Trunk from straight up, thigh from straight down
 * (hip to knee), shank from straight up (ankle to knee), upper arm from straight down (shoulder to elbow), elbow flexion
 * adding to the upper arm's angle.
 */
public record Posture(double trunk, double thigh, double shank, double upperArm, double elbow) {
    static final Posture STANDING = new Posture(0, 2, 2, 0, 5);

    /** The way from this posture to another: 0 here, 1 there, beyond is allowed. */
    Posture towards(Posture other, double share) {
        return new Posture(
                trunk + share * (other.trunk - trunk),
                thigh + share * (other.thigh - thigh),
                shank + share * (other.shank - shank),
                upperArm + share * (other.upperArm - upperArm),
                elbow + share * (other.elbow - elbow));
    }

    /** The same with another trunk; arms stay as they hang. */
    Posture withTrunk(double deg) {
        return new Posture(deg, thigh, shank, upperArm, elbow);
    }

    /** The true angle of a metric, degrees. */
    public double angle(Metric metric) {
        return switch (metric) {
            case TRUNK_INCLINATION -> trunk;
            case TRUNK_LEAN -> Math.abs(trunk);
            case THIGH_INCLINATION -> thigh;
            case SHANK_INCLINATION -> shank;
            case KNEE_FLEXION, KNEE_BEND -> Math.abs(thigh + shank);
            case HIP_FLEXION -> Math.abs(trunk + thigh);
            case ELBOW_FLEXION -> Math.abs(elbow);
            case ARM_ELEVATION -> Math.abs(upperArm + trunk);
            case ELBOW_BEHIND_TRUNK -> -(upperArm + trunk);
            case BODY_LINE -> Math.abs(trunk + (thigh - shank) / 2);
            case TRUNK_TWIST -> 0;
            default -> throw new IllegalArgumentException(metric + " is no angle of a posture");
        };
    }
}
