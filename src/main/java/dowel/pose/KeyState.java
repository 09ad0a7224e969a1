package dowel.pose;

import java.util.Optional;

/**
 * What is known of the lifter at a key frame.
 *
 * @param timeS the frame's time, seconds
 * @param estimate the lifter, if he was found
 * @param detectedS when the detector last looked, seconds
 */
record KeyState(double timeS, Optional<Estimate> estimate, double detectedS) {
    /** Before the first frame of a shot. */
    static final KeyState UNKNOWN = new KeyState(Double.NEGATIVE_INFINITY, Optional.empty(), Double.NEGATIVE_INFINITY);
}
