package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.motion.PoseTrack;
import dowel.overlay.Blur;
import dowel.overlay.KeyFrames;
import dowel.overlay.Overlay;
import dowel.pose.PoseEstimator;
import dowel.pose.StageTimes;
import dowel.report.KeypointsFile;
import dowel.report.SetReport;
import dowel.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The whole program: a clip in, a report folder out. Keeps the pose model loaded from clip to clip. */
public final class Analysis implements AutoCloseable {
    private final AnalysisSettings settings;
    private final ExerciseCatalogue catalogue;
    private final String appVersion;
    private final PoseEstimator poses;

    /**
     * Loads the pose model.
     *
     * @param models the folder {@code models} of Dowel
     * @throws IllegalArgumentException if the settings name an unknown exercise
     */
    public Analysis(Path models, AnalysisSettings settings, ExerciseCatalogue catalogue, String appVersion) {
        settings.exercise().ifPresent(name -> {
            if (catalogue.find(name).isEmpty()) {
                throw new IllegalArgumentException(SetAnalysis.unknown(name, catalogue));
            }
        });
        this.settings = settings;
        this.catalogue = catalogue;
        this.appVersion = appVersion;
        this.poses = PoseEstimator.load(models, settings.model(), settings.pose(), System::nanoTime);
    }

    /**
     * Analyses one clip and writes its report folder, whole or not at all.
     *
     * @param place the report's folder; an older report there is replaced
     * @throws IOException if the report cannot be written
     * @throws NobodyInClipException if no frame shows a person
     */
    public SetAnalysis analyze(Path clip, SetReport.Session session, Path place, Progress progress) throws IOException {
        return analyze(clip, session, settings.exercise(), place, progress, (set, folder) -> {});
    }

    /**
     * The same for a clip whose exercise is known, with further files in its folder.
     *
     * @param exercise what is lifted; empty to find out
     * @param extra writes the further files
     */
    public SetAnalysis analyze(
            Path clip,
            SetReport.Session session,
            Optional<String> exercise,
            Path place,
            Progress progress,
            FurtherFiles extra)
            throws IOException {
        AnalysisSettings ofClip = settings.with(exercise, settings.view());
        SetAnalysis set = SetAnalysis.of(track(clip, progress), ofClip, catalogue, session, appVersion);
        try (ReportFolder folder = ReportFolder.open(place)) {
            draw(set, clip, folder.path(), progress);
            new ReportFiles(set, appVersion, settings.formats()).write(folder.path(), false);
            extra.write(set, folder.path());
            folder.publish();
        }
        return set;
    }

    /** Adds files to a report's folder before it is published. */
    public interface FurtherFiles {
        /** Writes into the folder. */
        void write(SetAnalysis set, Path folder) throws IOException;
    }

    /** Analyses one clip and writes nothing. */
    public SetAnalysis measure(Path clip, SetReport.Session session, Progress progress) {
        return SetAnalysis.of(track(clip, progress), settings, catalogue, session, appVersion);
    }

    /** All that {@link #track} depends on beside the clip, as one line. Loads no model. */
    public static String trackRecipe(Path models, AnalysisSettings settings) {
        return PoseEstimator.recipe(models, settings.model(), settings.pose());
    }

    /** How long each stage of the last clip took. */
    public StageTimes stageTimes() {
        return poses.times();
    }

    /**
     * Runs the model over one clip; the poses have the digits that {@code keypoints.json} keeps.
     *
     * @throws NobodyInClipException if no frame shows a person
     */
    public PoseTrack track(Path clip, Progress progress) {
        try (VideoReader video = VideoReader.open(clip)) {
            progress.begin(clip.getFileName().toString(), video.estimatedFrames());
            PoseTrack track = poses.track(video, progress::at);
            if (track.shareFound() == 0) {
                throw new NobodyInClipException(clip, track.poses().size());
            }
            return KeypointsFile.rounded(track);
        } finally {
            progress.end();
        }
    }

    private void draw(SetAnalysis set, Path clip, Path folder, Progress progress) {
        if (!settings.annotatedVideo()) {
            KeyFrames.render(clip, set.track(), set.metrics(), set.report(), set.contour(), settings.blur(), folder);
            return;
        }
        drawVideo(set, clip, settings.blur(), folder, progress);
    }

    /** Draws the annotated video and the pictures into a folder. */
    static void drawVideo(SetAnalysis set, Path clip, Blur blur, Path folder, Progress progress) {
        progress.begin("annotated video", OptionalLong.of(set.track().poses().size()));
        try {
            Overlay.render(
                    clip,
                    set.track(),
                    set.metrics(),
                    set.report(),
                    set.contour(),
                    blur,
                    folder.resolve(ReportFiles.VIDEO),
                    progress::at);
        } finally {
            progress.end();
        }
    }

    @Override
    public void close() {
        poses.close();
    }
}
