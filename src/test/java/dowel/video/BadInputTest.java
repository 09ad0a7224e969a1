package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no video is refused with one line that says which file, what is wrong and what to do. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void refusesAMissingFile() {
        assertRefused(folder.resolve("missing.mp4"), "no such file");
    }

    @Test
    void refusesAFolder() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Squat day, 5 x 5 at 100 kg.\n",
                "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/x.ts\n",
                "ffconcat version 1.0\nfile clip.mp4\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n"
            })
    void refusesTextAndPlayLists(String text) throws IOException {
        ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4"));
        Path file = Files.writeString(folder.resolve("text.mp4"), text);
        assertRefused(file, "not a video file");
    }

    @Test
    void refusesSoundOnly() {
        assertRefused(ClipMaker.writeSoundOnly(folder.resolve("sound.mp4")), "holds no picture");
    }

    @Test
    void refusesAnMp4CutOffWithinItsIndex() throws IOException {
        Path clip = ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4"));
        byte[] bytes = Files.readAllBytes(clip);
        assertRefused(Files.write(clip, Arrays.copyOf(bytes, 300)), "index is missing or damaged");
    }

    /** As a phone leaves it when its battery ends: pictures, and no index behind them. */
    @Test
    void refusesAnMp4WithoutIndex() throws IOException {
        Path clip = ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4"));
        byte[] bytes = Files.readAllBytes(clip);
        byte[] headless = new byte[bytes.length];
        int head = bytes[3];
        int pictures = find(bytes, "mdat") - 4;
        System.arraycopy(bytes, 0, headless, 0, head);
        System.arraycopy(bytes, pictures, headless, head, bytes.length - pictures);
        Path cut = Files.write(clip, Arrays.copyOf(headless, head + bytes.length - pictures));
        assertRefused(cut, "index is missing or damaged");
    }

    @Test
    void refusesAnUnknownPictureFormat() throws IOException {
        assertRefused(patched("avc1", 0, "zzz9".getBytes(StandardCharsets.US_ASCII)), "cannot be decoded");
    }

    @Test
    void refusesAbsurdSizes() throws IOException {
        int widthAfterName = 28;
        byte[] widthAndHeight = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertRefused(patched("avc1", widthAfterName, widthAndHeight), "65535 x 65535");
    }

    @Test
    void refusesAClipWithoutOneReadablePicture() throws IOException {
        Path file = ClipMaker.of("mp4", "libopenh264").write(folder.resolve("clip.mp4"));
        byte[] bytes = Files.readAllBytes(file);
        int data = find(bytes, "mdat") + 4;
        Arrays.fill(bytes, data, bytes.length, (byte) 0xff);
        assertRefused(Files.write(file, bytes), "not one picture");
    }

    @Test
    void stopsWhenInterrupted() {
        Path file = ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4"));
        try (VideoReader reader = VideoReader.open(file)) {
            reader.next();
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> {
                reader.next();
                reader.next();
            });
            assertTrue(Thread.interrupted(), "the interrupt is left for the caller to see");
        }
    }

    @Test
    void refusesToReadOnWhenClosed() {
        VideoReader reader = VideoReader.open(ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4")));
        reader.close();
        reader.close();
        assertThrows(IllegalStateException.class, reader::next);
    }

    @Test
    void refusesToSumUpAHalfReadClip() {
        Path file = ClipMaker.of("mp4", "mpeg4").write(folder.resolve("clip.mp4"));
        try (VideoReader reader = VideoReader.open(file)) {
            reader.next();
            assertThrows(IllegalStateException.class, reader::info);
        }
    }

    /** An H.264 clip in which some bytes behind a name are others. */
    private Path patched(String name, int behindStart, byte[] with) throws IOException {
        Path file = ClipMaker.of("mp4", "libopenh264").write(folder.resolve("clip.mp4"));
        byte[] bytes = Files.readAllBytes(file);
        // The first "avc1" is a brand in the file's head, the last the sample description.
        int at = find(bytes, "stsd");
        int start = at + find(Arrays.copyOfRange(bytes, at, bytes.length), name) + behindStart;
        System.arraycopy(with, 0, bytes, start, with.length);
        return Files.write(file, bytes);
    }

    private static int find(byte[] bytes, String name) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
        assertTrue(at >= 0, name + " is in the file");
        return at;
    }

    private static void assertRefused(Path file, String why) {
        VideoException refused = assertThrows(VideoException.class, () -> VideoReader.open(file));
        String line = refused.getMessage();
        assertTrue(line.startsWith(file + ": "), line);
        assertTrue(line.contains(why), line);
        assertEquals(1, line.lines().count());
        assertFalse(line.contains("null"), line);
    }
}
