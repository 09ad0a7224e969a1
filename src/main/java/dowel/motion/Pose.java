package dowel.motion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the model saw of the lifter in one frame.
 *
 * @param frame number of the decoded frame, from 0
 * @param timeS the container's time stamp, seconds from the first frame
 * @param score the model's probability that a person is in the region, 0 to 1; 0 where no lifter was found
 * @param keypoints the joints; empty where no lifter was found. An absent joint was not found
 * @param outline the mask's edges across the trunk, where the mask was computed
 * @param camera how the background moved since the frame before
 * @param plate the plate on the bar, where it was seen
 */
public record Pose(
        long frame,
        double timeS,
        double score,
        Map<Joint, Keypoint> keypoints,
        Optional<TrunkOutline> outline,
        CameraMotion camera,
        Optional<Plate> plate) {

    /**
     * How the picture's background moved since the frame before.
     *
     * @param dxPx shift to the right, pixels of the upright frame
     * @param dyPx shift downwards, pixels
     * @param cut true if the picture changed so much that it is another shot
     */
    public record CameraMotion(double dxPx, double dyPx, boolean cut) {
        /** A camera that stood still. */
        public static final CameraMotion STILL = new CameraMotion(0, 0, false);
    }

    /** Copies the key points. */
    public Pose {
        EnumMap<Joint, Keypoint> copy = new EnumMap<>(Joint.class);
        copy.putAll(keypoints);
        keypoints = Collections.unmodifiableMap(copy);
    }

    /** A pose without a plate. */
    public Pose(
            long frame,
            double timeS,
            double score,
            Map<Joint, Keypoint> keypoints,
            Optional<TrunkOutline> outline,
            CameraMotion camera) {
        this(frame, timeS, score, keypoints, outline, camera, Optional.empty());
    }

    /** A frame in which no lifter was found. */
    public static Pose none(long frame, double timeS, CameraMotion camera) {
        return new Pose(frame, timeS, 0, Map.of(), Optional.empty(), camera);
    }

    /**
     * The pose in the mirrored picture: a left hand there is what was a right hand here.
     *
     * @param pictureWidth of the upright frame, pixels
     */
    public Pose mirrored(double pictureWidth) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        keypoints.forEach((joint, at) -> joints.put(joint.mirrored(), at.mirrored(pictureWidth)));
        return new Pose(
                frame,
                timeS,
                score,
                joints,
                outline.map(edges -> edges.mirrored(pictureWidth)),
                new CameraMotion(-camera.dxPx(), camera.dyPx(), camera.cut()),
                plate.map(rim -> rim.mirrored(pictureWidth)));
    }

    /** The same pose with a plate, or without one. */
    public Pose with(Optional<Plate> other) {
        return new Pose(frame, timeS, score, keypoints, outline, camera, other);
    }

    /** True if a lifter was found. */
    public boolean found() {
        return !keypoints.isEmpty();
    }

    /** The key point of a joint, if it was found. */
    public Optional<Keypoint> at(Joint joint) {
        return Optional.ofNullable(keypoints.get(joint));
    }
}
