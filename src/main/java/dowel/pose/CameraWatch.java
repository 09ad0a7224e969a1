package dowel.pose;

import dowel.motion.Pose.CameraMotion;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/**
 * Follows the background from frame to frame.
 *
 * <p>Corners outside the lifter are followed from one reference picture to each later one, so that the errors of single
 * steps do not add up; the median of their shifts is the camera's. A new reference is taken when the old one is half a
 * second old, or too few corners are left. Frames must come in order.
 */
final class CameraWatch implements AutoCloseable {
    private static final int CORNERS = 80;
    private static final int FEWEST = 8;
    /** Frames after which the reference is renewed. */
    private static final int REFERENCE_FRAMES = 15;

    private static final double CORNER_QUALITY = 0.02;
    private static final double CORNER_DISTANCE = 7;
    private static final int PYRAMID = 2;
    private static final int WINDOW = 13;
    private static final int STEPS = 12;
    private static final double SMALLEST_STEP = 0.01;

    private final Size window = new Size(WINDOW, WINDOW);
    private final TermCriteria until = new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, STEPS, SMALLEST_STEP);
    private final SmallPicture reference = new SmallPicture();
    private final Mat corners = new Mat();
    private int age = -1;
    private Shift position = new Shift(0, 0);

    /** A shift since the reference, pixels of the small picture. */
    private record Shift(double x, double y) {}

    /**
     * How the background moved since the frame before.
     *
     * @param picture this frame
     * @param lifter the part of the frame that the lifter fills, which is left out
     * @param cut true if this frame begins another shot
     */
    CameraMotion follow(SmallPicture picture, Optional<Detection.Box> lifter, boolean cut) {
        if (cut || age < 0) {
            renew(picture, lifter);
            return new CameraMotion(0, 0, cut);
        }
        Shift before = position;
        Optional<Shift> found = shift(picture);
        position = found.orElse(before);
        CameraMotion motion = new CameraMotion(
                (position.x() - before.x()) * picture.scale(), (position.y() - before.y()) * picture.scale(), false);
        age++;
        if (found.isEmpty() || age >= REFERENCE_FRAMES) {
            renew(picture, lifter);
        }
        return motion;
    }

    @SuppressWarnings("try") // the scope frees what is made in it
    private void renew(SmallPicture picture, Optional<Detection.Box> lifter) {
        reference.take(picture);
        age = 0;
        position = new Shift(0, 0);
        try (PointerScope scope = new PointerScope()) {
            Mat allowed = new Mat(reference.grey().size(), opencv_core.CV_8UC1, new Scalar(255));
            lifter.ifPresent(box -> exclude(allowed, box, picture.scale()));
            opencv_imgproc.goodFeaturesToTrack(
                    reference.grey(), corners, CORNERS, CORNER_QUALITY, CORNER_DISTANCE, allowed, 3, false, 0.04);
        }
    }

    private static void exclude(Mat allowed, Detection.Box box, double scale) {
        int left = within(box.x0() / scale, allowed.cols());
        int top = within(box.y0() / scale, allowed.rows());
        int right = within(box.x1() / scale, allowed.cols());
        int bottom = within(box.y1() / scale, allowed.rows());
        allowed.apply(new Rect(left, top, right - left, bottom - top)).put(new Scalar(0));
    }

    private static int within(double position, int size) {
        return (int) Math.min(Math.max(Math.round(position), 0), size);
    }

    /** The median shift since the reference; empty if too few corners are found again. */
    @SuppressWarnings("try") // the scope frees what is made in it
    private Optional<Shift> shift(SmallPicture picture) {
        int count = corners.rows();
        if (count < FEWEST) {
            return Optional.empty();
        }
        try (PointerScope scope = new PointerScope()) {
            Mat found = new Mat();
            Mat status = new Mat();
            Mat error = new Mat();
            opencv_video.calcOpticalFlowPyrLK(
                    reference.grey(), picture.grey(), corners, found, status, error, window, PYRAMID, until, 0, 1e-4);
            FloatBuffer from = corners.createBuffer();
            FloatBuffer to = found.createBuffer();
            ByteBuffer ok = status.createBuffer();
            double[] dx = new double[count];
            double[] dy = new double[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (ok.get(i) != 0) {
                    dx[kept] = to.get(2 * i) - from.get(2 * i);
                    dy[kept++] = to.get(2 * i + 1) - from.get(2 * i + 1);
                }
            }
            return kept < FEWEST ? Optional.empty() : Optional.of(new Shift(median(dx, kept), median(dy, kept)));
        }
    }

    private static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    @Override
    public void close() {
        reference.close();
        corners.close();
    }
}
