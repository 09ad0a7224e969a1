package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.ClipInfo.DecodeError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged or cut-off clip gives what can be read of it, and says where it is broken. */
class VideoDamageTest {
    private static final int FRAMES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, libopenh264, 600, 20",
        "mov, mpeg4, 600, 20",
        "matroska, mpeg4, 1000, 40",
        "webm, libvpx, 1000, 40",
        "avi, mpeg4, 25, 1",
        "gif, gif, 100, 4"
    })
    void notesTheCutOffEndAndKeepsWhatCameBefore(String muxer, String encoder, int ticksPerS, int step)
            throws IOException {
        ClipMaker clip = ClipMaker.of(muxer, encoder).stamps(ticksPerS, ClipMaker.stampsEvery(step, FRAMES));
        if (muxer.equals("gif")) {
            clip.pixels(avutil.AV_PIX_FMT_RGB8, avutil.AVCOL_SPC_UNSPECIFIED, avutil.AVCOL_RANGE_UNSPECIFIED);
        }
        Path full = clip.write(folder.resolve("whole"));
        byte[] bytes = Files.readAllBytes(full);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length * 6 / 10));

        ReadClip read = ReadClip.ofAnything(cut);
        int kept = read.numbers().size();
        assertTrue(kept > FRAMES / 5 && kept < FRAMES * 4 / 5, "frames kept: " + kept);
        // GIF alone does not tell that its last picture is half there: it shows the one before, partly drawn over.
        int whole = muxer.equals("gif") ? kept - 1 : kept;
        assertEquals(ReadClip.numbersTo(whole), read.numbers().subList(0, whole));
        List<DecodeError> errors = read.info().decodeErrors();
        double lastS = read.timesS().get(kept - 1);
        assertTrue(
                errors.stream()
                        .anyMatch(error -> error.message().contains("cut off")
                                && error.timeS() >= lastS
                                && error.timeS() < lastS + 0.2),
                "after " + lastS + " s: " + errors);
        assertEquals(List.of(), ReadClip.ofAnything(full).info().decodeErrors());
    }

    @Test
    void goesOnBehindDamageAndTellsItsTime() throws IOException {
        long[] stamps = ClipMaker.stampsEvery(20, FRAMES);
        Path file = ClipMaker.of("mp4", "libopenh264").stamps(600, stamps).write(folder.resolve("clip.mp4"));
        ReadClip.Packet hit = ReadClip.packets(file).get(31);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 16; i < hit.bytes(); i++) {
            bytes[(int) hit.position() + i] = (byte) (i * 37);
        }
        Files.write(file, bytes);

        ReadClip read = ReadClip.ofAnything(file);
        assertEquals(hit.timeS(), read.info().decodeErrors().get(0).timeS(), 0.07);
        assertEquals(FRAMES - 1, read.numbers().get(read.numbers().size() - 1), "the end of the clip is read");
        assertTrue(read.numbers().size() > FRAMES - 10, "only the hit frames may be missing: " + read.numbers());
    }

    @Test
    void notesARunOfOneFailureOnce() {
        DecodeLog log = new DecodeLog();
        log.add(1.0, "broken");
        log.add(1.1, "broken");
        log.add(1.1, "worse");
        log.frameCameThrough();
        log.add(0.5, "broken");
        assertEquals(
                List.of(new DecodeError(0.5, "broken"), new DecodeError(1.0, "broken"), new DecodeError(1.1, "worse")),
                log.errors());
    }

    @Test
    void keepsTheListOfBrokenPlacesShort() {
        DecodeLog log = new DecodeLog();
        for (int i = 0; i < 5000; i++) {
            log.add(i, "broken");
            log.frameCameThrough();
        }
        assertEquals(1001, log.errors().size());
        assertEquals("more than 1000 broken places", log.errors().get(1000).message());
    }
}
