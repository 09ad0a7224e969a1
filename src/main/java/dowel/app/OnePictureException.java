package dowel.app;

import java.nio.file.Path;

/** A clip of a single picture: it holds no movement. */
public final class OnePictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OnePictureException(Path clip) {
        super(clip + ": holds one picture only, so there is no movement to see; give the whole video");
    }
}
