package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.motion.Point;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CropperTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    /** Blue rises with x, green with y, red is 200: bilinear sampling of a plane is exact. */
    private final Mat picture = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);

    private final FloatBuffer crop = FloatBuffer.allocate(16 * 16 * 3);

    CropperTest() {
        ByteBuffer bytes = picture.createBuffer();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                bytes.put((byte) (3 * x)).put((byte) (5 * y)).put((byte) 200);
            }
        }
    }

    @AfterEach
    void close() {
        picture.close();
    }

    @Test
    void samplesBetweenPixelsWithoutRounding() {
        CropMap map = CropMap.of(new Region(30.3, 20.6, 12.8, 0.4), 16);
        new Cropper().crop(picture, map, Cropper.Border.REPLICATED, Cropper.Values.UNIT, crop);
        for (int v = 0; v < 16; v += 5) {
            for (int u = 0; u < 16; u += 5) {
                Point at = map.toFrame(u + 0.5, v + 0.5);
                int i = 3 * (16 * v + u);
                assertEquals(200 / 255f, crop.get(i), 1e-5);
                assertEquals(5 * (at.y() - 0.5) / 255, crop.get(i + 1), 1e-5);
                assertEquals(3 * (at.x() - 0.5) / 255, crop.get(i + 2), 1e-5);
            }
        }
    }

    @Test
    void repeatsTheBorder() {
        CropMap map = CropMap.of(new Region(0, 0, 16, 0), 16);
        new Cropper().crop(picture, map, Cropper.Border.REPLICATED, Cropper.Values.UNIT, crop);
        assertEquals(200 / 255f, crop.get(0), 1e-5);
        assertEquals(0, crop.get(2), 1e-5);
        int rightOfCorner = 3 * 12;
        assertEquals(3 * 4 / 255f, crop.get(rightOfCorner + 2), 1e-5, "x goes on along the top edge");
    }

    @Test
    void orIsBlackOutside() {
        CropMap map = CropMap.of(new Region(0, 0, 16, 0), 16);
        new Cropper().crop(picture, map, Cropper.Border.BLACK, Cropper.Values.SIGNED, crop);
        assertEquals(-1, crop.get(0), 1e-6);
        int inside = 3 * (16 * 12 + 12);
        assertEquals(200 / 127.5f - 1, crop.get(inside), 1e-5);
    }
}
