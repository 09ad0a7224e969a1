package dowel.pose;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A grey picture of 32 x 32 pixels: enough to tell one shot from another. */
final class Thumbnail {
    /** Nothing seen yet. */
    static final Thumbnail BLANK = new Thumbnail();

    private static final int SIDE = 32;
    private final byte[] pixels = new byte[SIDE * SIDE];

    private Thumbnail() {}

    /** Shrinks a grey 8-bit picture. */
    @SuppressWarnings("try") // the scope frees what is made in it
    static Thumbnail of(Mat grey) {
        Thumbnail thumbnail = new Thumbnail();
        try (PointerScope scope = new PointerScope()) {
            Mat small = new Mat();
            opencv_imgproc.resize(grey, small, new Size(SIDE, SIDE), 0, 0, opencv_imgproc.INTER_AREA);
            small.<ByteBuffer>createBuffer().get(thumbnail.pixels);
        }
        return thumbnail;
    }

    /** Mean difference of brightness, 0 to 255. */
    double difference(Thumbnail other) {
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += Math.abs((pixels[i] & 255) - (other.pixels[i] & 255));
        }
        return sum / pixels.length;
    }

    /** Correlation of brightness, -1 to 1; 0 if one of the two is uniform. */
    double likeness(Thumbnail other) {
        double mean = mean();
        double otherMean = other.mean();
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < pixels.length; i++) {
            double a = (pixels[i] & 255) - mean;
            double b = (other.pixels[i] & 255) - otherMean;
            product += a * b;
            square += a * a;
            otherSquare += b * b;
        }
        return square * otherSquare == 0 ? 0 : product / Math.sqrt(square * otherSquare);
    }

    private double mean() {
        double sum = 0;
        for (byte b : pixels) {
            sum += b & 255;
        }
        return sum / pixels.length;
    }
}
