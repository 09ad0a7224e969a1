package dowel.pose;

import java.nio.file.Path;

/** A pose model that cannot be used; the message says which file, what was expected, and what to do. */
public final class PoseModelException extends RuntimeException {
    private static final String REMEDY =
            "; restore the folder from the release, or run 'git checkout -- models' in a clone";

    PoseModelException(String message, Throwable cause) {
        super(message, cause);
    }

    static PoseModelException missing(Path file) {
        return new PoseModelException("pose model file " + file + " is missing" + REMEDY, null);
    }

    static PoseModelException otherHash(Path file, String expected, String found) {
        return new PoseModelException(
                "pose model file " + file + " is not the one of its model.yaml: sha256 is " + found + ", expected "
                        + expected + REMEDY,
                null);
    }

    static PoseModelException badCard(Path card, String problem, Throwable cause) {
        return new PoseModelException("model card " + card + ": " + problem + REMEDY, cause);
    }

    static PoseModelException unreadable(Path file, Throwable cause) {
        return new PoseModelException(
                "pose model file " + file + " cannot be read: " + cause.getMessage() + REMEDY, cause);
    }

    static PoseModelException unloadable(Path file, Throwable cause) {
        return new PoseModelException(
                "pose model file " + file + " was refused by the PyTorch engine: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given")
                        + "; Dowel needs PyTorch 2.2 or newer with its native library for this platform on the class"
                        + " path",
                cause);
    }
}
