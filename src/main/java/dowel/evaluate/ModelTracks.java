package dowel.evaluate;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.Progress;
import dowel.exercise.ExerciseCatalogue;
import dowel.motion.PoseTrack;
import java.nio.file.Path;

/** Tracks that the model makes, loaded at the first clip that needs it. */
public final class ModelTracks implements TrackSource, AutoCloseable {
    private final Path models;
    private final AnalysisSettings settings;
    private final ExerciseCatalogue catalogue;
    private final String appVersion;
    private final Progress progress;
    private Analysis analysis;

    /**
     * Loads nothing yet.
     *
     * @param models the folder {@code models} of Dowel
     */
    public ModelTracks(
            Path models, AnalysisSettings settings, ExerciseCatalogue catalogue, String appVersion, Progress progress) {
        this.models = models;
        this.settings = settings;
        this.catalogue = catalogue;
        this.appVersion = appVersion;
        this.progress = progress;
    }

    @Override
    public PoseTrack track(Path clip) {
        if (analysis == null) {
            analysis = new Analysis(models, settings, catalogue, appVersion);
        }
        return analysis.track(clip, progress);
    }

    @Override
    public void close() {
        if (analysis != null) {
            analysis.close();
        }
    }
}
