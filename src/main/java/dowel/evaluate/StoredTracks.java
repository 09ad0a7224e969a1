package dowel.evaluate;

import dowel.app.AnalysisSettings;
import dowel.motion.PoseTrack;
import dowel.motion.Sha256;
import dowel.report.KeypointsFile;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tracks kept in a folder, so that thresholds can be tried in seconds. A file is named by the hash of the clip and of
 * all that its track depends on (models and pose settings, not the program's own code: delete the folder when that
 * changes).
 */
public final class StoredTracks implements TrackSource {
    private static final int NAME_DIGITS = 16;

    private final Path folder;
    private final String recipe;
    private final TrackSource otherwise;
    private final AnalysisSettings settings;
    private final String appVersion;

    /**
     * Uses a folder; it is made where it is missing.
     *
     * @param recipe all that a track depends on beside the clip
     * @param otherwise makes the tracks that are not there yet
     * @throws IOException if the folder cannot be made
     */
    public StoredTracks(Path folder, String recipe, TrackSource otherwise, AnalysisSettings settings, String appVersion)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.recipe = recipe;
        this.otherwise = otherwise;
        this.settings = settings;
        this.appVersion = appVersion;
    }

    @Override
    public PoseTrack track(Path clip) throws IOException {
        Path file = folder.resolve(name(Sha256.of(clip)) + "-" + name(Sha256.of(recipe)) + ".keypoints.json");
        if (Files.exists(file)) {
            return KeypointsFile.read(file).track();
        }
        PoseTrack track = otherwise.track(clip);
        KeypointsFile.write(
                new KeypointsFile.Content(
                        appVersion,
                        track,
                        new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty()),
                        settings.asMap()),
                file);
        return track;
    }

    private static String name(String sha256) {
        return sha256.substring(0, NAME_DIGITS);
    }
}
