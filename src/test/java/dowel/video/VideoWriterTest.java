package dowel.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written plays everywhere, keeps its times, tells nothing of its maker, and is whole or not there. */
class VideoWriterTest {
    private static final long[] UNEVEN = {0, 12_000, 24_500, 36_000, 90_000, 96_006, 102_012, 480_000};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"96, 64, 96, 64", "97, 65, 98, 66", "101, 64, 102, 64", "64, 99, 64, 100"})
    void keepsPicturesAndTimes(int width, int height, int storedWidth, int storedHeight) {
        ReadClip read = ReadClip.of(write("clip.mp4", width, height), ReadClip.LOSSY);
        assertEquals(ReadClip.seconds(360_000, UNEVEN), read.timesS());
        assertEquals(ReadClip.numbersTo(UNEVEN.length), read.numbers());
        assertEquals(List.of(storedWidth, storedHeight), List.of(read.width(), read.height()));
        assertEquals(List.of(), read.info().decodeErrors());
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(write("one.mp4", 320, 240)), Files.readAllBytes(write("two.mp4", 320, 240)));
    }

    @Test
    void writesItsIndexFirstAndNothingOfItsMaker() throws IOException {
        String text = Files.readString(write("clip.mp4", 96, 64), StandardCharsets.ISO_8859_1);
        assertTrue(text.indexOf("moov") < text.indexOf("mdat"), "a browser can start before it has all");
        assertFalse(text.contains("Lavf") || text.contains("Lavc"), "no library version");
        int creationTime = text.indexOf("mvhd") + 8;
        assertEquals("\0\0\0\0\0\0\0\0", text.substring(creationTime, creationTime + 8), "no date");
    }

    @Test
    void leavesNothingBehindUnlessFinished() throws IOException {
        try (VideoWriter writer = VideoWriter.create(folder.resolve("clip.mp4"), 96, 64);
                Mat picture = TestPicture.draw(96, 64, 0)) {
            writer.write(picture, 0);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void keepsTheOldFileUntilTheNewOneIsWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("clip.mp4"), "old");
        try (VideoWriter writer = VideoWriter.create(target, 96, 64);
                Mat picture = TestPicture.draw(96, 64, 0)) {
            writer.write(picture, 0);
        }
        assertEquals("old", Files.readString(target));
        write("clip.mp4", 96, 64);
        assertEquals(List.of(target), files());
        assertEquals(UNEVEN.length, ReadClip.ofAnything(target).numbers().size());
    }

    @Test
    void refusesAFolderThatIsNotThere() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        assertRefused(noFolder.resolve("clip.mp4"), "folder does not exist");
        assertRefused(folder.resolve("missing").resolve("clip.mp4"), "folder does not exist");
        assertRefused(Files.createDirectory(folder.resolve("taken.mp4")), "a folder has that name");
    }

    @Test
    void refusesASizeNoH264Has() throws IOException {
        VideoException refused = assertThrows(
                VideoException.class, () -> VideoWriter.create(folder.resolve("clip.mp4"), 16_000, 16_000));
        assertTrue(refused.getMessage().contains("16000 x 16000"), refused.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    void refusesTimesThatDoNotAdvanceAndPicturesOfOtherSizes() {
        try (VideoWriter writer = VideoWriter.create(folder.resolve("clip.mp4"), 96, 64);
                Mat picture = TestPicture.draw(96, 64, 0);
                Mat other = TestPicture.draw(98, 64, 0)) {
            assertThrows(IllegalArgumentException.class, () -> writer.write(picture, -0.1));
            writer.write(picture, 0.5);
            assertThrows(IllegalArgumentException.class, () -> writer.write(picture, 0.5));
            assertThrows(IllegalArgumentException.class, () -> writer.write(picture, Double.NaN));
            assertThrows(IllegalArgumentException.class, () -> writer.write(other, 1));
            writer.finish();
            assertThrows(IllegalStateException.class, () -> writer.write(picture, 1));
            assertThrows(IllegalStateException.class, writer::finish);
        }
    }

    private void assertRefused(Path target, String why) {
        VideoException refused = assertThrows(VideoException.class, () -> VideoWriter.create(target, 96, 64));
        assertTrue(refused.getMessage().startsWith(target + ": "), refused.getMessage());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private Path write(String name, int width, int height) {
        Path target = folder.resolve(name);
        try (VideoWriter writer = VideoWriter.create(target, width, height)) {
            for (int i = 0; i < UNEVEN.length; i++) {
                try (Mat picture = TestPicture.draw(width, height, i)) {
                    writer.write(picture, UNEVEN[i] / 360_000.0);
                }
            }
            writer.finish();
        }
        return target;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
