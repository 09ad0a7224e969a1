package dowel.evaluate;

import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Path;

/** Where the poses of a clip come from: the model, or a store of what it saw before. */
public interface TrackSource {
    /**
     * The poses of a clip.
     *
     * @throws IOException if they cannot be had; the message says why
     */
    PoseTrack track(Path clip) throws IOException;
}
