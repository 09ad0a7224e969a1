package dowel.kinematics;

/**
 * How poses are measured. Values and reasons: domain reference sections 3 and 6.
 *
 * @param visibilityMin a joint below this visibility counts as hidden, 0 to 1; of a wrist 0.5 is enough, an elbow needs 0.75
 * @param cutOffHz low-pass of joint positions
 * @param bridgeS longest stretch without a joint that the low-pass crosses, seconds; it stays unmeasured
 * @param outlierWindowS joints are compared with their median over this time, seconds
 * @param outlierSigmas a joint farther from that median than this many robust standard deviations is dropped
 * @param outlierFloorL and farther than this, in trunk lengths
 * @param limbJump a limb whose length leaves its median over 0.5 s by more than this share has a wrong end
 * @param limbDrift a thigh or shank that leaves its median over the clip by more than this share while an end is
 *     doubtful (plates) has a wrong end
 * @param doubtfulVisibility below this visibility a joint is doubtful
 * @param uprightDeg frames with a trunk within this of upright tell the camera's yaw
 * @param yawCorrectFromDeg from this yaw on, x is stretched by 1 / cos(yaw) before angles are taken
 * @param sideToDeg largest yaw of a side view
 * @param frontFromDeg smallest yaw of a front or back view
 * @param yawDisagreeDeg if the 2D and 3D opinions of the yaw differ by more, it is doubtful
 * @param bowWindowS contour numbers are means over this time, seconds
 * @param contour how the back is traced
 * @param smallTrunkPx a trunk below this is a small figure, pixels
 * @param lowFps a frame rate below this is too low; a little under 24, so that film's 23.976 passes
 * @param fastestCamera a background moving faster than this is a moving camera, trunk lengths per second
 * @param mostTiltDeg a standing lifter leaning more than this means a tilted camera, degrees
 */
public record KinematicsSettings(
        double visibilityMin,
        double cutOffHz,
        double bridgeS,
        double outlierWindowS,
        double outlierSigmas,
        double outlierFloorL,
        double limbJump,
        double limbDrift,
        double doubtfulVisibility,
        double uprightDeg,
        double yawCorrectFromDeg,
        double sideToDeg,
        double frontFromDeg,
        double yawDisagreeDeg,
        double bowWindowS,
        ContourSettings contour,
        double smallTrunkPx,
        double lowFps,
        double fastestCamera,
        double mostTiltDeg) {

    /** The values of the domain reference. */
    public static KinematicsSettings defaults() {
        return new KinematicsSettings(
                0.6,
                6,
                0.2,
                0.4,
                4,
                0.05,
                0.15,
                0.10,
                0.8,
                25,
                15,
                30,
                60,
                15,
                0.25,
                ContourSettings.defaults(),
                120,
                23.5,
                0.02,
                8);
    }

    /** The same with another way of tracing the back, such as {@link ContourSettings#barOnBack(double, double)}. */
    public KinematicsSettings withContour(ContourSettings other) {
        return new KinematicsSettings(
                visibilityMin,
                cutOffHz,
                bridgeS,
                outlierWindowS,
                outlierSigmas,
                outlierFloorL,
                limbJump,
                limbDrift,
                doubtfulVisibility,
                uprightDeg,
                yawCorrectFromDeg,
                sideToDeg,
                frontFromDeg,
                yawDisagreeDeg,
                bowWindowS,
                other,
                smallTrunkPx,
                lowFps,
                fastestCamera,
                mostTiltDeg);
    }
}
