package dowel.report;

import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code keypoints.json}: all that the model saw of one clip, so that the report can be made again without video or
 * model. Schema {@code dowel-keypoints/1}; one line per frame, arrays in the order of the fields {@code joints} and
 * {@code values}; pixels of the upright frame, y down; null where nothing was found.
 *
 * <p>The file keeps fewer digits than a double has. A report is the same from the clip and from the file only if both
 * are made from the {@linkplain #rounded(PoseTrack) rounded} track.
 */
public final class KeypointsFile {
    /** The value of the field {@code schema}. */
    public static final String SCHEMA = "dowel-keypoints/1";

    /**
     * What the file holds.
     *
     * @param appVersion version of Dowel that wrote it
     * @param track the poses, {@linkplain #rounded(PoseTrack) rounded}
     * @param session what the user told about the set
     * @param settings the settings in force, name to value: text, true or false, int or double, lists and maps of these
     */
    public record Content(String appVersion, PoseTrack track, SetReport.Session session, Map<String, Object> settings) {
        /** Copies the settings. */
        public Content {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }

    private KeypointsFile() {}

    /**
     * The track with the digits that the file keeps: pixels 0.01, times a microsecond, probabilities and metres
     * 0.0001. Rounding again changes nothing.
     */
    public static PoseTrack rounded(PoseTrack track) {
        return KeypointsGrid.rounded(track);
    }

    /**
     * Writes or replaces the file; the track is rounded on the way.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Content content, Path file) throws IOException {
        WholeFile.write(file, out -> new KeypointsWriter(out).write(content));
    }

    /**
     * Reads a file that {@link #write} wrote: the content comes back equal, its track rounded.
     *
     * @throws KeypointsFormatException if it is not such a file; the message names the place and the remedy
     * @throws IOException if it cannot be read
     */
    public static Content read(Path file) throws IOException {
        return new KeypointsReader(file).read();
    }
}
