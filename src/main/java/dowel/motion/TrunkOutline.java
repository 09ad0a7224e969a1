package dowel.motion;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The person mask's two edges across the trunk in one frame, cast as rays perpendicular to the hip-shoulder line.
 *
 * <p>Ray {@code i} starts on the line at {@code u = FIRST_U + i * STEP_U}, where u = 0 is {@link #hip()} and u = 1 is
 * {@link #shoulder()}. Offsets are pixels along the line's left-hand normal {@code n = (dy, -dx) / |d|} for
 * {@code d = shoulder - hip} (for an upright trunk, d points up and n points to the image's left): {@link
 * #leftOffset(int)} is the edge on the +n side (usually positive), {@link #rightOffset(int)} the edge on the -n side
 * (usually negative). NaN where the ray found no edge. Which of the two is the back is decided later, from the facing.
 */
public final class TrunkOutline {
    /** Where the first ray starts, as a fraction of the hip-shoulder distance. */
    public static final double FIRST_U = 0.0;
    /** Distance between rays, as a fraction of the hip-shoulder distance. */
    public static final double STEP_U = 0.02;
    /** Number of rays: u from 0.00 to 1.10. */
    public static final int RAYS = 56;
    /** Length of an outline in a file, see {@link #write}. */
    static final int BYTES = 5 * Double.BYTES + 2 * RAYS * Float.BYTES;

    private final Point hip;
    private final Point shoulder;
    private final double maskScale;
    private final float[] left;
    private final float[] right;

    /**
     * Makes an outline; the arrays are copied.
     *
     * @param hip where u = 0, pixels
     * @param shoulder where u = 1, pixels
     * @param maskScale mask pixels per frame pixel: how much resolution stands behind the edges
     * @param left edge offsets on the +n side, {@link #RAYS} of them, pixels, NaN where there is none
     * @param right edge offsets on the -n side, likewise
     */
    public TrunkOutline(Point hip, Point shoulder, double maskScale, double[] left, double[] right) {
        this(hip, shoulder, maskScale, packed(left), packed(right));
        if (left.length != RAYS || right.length != RAYS) {
            throw new IllegalArgumentException(
                    "an outline has " + RAYS + " rays, not " + left.length + " and " + right.length);
        }
    }

    private TrunkOutline(Point hip, Point shoulder, double maskScale, float[] left, float[] right) {
        this.hip = Objects.requireNonNull(hip);
        this.shoulder = Objects.requireNonNull(shoulder);
        this.maskScale = maskScale;
        this.left = left;
        this.right = right;
    }

    /** As {@link Pose} keeps its joints, and for the same reason. */
    private static float[] packed(double[] offsets) {
        float[] out = new float[offsets.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) offsets[i];
        }
        return out;
    }

    /** Writes {@link #BYTES} bytes. */
    void write(ByteBuffer out) {
        for (Point point : List.of(hip, shoulder)) {
            out.putDouble(point.x()).putDouble(point.y());
        }
        out.putDouble(maskScale);
        PoseRecord.put(left, out);
        PoseRecord.put(right, out);
    }

    /** Reads what {@link #write} wrote. */
    static TrunkOutline read(ByteBuffer in) {
        return new TrunkOutline(
                new Point(in.getDouble(), in.getDouble()),
                new Point(in.getDouble(), in.getDouble()),
                in.getDouble(),
                PoseRecord.floats(RAYS, in),
                PoseRecord.floats(RAYS, in));
    }

    /** The outline in the mirrored picture: what was the edge on the image's left is then on its right. */
    public TrunkOutline mirrored(double pictureWidth) {
        double[] otherLeft = new double[RAYS];
        double[] otherRight = new double[RAYS];
        for (int i = 0; i < RAYS; i++) {
            otherLeft[i] = -right[i];
            otherRight[i] = -left[i];
        }
        return new TrunkOutline(
                new Point(pictureWidth - hip.x(), hip.y()),
                new Point(pictureWidth - shoulder.x(), shoulder.y()),
                maskScale,
                otherLeft,
                otherRight);
    }

    /** Where u = 0, in pixels. */
    public Point hip() {
        return hip;
    }

    /** Where u = 1, in pixels. */
    public Point shoulder() {
        return shoulder;
    }

    /** Mask pixels per frame pixel. */
    public double maskScale() {
        return maskScale;
    }

    /** The fraction u of ray {@code i}. */
    public static double u(int i) {
        return FIRST_U + i * STEP_U;
    }

    /** Edge on the +n side (image left of an upright trunk), pixels; NaN if none. */
    public double leftOffset(int i) {
        return left[i];
    }

    /** Edge on the -n side (image right of an upright trunk), pixels, usually negative; NaN if none. */
    public double rightOffset(int i) {
        return right[i];
    }

    /** The image point at fraction u along the line and {@code offset} pixels along the normal n. */
    public Point at(double u, double offset) {
        double dx = shoulder.x() - hip.x();
        double dy = shoulder.y() - hip.y();
        double length = Math.hypot(dx, dy);
        return new Point(hip.x() + u * dx + offset * dy / length, hip.y() + u * dy - offset * dx / length);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TrunkOutline other
                && hip.equals(other.hip)
                && shoulder.equals(other.shoulder)
                && maskScale == other.maskScale
                && Arrays.equals(left, other.left)
                && Arrays.equals(right, other.right);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hip, shoulder, maskScale, Arrays.hashCode(left), Arrays.hashCode(right));
    }
}
