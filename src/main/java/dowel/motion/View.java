package dowel.motion;

import java.util.Locale;

/**
 * Where the camera stood.
 *
 * @param kind the named view
 * @param yawDeg how far the camera is off the pure side view, 0 to 90; NaN if unknown
 * @param yawErrorDeg 95 % error of the yaw
 * @param nearSide the body side nearer to the camera
 * @param facing which way the lifter looks in the image
 */
public record View(Kind kind, double yawDeg, double yawErrorDeg, Side nearSide, Facing facing) {
    /** The yaw with its error in whole degrees, for example {@code 42 ± 7}; alone where a person told the view unseen. */
    public String yawInWords() {
        return Double.isNaN(yawErrorDeg)
                ? String.format(Locale.ROOT, "%.0f", yawDeg)
                : String.format(Locale.ROOT, "%.0f \u00b1 %.0f", yawDeg, yawErrorDeg);
    }

    /** The named views. */
    public enum Kind {
        SIDE,
        THREE_QUARTER,
        FRONT,
        BACK,
        UNKNOWN;

        /** The name used in files and on the command line, for example {@code three_quarter}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
