package dowel.pose;

/**
 * How people are found and followed.
 *
 * @param workers threads that run the models, at least 1. The result does not depend on it
 * @param keyFrames every so many frames is a key frame, which takes its region from the key frame before; the frames
 *     between take theirs from both neighbours; at least 1
 * @param detectEveryS how often a fresh detection looks after the lifter and counts the others, seconds
 * @param detectionScore smallest probability of a detected person, 0 to 1
 * @param faintScore the same of somebody who may be there: at the end of a shot he may turn out to be the lifter
 * @param detectionOverlap detections whose boxes overlap more are one person, 0 to 1
 * @param poseScore smallest probability that the region holds a person, 0 to 1; below it the lifter is lost
 * @param driftLimit how far the region used may be off the one that the body asks for, in region sides; beyond, the
 *     frame is run again. A shift by 0.06 sides is about a quarter of a trunk
 * @param frontalWidth shoulder width over trunk length above which the mask is left out: from the front no back contour
 *     can be judged, and the mask costs a fifth of the model's time
 * @param heldMegabytes memory for frames that wait for their neighbours. The result does not depend on it
 */
public record PoseSettings(
        int workers,
        int keyFrames,
        double detectEveryS,
        double detectionScore,
        double faintScore,
        double detectionOverlap,
        double poseScore,
        double driftLimit,
        double frontalWidth,
        int heldMegabytes) {

    /**
     * Checks that there is work to do and somebody to do it.
     *
     * @throws IllegalArgumentException if workers or keyFrames is below 1
     */
    public PoseSettings {
        if (workers < 1 || keyFrames < 1) {
            throw new IllegalArgumentException(
                    "workers and keyFrames must be at least 1, not " + workers + " and " + keyFrames);
        }
    }

    /**
     * The defaults: two workers for two cores; key frames 4 apart, so that the chain of key frames is a quarter of the
     * work and never holds up the other worker; a detection every half second, about 2 % of the time; scores and
     * overlap as MediaPipe has them; 0.2, which two drawn lifters behind large plates reached in a third and nearly all
     * of the looks (0.5 in a fifth and a third); 0.06 sides of drift, which runs fewer than one frame in ten again;
     * 0.75, the shoulder width at a yaw of about 75 degrees off the side view; 200 MB, enough for 16 frames in 1080p and
     * 8 in 4K.
     */
    public static PoseSettings defaults() {
        return new PoseSettings(2, 4, 0.5, 0.5, 0.2, 0.3, 0.5, 0.06, 0.75, 200);
    }

    /** The same with other limits on the machine, which do not change the result. */
    public PoseSettings with(int otherWorkers, int otherMegabytes) {
        return new PoseSettings(
                otherWorkers,
                keyFrames,
                detectEveryS,
                detectionScore,
                faintScore,
                detectionOverlap,
                poseScore,
                driftLimit,
                frontalWidth,
                otherMegabytes);
    }

    /** Frames that may be held at a time: at least two segments, at most as many as keep the workers busy. */
    int heldFrames(int width, int height) {
        long fit = heldMegabytes * 1_000_000L / (3L * width * height);
        return (int) Math.max(2L * keyFrames, Math.min(fit, 4L * keyFrames));
    }
}
