package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.report.Typeface;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetteringTest {
    private final Lettering lettering = new Lettering();

    @Test
    void wrapsAtSpacesAndKeepsUnbrokenPartsTogether() {
        Typeface typeface = Typeface.bold();
        double room = 20 * typeface.width("limit\u00a010.0°, wide");
        assertEquals(List.of("one limit\u00a010.0°,", "four"), lettering.wrap("one limit\u00a010.0°, four", 20, room));
        assertEquals(List.of("unbreakable"), lettering.wrap("unbreakable", 20, 5));
    }

    @Test
    void drawsEachTextOnce() {
        assertSame(lettering.of(text("Rep 2 / 5", 20)), lettering.of(text("Rep 2 / 5", 20)));
    }

    @Test
    void everySignOnPicturesHasAShape() {
        Typeface typeface = Typeface.bold();
        double missing = typeface.outline("\uffff", 0, 0, 100).getBounds2D().getWidth();
        for (String sign : List.of("✓", "≈", "!", "▲", "?", "°", "±", "–", "ö", "Ж")) {
            var bounds = typeface.outline(sign, 0, 0, 100).getBounds2D();
            assertTrue(bounds.getWidth() > 5 && bounds.getWidth() != missing, sign);
        }
    }

    @Test
    void capitalsAreAsHighAsPromised() {
        double height = Typeface.bold().outline("H", 0, 0, 100).getBounds2D().getHeight();
        assertEquals(100 * Typeface.CAP_HEIGHT, height, 0.5);
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "720,1280", "640,480", "600,600", "1280,540", "404,720"})
    void textIsAtLeastThreeAndAHalfPercentOfThePictureHigh(int width, int height) {
        assertTrue(Painter.em(width, height) >= 0.035 * height);
    }

    @Test
    void aLabelIsCutOffAtThePicturesEdges() {
        try (Scalar grey = new Scalar(100, 100, 100, 0);
                Mat picture = new Mat(20, 20, opencv_core.CV_8UC3, grey)) {
            Label white = new Label(8, 8, filled(64, 0xffffffff));
            white.layOver(picture, 16, -4);
            white.layOver(picture, -30, 3);
            assertEquals(16, brightPixels(picture));
        }
    }

    @Test
    void aLabelLetsThePictureShineThrough() {
        try (Scalar grey = new Scalar(100, 100, 100, 0);
                Mat picture = new Mat(4, 4, opencv_core.CV_8UC3, grey)) {
            new Label(4, 4, filled(16, 0x80000000)).layOver(picture, 0, 0);
            assertEquals(50, Byte.toUnsignedInt(picture.ptr(1, 1).get(0)), 1);
        }
    }

    private static Lettering.Text text(String line, int em) {
        return new Lettering.Text(List.of(line), em, true, Ink.NEAR);
    }

    private static int[] filled(int count, int argb) {
        int[] pixels = new int[count];
        java.util.Arrays.fill(pixels, argb);
        return pixels;
    }

    private static int brightPixels(Mat picture) {
        int bright = 0;
        for (int y = 0; y < picture.rows(); y++) {
            for (int x = 0; x < picture.cols(); x++) {
                bright += Byte.toUnsignedInt(picture.ptr(y, x).get(0)) == 255 ? 1 : 0;
            }
        }
        return bright;
    }
}
