package dowel.video;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Drawn pictures that tell which way is up and which frame they are: a colour in each corner, and across the middle eight
 * bars, white for 1 and black for 0, highest bit left.
 */
final class TestPicture {
    /** Blue, green, red of the corners: top left red, top right green, bottom left blue, bottom right yellow. */
    private static final int[][] CORNERS_BGR = {{0, 0, 220}, {0, 200, 0}, {220, 0, 0}, {0, 210, 210}};

    private static final int GREY = 100;
    private static final int BITS = 8;

    private TestPicture() {}

    /** Draws picture number 0 to 255. */
    static Mat draw(int width, int height, int number) {
        Mat picture = new Mat(height, width, opencv_core.CV_8UC3, new Scalar(GREY, GREY, GREY, 0));
        for (int corner = 0; corner < 4; corner++) {
            int[] bgr = CORNERS_BGR[corner];
            fill(picture, corner(picture, corner), new Scalar(bgr[0], bgr[1], bgr[2], 0));
        }
        for (int bit = 0; bit < BITS; bit++) {
            int level = (number >> (BITS - 1 - bit) & 1) * 255;
            fill(picture, bar(picture, bit), new Scalar(level, level, level, 0));
        }
        return picture;
    }

    /** Reads the number back from the bars. */
    static int numberOf(Mat picture) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            number = number * 2 + (meanOf(picture, bar(picture, bit))[1] > 128 ? 1 : 0);
        }
        return number;
    }

    /** Fails unless each corner has its colour, each channel within a tolerance. */
    static void assertUpright(Mat picture, int tolerance) {
        for (int corner = 0; corner < 4; corner++) {
            double[] seen = meanOf(picture, corner(picture, corner));
            for (int channel = 0; channel < 3; channel++) {
                int expected = CORNERS_BGR[corner][channel];
                assertTrue(
                        Math.abs(seen[channel] - expected) <= tolerance,
                        "corner " + corner + ", channel " + channel + ": expected " + expected + ", saw "
                                + seen[channel]);
            }
        }
    }

    private static Rect corner(Mat picture, int corner) {
        int width = picture.cols() / 4;
        int height = picture.rows() / 4;
        return new Rect(
                corner % 2 == 0 ? 0 : picture.cols() - width, corner < 2 ? 0 : picture.rows() - height, width, height);
    }

    private static Rect bar(Mat picture, int bit) {
        int left = picture.cols() * bit / BITS;
        int right = picture.cols() * (bit + 1) / BITS;
        return new Rect(left, picture.rows() * 3 / 8, right - left, picture.rows() / 4);
    }

    private static void fill(Mat picture, Rect area, Scalar colour) {
        opencv_imgproc.rectangle(picture, area, colour, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
    }

    /** Mean colour of an area without its rim, where compression blurs. */
    private static double[] meanOf(Mat picture, Rect area) {
        int x = area.width() / 4;
        int y = area.height() / 4;
        Rect inner = new Rect(area.x() + x, area.y() + y, area.width() - 2 * x, area.height() - 2 * y);
        try (Mat view = new Mat(picture, inner)) {
            Scalar mean = opencv_core.mean(view);
            return new double[] {mean.get(0), mean.get(1), mean.get(2)};
        }
    }
}
