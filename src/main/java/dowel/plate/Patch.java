package dowel.plate;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A part of a frame, grey and made smaller, as plain numbers. What lies outside the frame is not in it.
 *
 * <p>Patch pixel (u, v) shows the frame at {@code left + (u + 0.5) * scale}, likewise down: frame
 * coordinates begin at the left edge of the first pixel, patch coordinates at its middle.
 */
final class Patch {
    private static final int SMALLEST = 8;

    private final int width;
    private final int height;
    private final byte[] grey;
    private final int left;
    private final int top;
    private final int scale;

    private Patch(int width, int height, byte[] grey, int left, int top, int scale) {
        this.width = width;
        this.height = height;
        this.grey = grey;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /**
     * Cuts a part out of a picture.
     *
     * @param bgr 8-bit BGR
     * @param box what is wanted, pixels
     * @param shrink picture pixels per patch pixel; rounded to a whole number, 1 at least
     * @return empty sides if (nearly) nothing of the box lies in the picture
     */
    @SuppressWarnings("try") // the scope frees what is made in it
    static Patch of(Mat bgr, Box box, double shrink) {
        int x0 = (int) Math.max(0, Math.floor(box.x0()));
        int y0 = (int) Math.max(0, Math.floor(box.y0()));
        int x1 = (int) Math.min(bgr.cols(), Math.ceil(box.x1()));
        int y1 = (int) Math.min(bgr.rows(), Math.ceil(box.y1()));
        int by = (int) Math.max(1, Math.round(shrink)); // whole: areas are then averaged several times faster
        int width = (x1 - x0) / by;
        int height = (y1 - y0) / by;
        if (width < SMALLEST || height < SMALLEST) {
            return new Patch(0, 0, new byte[0], 0, 0, 1);
        }
        try (PointerScope scope = new PointerScope()) {
            Rect part = new Rect(x0, y0, width * by, height * by);
            Mat small = new Mat();
            Mat grey = new Mat();
            opencv_imgproc.resize(bgr.apply(part), small, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.cvtColor(small, grey, opencv_imgproc.COLOR_BGR2GRAY);
            byte[] pixels = new byte[width * height];
            grey.<ByteBuffer>createBuffer().get(pixels);
            return new Patch(width, height, pixels, x0, y0, by);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Brightness, 0 to 255. */
    int at(int u, int v) {
        return grey[v * width + u] & 255;
    }

    /** Frame pixels per patch pixel. */
    double scale() {
        return scale;
    }

    /** The same circle in frame pixels. */
    Circle toFrame(Circle circle) {
        return circle.scaled(scale, left + (circle.x() + 0.5) * scale, top + (circle.y() + 0.5) * scale);
    }

    /** The same circle in this patch's pixels. */
    Circle toPatch(Circle circle) {
        return circle.scaled(1.0 / scale, (circle.x() - left) / scale - 0.5, (circle.y() - top) / scale - 0.5);
    }
}
