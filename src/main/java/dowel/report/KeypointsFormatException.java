package dowel.report;

import java.io.IOException;
import java.nio.file.Path;

/** A key point file that is not what it should be. */
public final class KeypointsFormatException extends IOException {
    KeypointsFormatException(Path file, String place, String expected) {
        super(file.getFileName() + ": " + place + ": " + expected
                + "; run \"dowel analyze\" on the clip again to make a new key point file");
    }
}
