package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the clip's length. */
class LongClipTest {
    private static final int FRAMES = 4000;
    private static final int WARM_UP = 800;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** One picture in ten kept by mistake would take 70 MB. */
    private static final long MOST_GROWTH_BYTES = 32L << 20;

    @TempDir
    Path folder;

    @Test
    void readsAndWritesInConstantMemory() {
        Path file = folder.resolve("long.mp4");
        long written = 0;
        try (VideoWriter writer = VideoWriter.create(file, WIDTH, HEIGHT);
                Mat picture = TestPicture.draw(WIDTH, HEIGHT, 77)) {
            for (int i = 0; i < FRAMES; i++) {
                writer.write(picture, i / 30.0);
                written = i == WARM_UP ? Pointer.physicalBytes() : written;
            }
            assertGrowth(written);
            writer.finish();
        }
        long before = 0;
        try (VideoReader reader = VideoReader.open(file)) {
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(i / 30.0, reader.next().orElseThrow().timeS(), 1e-9);
                before = i == WARM_UP ? Pointer.physicalBytes() : before;
            }
            assertTrue(reader.next().isEmpty());
            assertGrowth(before);
        }
    }

    private static void assertGrowth(long before) {
        long growth = Pointer.physicalBytes() - before;
        assertTrue(growth < MOST_GROWTH_BYTES, "grew by " + growth + " bytes");
    }
}
