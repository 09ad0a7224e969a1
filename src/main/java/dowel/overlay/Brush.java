package dowel.overlay;

import dowel.motion.Point;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Smooth lines on a picture, each with a dark edge so that it shows on any ground. Closing frees what it allocated. */
final class Brush implements AutoCloseable {
    /** OpenCV takes coordinates in sixteenths of a pixel. */
    private static final int SUBPIXEL_BITS = 4;

    private static final int SUBPIXELS = 1 << SUBPIXEL_BITS;

    private final PointerScope scope = new PointerScope();
    private final Mat bgr;
    private final Placement placement;
    private final int edge;

    /**
     * A brush for one picture.
     *
     * @param edge width of the dark edge, pixels
     */
    Brush(Mat bgr, Placement placement, int edge) {
        this.bgr = bgr;
        this.placement = placement;
        this.edge = edge;
    }

    /** Joins points of the frame by lines of {@code width} picture pixels. */
    void path(List<Point> points, Ink ink, int width) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 1; i < points.size(); i++) {
                line(
                        points.get(i - 1),
                        points.get(i),
                        pass == 0 ? Ink.BLACK : ink,
                        pass == 0 ? width + 2 * edge : width);
            }
        }
    }

    /** A line without an edge. */
    void line(Point from, Point to, Ink ink, int width) {
        opencv_imgproc.line(bgr, fixed(from), fixed(to), ink.bgr(), width, opencv_imgproc.LINE_AA, SUBPIXEL_BITS);
    }

    /** A filled dot of {@code radius} picture pixels. */
    void dot(Point at, Ink ink, int radius) {
        disc(at, Ink.BLACK, radius + edge);
        disc(at, ink, radius);
    }

    /** An arc about a point of the frame, radius in frame pixels; degrees clockwise from the image's right. */
    void arc(Point centre, double radius, double fromDeg, double toDeg, Ink ink, int width) {
        int axis = (int) Math.round(radius * placement.scale() * SUBPIXELS);
        for (int pass = 0; pass < 2; pass++) {
            opencv_imgproc.ellipse(
                    bgr,
                    fixed(centre),
                    new Size(axis, axis),
                    0,
                    fromDeg,
                    toDeg,
                    (pass == 0 ? Ink.BLACK : ink).bgr(),
                    pass == 0 ? width + 2 * edge : width,
                    opencv_imgproc.LINE_AA,
                    SUBPIXEL_BITS);
        }
    }

    private void disc(Point at, Ink ink, int radius) {
        opencv_imgproc.circle(
                bgr,
                fixed(at),
                radius * SUBPIXELS,
                ink.bgr(),
                opencv_imgproc.FILLED,
                opencv_imgproc.LINE_AA,
                SUBPIXEL_BITS);
    }

    private org.bytedeco.opencv.opencv_core.Point fixed(Point frame) {
        Point at = placement.of(frame);
        return new org.bytedeco.opencv.opencv_core.Point(
                (int) Math.round(at.x() * SUBPIXELS), (int) Math.round(at.y() * SUBPIXELS));
    }

    @Override
    public void close() {
        scope.close();
    }
}
