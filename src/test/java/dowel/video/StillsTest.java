package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A frame's number leads to its own picture and its own time, also where the frame rate is uneven. */
class StillsTest {
    private static final long[] UNEVEN = {0, 20, 41, 59, 140, 141, 160, 400};

    @TempDir
    Path folder;

    @Test
    void eachNumberHasItsOwnPictureAndTime() throws IOException {
        Path clip = ClipMaker.of("mp4", "mpeg4")
                .picture(number -> grey(128, 64, brightness(number)))
                .stamps(600, UNEVEN)
                .write(folder.resolve("uneven.mp4"));
        try (Stills stills = new Stills(clip, 64)) {
            assertFalse(stills.complete());
            assertTrue(stills.jpeg(0).isEmpty());
            stills.fill();
            assertTrue(stills.complete());
            assertEquals(ReadClip.seconds(600, UNEVEN), stills.timesS());
            for (int number : List.of(7, 0, 3, 4)) {
                BufferedImage picture = ImageIO.read(
                        new ByteArrayInputStream(stills.jpeg(number).orElseThrow()));
                assertEquals(64, picture.getWidth(), "made smaller");
                assertEquals(32, picture.getHeight());
                assertEquals(brightness(number), picture.getRGB(30, 15) & 0xff, 6, "picture of frame " + number);
            }
            assertTrue(stills.jpeg(UNEVEN.length).isEmpty());
            assertTrue(stills.jpeg(-1).isEmpty());
        }
    }

    @Test
    void whatIsNoVideoIsRefused() {
        try (Stills stills = new Stills(folder.resolve("none.mp4"), 64)) {
            assertThrows(VideoException.class, stills::fill);
            assertFalse(stills.complete());
        }
    }

    private static int brightness(int number) {
        return 40 + 25 * number;
    }

    private static Mat grey(int width, int height, int value) {
        return new Mat(height, width, opencv_core.CV_8UC3, Scalar.all(value));
    }
}
