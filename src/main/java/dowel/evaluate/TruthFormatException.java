package dowel.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** A truth file does not say what a truth file says; the message names the file, the place and what was expected. */
public final class TruthFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    TruthFormatException(Path file, String place, String expected) {
        super(file.getFileName() + ": " + (place.isEmpty() ? "" : place + ": ") + expected);
    }
}
