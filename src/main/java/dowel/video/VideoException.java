package dowel.video;

import java.nio.file.Path;

/**
 * A video file that cannot be read or written; the message is one line: the file, what is wrong, what to do.
 */
public final class VideoException extends RuntimeException {
    /** The line is {@code file: problem. remedy}. */
    VideoException(Path file, String problem, String remedy) {
        super(file + ": " + problem + ". " + remedy + ".");
    }
}
