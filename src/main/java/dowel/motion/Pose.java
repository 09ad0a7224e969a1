package dowel.motion;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the model saw of the lifter in one frame.
 *
 * <p>Joints are kept as floats (seven digits: a thousandth of a pixel at 8000), since a clip of an hour holds a hundred
 * thousand poses.
 */
public final class Pose {
    private static final Joint[] JOINTS = Joint.values();
    /** Of one joint: x, y, depth, visibility, world x, y, z. */
    private static final int NUMBERS = 7;
    /** Of all joints. */
    static final int ALL_NUMBERS = JOINTS.length * NUMBERS;

    private final long frame;
    private final double timeS;
    private final double score;
    /** {@link #NUMBERS} of each joint in the order of {@link Joint}, x NaN where it is absent; empty without a lifter. */
    private final float[] joints;

    private final Optional<TrunkOutline> outline;
    private final CameraMotion camera;
    private final Optional<Plate> plate;

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

    /**
     * Makes a pose.
     *
     * @param frame number of the decoded frame, from 0
     * @param timeS the container's time stamp, seconds from the first frame
     * @param score the model's probability that a person is in the region, 0 to 1; 0 where no lifter was found
     * @param keypoints the joints; empty where no lifter was found. An absent joint was not found
     * @param outline the mask's edges across the trunk, where the mask was computed
     * @param camera how the background moved since the frame before
     * @param plate the plate on the bar, where it was seen
     */
    public Pose(
            long frame,
            double timeS,
            double score,
            Map<Joint, Keypoint> keypoints,
            Optional<TrunkOutline> outline,
            CameraMotion camera,
            Optional<Plate> plate) {
        this(frame, timeS, score, packed(keypoints), outline, camera, plate);
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

    /** With joints packed as {@link #packedJoints}, which nobody changes any more. */
    Pose(
            long frame,
            double timeS,
            double score,
            float[] joints,
            Optional<TrunkOutline> outline,
            CameraMotion camera,
            Optional<Plate> plate) {
        this.frame = frame;
        this.timeS = timeS;
        this.score = score;
        this.joints = joints;
        this.outline = outline;
        this.camera = camera.equals(CameraMotion.STILL) ? CameraMotion.STILL : camera;
        this.plate = plate;
    }

    /** Where a joint's numbers begin; an order of this run only, never written. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Joint joint) {
        return joint.ordinal() * NUMBERS;
    }

    private static float[] packed(Map<Joint, Keypoint> keypoints) {
        if (keypoints.isEmpty()) {
            return new float[0];
        }
        float[] out = new float[ALL_NUMBERS];
        Arrays.fill(out, Float.NaN);
        keypoints.forEach((joint, at) -> {
            int i = place(joint);
            out[i] = (float) at.x();
            out[i + 1] = (float) at.y();
            out[i + 2] = (float) at.depth();
            out[i + 3] = (float) at.visibility();
            out[i + 4] = (float) at.world().x();
            out[i + 5] = (float) at.world().y();
            out[i + 6] = (float) at.world().z();
        });
        return out;
    }

    /** A frame in which no lifter was found. */
    public static Pose none(long frame, double timeS, CameraMotion camera) {
        return new Pose(frame, timeS, 0, Map.of(), Optional.empty(), camera);
    }

    /** Number of the decoded frame, from 0. */
    public long frame() {
        return frame;
    }

    /** The container's time stamp, seconds from the first frame. */
    public double timeS() {
        return timeS;
    }

    /** The model's probability that a person is in the region, 0 to 1; 0 where no lifter was found. */
    public double score() {
        return score;
    }

    /** The mask's edges across the trunk, where the mask was computed. */
    public Optional<TrunkOutline> outline() {
        return outline;
    }

    /** How the background moved since the frame before. */
    public CameraMotion camera() {
        return camera;
    }

    /** The plate on the bar, where it was seen. */
    public Optional<Plate> plate() {
        return plate;
    }

    /** True if a lifter was found. */
    public boolean found() {
        return joints.length > 0;
    }

    /** The key point of a joint, if it was found. */
    public Optional<Keypoint> at(Joint joint) {
        int i = place(joint);
        if (joints.length == 0 || Float.isNaN(joints[i])) {
            return Optional.empty();
        }
        Keypoint.World world = new Keypoint.World(joints[i + 4], joints[i + 5], joints[i + 6]);
        return Optional.of(new Keypoint(joints[i], joints[i + 1], joints[i + 2], joints[i + 3], world));
    }

    /** All joints that were found, made anew at each call. */
    public Map<Joint, Keypoint> keypoints() {
        Map<Joint, Keypoint> out = new EnumMap<>(Joint.class);
        for (Joint joint : JOINTS) {
            at(joint).ifPresent(point -> out.put(joint, point));
        }
        return Collections.unmodifiableMap(out);
    }

    /** {@link #ALL_NUMBERS}, or none without a lifter; not to be changed. */
    float[] packedJoints() {
        return joints;
    }

    /**
     * The same pose with some joints and those of the other body side taken for each other.
     *
     * @param of the joints of one side
     */
    public Pose exchanging(List<Joint> of) {
        if (!found()) {
            return this;
        }
        float[] out = joints.clone();
        for (Joint joint : of) {
            System.arraycopy(joints, place(joint), out, place(joint.mirrored()), NUMBERS);
            System.arraycopy(joints, place(joint.mirrored()), out, place(joint), NUMBERS);
        }
        return new Pose(frame, timeS, score, out, outline, camera, plate);
    }

    /** The same pose with other knowledge of the camera. */
    public Pose with(CameraMotion motion) {
        return new Pose(frame, timeS, score, joints, outline, motion, plate);
    }

    /** The same pose with a plate, or without one. */
    public Pose with(Optional<Plate> other) {
        return new Pose(frame, timeS, score, joints, outline, camera, other);
    }

    /**
     * The pose in the mirrored picture: a left hand there is what was a right hand here.
     *
     * @param pictureWidth of the upright frame, pixels
     */
    public Pose mirrored(double pictureWidth) {
        Map<Joint, Keypoint> mirrored = new EnumMap<>(Joint.class);
        keypoints().forEach((joint, at) -> mirrored.put(joint.mirrored(), at.mirrored(pictureWidth)));
        return new Pose(
                frame,
                timeS,
                score,
                mirrored,
                outline.map(edges -> edges.mirrored(pictureWidth)),
                new CameraMotion(-camera.dxPx(), camera.dyPx(), camera.cut()),
                plate.map(rim -> rim.mirrored(pictureWidth)));
    }

    @Override
    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        return o instanceof Pose other
                && frame == other.frame
                && Double.compare(timeS, other.timeS) == 0
                && Double.compare(score, other.score) == 0
                && Arrays.equals(joints, other.joints)
                && outline.equals(other.outline)
                && camera.equals(other.camera)
                && plate.equals(other.plate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frame, timeS, score, Arrays.hashCode(joints), outline, camera, plate);
    }

    @Override
    public String toString() {
        return "Pose[frame " + frame + ", " + timeS + " s, " + (found() ? "lifter found" : "nobody") + "]";
    }
}
