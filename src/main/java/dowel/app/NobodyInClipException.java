package dowel.app;

import java.nio.file.Path;

/** A clip that can be read and shows no person in any frame. */
public final class NobodyInClipException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NobodyInClipException(Path clip, int frames) {
        super(clip + ": no person found in any of its " + frames
                + " frames; film the whole body, from the side, 3 to 4 m away, in good light");
    }
}
