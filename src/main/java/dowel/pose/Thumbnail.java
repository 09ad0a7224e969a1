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
    /**
     * Neighbours that differ by more and are less alike than {@link #LEAST_LIKENESS} belong to two shots. Over the real
     * clips the two cuts have a difference of 42 and 50 of 255 and a likeness of 0.35; no other neighbours have a
     * difference above 10 and a likeness below 0.9.
     */
    private static final double LARGEST_DIFFERENCE = 10;

    private static final double LEAST_LIKENESS = 0.7;

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

    /** True if this picture and the one before it cannot be neighbours in one shot. */
    boolean isOtherShotThan(Thumbnail before) {
        return difference(before) > LARGEST_DIFFERENCE && likeness(before) < LEAST_LIKENESS;
    }

    /** Mean difference of brightness, 0 to 255. */
    private double difference(Thumbnail other) {
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += Math.abs((pixels[i] & 255) - (other.pixels[i] & 255));
        }
        return sum / pixels.length;
    }

    /** Correlation of brightness, -1 to 1; 0 if one of the two is uniform. */
    private double likeness(Thumbnail other) {
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
