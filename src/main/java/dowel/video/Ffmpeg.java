package dowel.video;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** What the reader and the writer both need of FFmpeg: its silence, its error numbers in words, its way to name a file. */
final class Ffmpeg {
    /** The caller must try again after giving or taking data; no failure. */
    static final int AGAIN;

    private static final int LONGEST_ERROR_TEXT = 128;

    static {
        Loader.load(avutil.class);
        AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    }

    private Ffmpeg() {}

    /** Keeps FFmpeg from printing to the terminal; what matters comes back as error numbers and frame flags. */
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /** Says an error number in FFmpeg's words, such as "Invalid data found when processing input". */
    static String words(int error) {
        byte[] text = new byte[LONGEST_ERROR_TEXT];
        avutil.av_strerror(error, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Names a local file so that no part of its name is taken for a protocol ("http:") or a pattern ("%d"). */
    static BytePointer url(Path file) {
        return new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
    }
}
