package dowel.evaluate;

import dowel.app.AnalysisSettings;
import dowel.motion.PoseTrack;
import dowel.report.KeypointsFile;
import dowel.report.SetReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        Path file = folder.resolve(sha256(Files.newInputStream(clip)) + "-"
                + sha256(new java.io.ByteArrayInputStream(recipe.getBytes(StandardCharsets.UTF_8)))
                + ".keypoints.json");
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

    private static String sha256(InputStream bytes) throws IOException {
        try (InputStream in = bytes;
                DigestInputStream digested =
                        new DigestInputStream(new BufferedInputStream(in), MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(digested.getMessageDigest().digest())
                    .substring(0, NAME_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
