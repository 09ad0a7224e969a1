package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way the container wants a picture turned and mirrored, it comes out upright. */
class VideoOrientationTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "matrix {0} {1} {2} {3}")
    @CsvSource({
        "1, 0, 0, 1, 0", "0, 1, -1, 0, 90", "-1, 0, 0, -1, 180", "0, -1, 1, 0, 270",
        "-1, 0, 0, 1, 0", "0, -1, -1, 0, 90", "1, 0, 0, -1, 180", "0, 1, 1, 0, 270"
    })
    void undoesAllEight(int a, int b, int c, int d, int rotationDeg) {
        // 90 x 64: rows of 270 bytes, so that no row happens to fit the converter's blocks.
        Path file = ClipMaker.of("mp4", "libopenh264")
                .picture(number -> stored(TestPicture.draw(90, 64, number), a, b, c, d))
                .turn(a, b, c, d)
                .write(folder.resolve("clip.mp4"));
        ReadClip read = ReadClip.of(file, ReadClip.LOSSY);
        assertEquals(ReadClip.numbersTo(12), read.numbers());
        assertEquals(List.of(90, 64), List.of(read.width(), read.height()));
        assertEquals(rotationDeg, read.info().rotationDeg());
        assertEquals(List.of(90, 64), List.of(read.info().width(), read.info().height()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matroska", "webm"})
    void undoesTheTurnOfOtherContainers(String muxer) {
        Path file = ClipMaker.of(muxer, "libvpx-vp9")
                .picture(number -> stored(TestPicture.draw(90, 64, number), 0, 1, -1, 0))
                .turn(0, 1, -1, 0)
                .stamps(1000, ClipMaker.stampsEvery(40, 12))
                .write(folder.resolve("clip"));
        assertEquals(90, ReadClip.of(file, ReadClip.LOSSY).info().rotationDeg());
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "270, 270", "-90, 270", "180, 180", "nonsense, 0"})
    void readsTheOlderRotateTag(String tag, int rotationDeg) {
        Path file = ClipMaker.of("matroska", "mpeg4")
                .stamps(1000, ClipMaker.stampsEvery(40, 12))
                .streamTag("rotate", tag)
                .write(folder.resolve("clip.mkv"));
        assertEquals(rotationDeg, ReadClip.ofAnything(file).info().rotationDeg());
    }

    @ParameterizedTest
    @CsvSource({"0, UPRIGHT", "40, UPRIGHT", "50, TURNED_90", "134, TURNED_90", "-91, TURNED_270", "600, TURNED_270"})
    void takesAnyAngleToTheNearestRightOne(double degrees, Orientation expected) {
        assertEquals(expected, Orientation.ofDegrees(degrees));
    }

    /** The picture that a display matrix turns into an upright one, pixel by pixel. */
    private static Mat stored(Mat upright, int a, int b, int c, int d) {
        boolean swapped = a == 0;
        int width = swapped ? upright.rows() : upright.cols();
        int height = swapped ? upright.cols() : upright.rows();
        Mat stored = new Mat(height, width, upright.type());
        int shiftX = a < 0 || c < 0 ? upright.cols() - 1 : 0;
        int shiftY = b < 0 || d < 0 ? upright.rows() - 1 : 0;
        try (UByteIndexer from = upright.createIndexer();
                UByteIndexer to = stored.createIndexer()) {
            int[] pixel = new int[3];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    from.get(b * x + d * y + shiftY, a * x + c * y + shiftX, pixel);
                    to.put(y, x, pixel);
                }
            }
        }
        upright.close();
        return stored;
    }
}
