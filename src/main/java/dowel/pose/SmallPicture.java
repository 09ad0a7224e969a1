package dowel.pose;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A frame made small and grey, for what needs no detail: the camera's motion and cuts. Close it. */
final class SmallPicture implements AutoCloseable {
    /** Longest side, pixels: enough to follow the background to a fraction of a percent of a trunk. */
    private static final int LONGEST_SIDE = 320;

    private final Mat grey = new Mat();
    private Thumbnail thumbnail = Thumbnail.BLANK;
    private double scale = 1;

    /** Takes over a frame's content. */
    @SuppressWarnings("try") // the scope frees what is made in it
    void take(Mat bgr) {
        scale = Math.max(1, Math.max(bgr.cols(), bgr.rows()) / (double) LONGEST_SIDE);
        int width = Math.max(2, (int) Math.round(bgr.cols() / scale));
        int height = Math.max(2, (int) Math.round(bgr.rows() / scale));
        try (PointerScope scope = new PointerScope()) {
            Mat small = new Mat();
            opencv_imgproc.resize(bgr, small, new Size(width, height), 0, 0, opencv_imgproc.INTER_LINEAR);
            opencv_imgproc.cvtColor(small, grey, opencv_imgproc.COLOR_BGR2GRAY);
            thumbnail = Thumbnail.of(grey);
        }
    }

    /** Takes over another one's content. */
    void take(SmallPicture other) {
        other.grey.copyTo(grey);
        thumbnail = other.thumbnail;
        scale = other.scale;
    }

    /** The picture, 8 bit. */
    Mat grey() {
        return grey;
    }

    /** The picture, smaller still. */
    Thumbnail thumbnail() {
        return thumbnail;
    }

    /** Frame pixels per pixel of this picture. */
    double scale() {
        return scale;
    }

    @Override
    public void close() {
        grey.close();
    }
}
