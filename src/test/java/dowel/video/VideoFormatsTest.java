package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every container, codec and pixel format gives all its pictures, in order, in their colours, at their times. */
class VideoFormatsTest {
    private static final int GIF_PALETTE = 45;

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() {
        long[] at30 = ClipMaker.stampsEvery(20, 12);
        return Stream.of(
                arguments("h264 in mp4", ClipMaker.of("mp4", "libopenh264"), 600, at30, ReadClip.LOSSY),
                arguments("h264 in mov", ClipMaker.of("mov", "libopenh264"), 600, at30, ReadClip.LOSSY),
                arguments(
                        "mpeg-4 with b-frames in mp4",
                        ClipMaker.of("mp4", "mpeg4").bFrames(2),
                        600,
                        at30,
                        25),
                arguments(
                        "mpeg-4 with b-frames in mkv",
                        inMilliseconds("matroska", "mpeg4").bFrames(2),
                        1000,
                        ms(),
                        25),
                arguments("mpeg-4 in avi", atFrameRate("avi", "mpeg4"), 25, count(), ReadClip.LOSSY),
                arguments(
                        "mpeg-4 with b-frames in avi",
                        atFrameRate("avi", "mpeg4").bFrames(2),
                        25,
                        count(),
                        25),
                arguments("mjpeg in mov", fullRange(ClipMaker.of("mov", "mjpeg")), 600, at30, ReadClip.LOSSY),
                arguments("mjpeg in avi", fullRange(atFrameRate("avi", "mjpeg")), 25, count(), ReadClip.LOSSY),
                arguments("vp9 in webm", inMilliseconds("webm", "libvpx-vp9"), 1000, ms(), ReadClip.LOSSY),
                arguments("vp8 in webm", inMilliseconds("webm", "libvpx"), 1000, ms(), ReadClip.LOSSY),
                arguments("av1 in mp4", fastAv1(), 600, at30, ReadClip.LOSSY),
                arguments("10 bit av1 in mp4", tenBit(fastAv1()), 600, at30, ReadClip.LOSSY),
                arguments(
                        "prores in mov",
                        ClipMaker.of("mov", "prores_ks")
                                .pixels(avutil.AV_PIX_FMT_YUV422P10LE, avutil.AVCOL_SPC_BT709, avutil.AVCOL_RANGE_MPEG),
                        600,
                        at30,
                        25),
                arguments(
                        "gif",
                        ClipMaker.of("gif", "gif")
                                .stamps(100, ClipMaker.stampsEvery(4, 12))
                                .pixels(
                                        avutil.AV_PIX_FMT_RGB8,
                                        avutil.AVCOL_SPC_UNSPECIFIED,
                                        avutil.AVCOL_RANGE_UNSPECIFIED),
                        100,
                        ClipMaker.stampsEvery(4, 12),
                        GIF_PALETTE));
    }

    private static ClipMaker fastAv1() {
        return ClipMaker.of("mp4", "libaom-av1").option("cpu-used", "8").option("usage", "realtime");
    }

    private static ClipMaker inMilliseconds(String muxer, String encoder) {
        return ClipMaker.of(muxer, encoder).stamps(1000, ms());
    }

    private static ClipMaker atFrameRate(String muxer, String encoder) {
        return ClipMaker.of(muxer, encoder).stamps(25, count());
    }

    private static ClipMaker fullRange(ClipMaker clip) {
        return clip.pixels(avutil.AV_PIX_FMT_YUV420P, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_RANGE_JPEG);
    }

    private static ClipMaker tenBit(ClipMaker clip) {
        return clip.pixels(avutil.AV_PIX_FMT_YUV420P10LE, avutil.AVCOL_SPC_BT709, avutil.AVCOL_RANGE_MPEG);
    }

    private static long[] ms() {
        return ClipMaker.stampsEvery(40, 12);
    }

    private static long[] count() {
        return ClipMaker.stampsEvery(1, 12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void readsEveryKind(String kind, ClipMaker clip, int ticksPerS, long[] stamps, int tolerance) {
        ReadClip read = ReadClip.of(clip.write(folder.resolve("clip")), tolerance);
        assertEquals(ReadClip.numbersTo(stamps.length), read.numbers());
        assertEquals(ReadClip.seconds(ticksPerS, stamps), read.timesS());
        assertEquals(List.of(), read.info().decodeErrors());
        assertEquals(96, read.width());
        assertEquals(64, read.height());
    }

    /** Widths around the converter's blocks: it must neither leave columns out nor write past the memory's end. */
    @ParameterizedTest
    @CsvSource({"97, 64", "98, 66", "99, 65", "100, 64", "101, 71", "127, 63", "129, 65", "404, 90", "600, 40", "66, 34"
    })
    void readsOddSizes(int width, int height) {
        Path file = ClipMaker.of("matroska", "ffv1")
                .size(width, height)
                .stamps(1000, ms())
                .write(folder.resolve("clip.mkv"));
        ReadClip read = ReadClip.of(file, 4);
        assertEquals(ReadClip.numbersTo(12), read.numbers());
        assertEquals(List.of(width, height), List.of(read.width(), read.height()));
    }

    static Stream<Arguments> colours() {
        int[] matrices = {avutil.AVCOL_SPC_BT709, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_SPC_BT2020_NCL};
        int[] ranges = {avutil.AVCOL_RANGE_MPEG, avutil.AVCOL_RANGE_JPEG};
        int[] formats = {avutil.AV_PIX_FMT_YUV420P, avutil.AV_PIX_FMT_YUV420P10LE, avutil.AV_PIX_FMT_YUV444P};
        Stream.Builder<Arguments> all = Stream.builder();
        for (int matrix : matrices) {
            for (int range : ranges) {
                for (int format : formats) {
                    all.add(arguments(format, matrix, range));
                }
            }
        }
        return all.build();
    }

    /** Without loss in the codec only the rounding of 8 bits is left, if matrix, range and depth are the right ones. */
    @ParameterizedTest(name = "pixel format {0}, matrix {1}, range {2}")
    @MethodSource("colours")
    void undoesTheFilesOwnColours(int format, int matrix, int range) {
        Path file = ClipMaker.of("matroska", "ffv1")
                .pixels(format, matrix, range)
                .stamps(1000, ms())
                .write(folder.resolve("clip.mkv"));
        assertEquals(ReadClip.numbersTo(12), ReadClip.of(file, 4).numbers());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 192, 64", "1, 2, 48, 64", "16, 15, 102, 64", "0, 1, 96, 64"})
    void makesPixelsSquare(int num, int den, int width, int height) {
        Path file = ClipMaker.of("mov", "mpeg4").pixelAspect(num, den).write(folder.resolve("clip.mov"));
        ReadClip read = ReadClip.of(file, ReadClip.LOSSY);
        assertEquals(ReadClip.numbersTo(12), read.numbers());
        assertEquals(List.of(width, height), List.of(read.width(), read.height()));
    }

    /** HEVC as phones store it: 10 bit, B-frames, "hvc1". No free encoder makes it, so the clip is a resource. */
    @Test
    void readsHevc() throws Exception {
        Path file = Path.of(VideoFormatsTest.class
                .getResource("/clips/hevc-main10-bframes.mp4")
                .toURI());
        ReadClip read = ReadClip.of(file, ReadClip.LOSSY);
        assertEquals(ReadClip.numbersTo(12), read.numbers());
        assertEquals(ReadClip.seconds(600, ClipMaker.stampsEvery(20, 12)), read.timesS());
        assertEquals(List.of(), read.info().decodeErrors());
    }
}
