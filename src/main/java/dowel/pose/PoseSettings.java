package dowel.pose;

/**
 * How people are found and followed.
 *
 * @param workers threads that run the models, at least 1; the result does not depend on it
 * @param keyFrames every so many frames is a key frame, which takes its region from the key frame before; the frames
 *     between take theirs from both neighbours, at least 1
 * @param detectEveryS how often a fresh detection looks after the lifter and counts the others, seconds
 * @param detectionScore smallest probability of a detected person, 0 to 1
 * @param detectionOverlap detections whose boxes overlap more are one person, 0 to 1
 * @param poseScore smallest probability that the region holds a person, 0 to 1; below it the lifter is lost
 * @param driftLimit the region is set anew and the frame run again if the body asks for a region that differs by more
 *     ({@link Region#disagreement})
 * @param frontalWidth the mask is not computed where shoulder width over trunk length is larger: no back contour can be
 *     judged from the front
 * @param heldMegabytes memory for frames that wait for their neighbours, megabytes; the result does not depend on it
 */
public record PoseSettings(
        int workers,
        int keyFrames,
        double detectEveryS,
        double detectionScore,
        double detectionOverlap,
        double poseScore,
        double driftLimit,
        double frontalWidth,
        int heldMegabytes) {

    /** The defaults. */
    public static PoseSettings defaults() {
        return new PoseSettings(2, 4, 0.5, 0.5, 0.3, 0.5, 0.06, 0.75, 200);
    }

    /** Frames that may be held at a time: at least two segments, at most as many as keep the workers busy. */
    int heldFrames(int width, int height) {
        long fit = heldMegabytes * 1_000_000L / (3L * width * height);
        return (int) Math.max(2L * keyFrames, Math.min(fit, 4L * keyFrames));
    }
}
