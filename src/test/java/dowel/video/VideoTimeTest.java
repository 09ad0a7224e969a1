package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.ClipInfo.DecodeError;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is what the container says, to the last bit, whatever the frame rate does. */
class VideoTimeTest {
    private static final long[] UNEVEN = {0, 20, 41, 59, 140, 141, 160, 400, 420, 440, 460, 1000};

    @TempDir
    Path folder;

    @Test
    void keepsAVariableFrameRate() {
        for (int bFrames : new int[] {0, 2}) {
            Path file = ClipMaker.of("mp4", "mpeg4")
                    .stamps(600, UNEVEN)
                    .bFrames(bFrames)
                    .write(clip());
            ReadClip read = ReadClip.of(file, ReadClip.LOSSY);
            assertEquals(ReadClip.seconds(600, UNEVEN), read.timesS());
            assertEquals(ReadClip.packetTimesS(file), read.timesS());
            assertEquals(ReadClip.numbersTo(UNEVEN.length), read.numbers());
            assertTrue(read.info().variableFrameRate());
        }
    }

    @Test
    void keepsTheOddRateOfNtsc() {
        long[] stamps = ClipMaker.stampsEvery(1001, 60);
        ReadClip read = ReadClip.of(
                ClipMaker.of("mp4", "libopenh264").stamps(60_000, stamps).write(clip()), ReadClip.LOSSY);
        assertEquals(ReadClip.seconds(60_000, stamps), read.timesS());
        assertEquals(60_000.0 / 1001, read.info().fps(), 1e-9);
        assertEquals(60 * 1001 / 60_000.0, read.info().durationS(), 1e-9);
        assertEquals(60, read.info().frames());
        assertFalse(read.info().variableFrameRate());
    }

    @Test
    void countsFromTheFirstFrameWhereverTheClipStarts() {
        long[] late = ClipMaker.stampsEvery(20, 12);
        for (int i = 0; i < late.length; i++) {
            late[i] += 5000;
        }
        for (String muxer : new String[] {"mp4", "mov", "mpegts"}) {
            Path file = ClipMaker.of(muxer, "mpeg4").stamps(600, late).write(clip());
            assertEquals(ReadClip.packetTimesS(file), ReadClip.ofAnything(file).timesS(), muxer);
            assertEquals(0, ReadClip.ofAnything(file).timesS().get(0), muxer);
        }
    }

    @Test
    void leavesOutAFrameWhoseStampDoesNotAdvanceAndSaysSo() {
        Path file = ClipMaker.of("matroska", "mjpeg")
                .stamps(1000, ClipMaker.stampsEvery(40, 6))
                .forcedStamps(0, 40, 40, 80, 70, 120)
                .write(folder.resolve("clip.mkv"));
        ReadClip read = ReadClip.of(file, 255);
        assertEquals(ReadClip.seconds(1000, 0, 40, 80, 120), read.timesS());
        assertEquals(List.of(0, 1, 3, 5), read.numbers());
        String note = "a time stamp does not lie behind the one before; the frame is left out";
        assertEquals(
                List.of(new DecodeError(0.04, note), new DecodeError(0.08, note)),
                read.info().decodeErrors());
    }

    @Test
    void tellsTheRateThatAPhoneRecordedSlowMotionAt() {
        Path slow = ClipMaker.of("mp4", "mpeg4")
                .clipTag("com.android.capture.fps", "240.000000")
                .write(clip());
        try (VideoReader reader = VideoReader.open(slow)) {
            assertEquals(OptionalDouble.of(240), reader.captureFps());
        }
        assertEquals(
                ReadClip.seconds(600, ClipMaker.stampsEvery(20, 12)),
                ReadClip.of(slow, 25).timesS());
        try (VideoReader reader = VideoReader.open(ClipMaker.of("mp4", "mpeg4").write(clip()))) {
            assertEquals(OptionalDouble.empty(), reader.captureFps());
        }
    }

    private Path clip() {
        return folder.resolve("clip.mp4");
    }
}
