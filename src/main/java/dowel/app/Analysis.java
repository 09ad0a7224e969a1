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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

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
     * @return what was found out; the poses and series of a clip beyond half an hour can be read no more, reports can
     */
    public ClipAnalysis analyze(Path clip, SetReport.Session session, Path place, Progress progress)
            throws IOException {
        return analyze(clip, session, settings.exercise(), place, progress, (analysed, folder) -> {});
    }

    /**
     * The same for a clip whose exercise is known, with further files in its folder.
     *
     * @param exercise what is lifted; empty to find out
     * @param extra writes the further files
     */
    public ClipAnalysis analyze(
            Path clip,
            SetReport.Session session,
            Optional<String> exercise,
            Path place,
            Progress progress,
            FurtherFiles extra)
            throws IOException {
        AnalysisSettings ofClip = settings.with(exercise, settings.view());
        try (PoseTrack track = track(clip, progress)) {
            ClipAnalysis analysed = ClipAnalysis.of(track, ofClip, catalogue, session, appVersion);
            try (ReportFolder folder = ReportFolder.open(place)) {
                draw(analysed, clip, folder.path(), progress);
                new ReportFiles(analysed, appVersion, settings.formats()).write(folder.path(), false);
                extra.write(analysed, folder.path());
                folder.publish();
            }
            return analysed;
        }
    }

    /** Adds files to a report's folder before it is published. */
    public interface FurtherFiles {
        /** Writes into the folder. */
        void write(ClipAnalysis analysed, Path folder) throws IOException;
    }

    /** Analyses one clip and writes nothing; its main part, of which the report can be read. */
    public SetAnalysis measure(Path clip, SetReport.Session session, Progress progress) {
        try (PoseTrack track = track(clip, progress)) {
            return ClipAnalysis.of(track, settings, catalogue, session, appVersion)
                    .main();
        }
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
     * @throws OnePictureException if there is no second frame
     * @throws NobodyInClipException if no frame shows a person
     */
    public PoseTrack track(Path clip, Progress progress) {
        try (VideoReader video = VideoReader.open(clip)) {
            progress.begin(clip.getFileName().toString(), video.estimatedFrames());
            try (PoseTrack track = poses.track(video, progress::at)) {
                if (track.poses().size() < 2) {
                    throw new OnePictureException(clip);
                }
                if (track.shareFound() == 0) {
                    throw new NobodyInClipException(clip, track.poses().size());
                }
                return KeypointsFile.rounded(track);
            }
        } finally {
            progress.end();
        }
    }

    private void draw(ClipAnalysis analysed, Path clip, Path folder, Progress progress) throws IOException {
        if (settings.annotatedVideo()) {
            drawVideo(analysed, clip, settings.blur(), folder, progress);
        } else {
            KeyFrames.render(clip, analysed.lifter(), drawn(analysed.main()), settings.blur(), folder);
            drawOthers(analysed, clip, settings.blur(), folder);
        }
    }

    /** Draws the annotated video and the pictures into a folder. */
    static void drawVideo(ClipAnalysis analysed, Path clip, Blur blur, Path folder, Progress progress)
            throws IOException {
        List<Overlay.Part> parts = Stream.concat(Stream.of(analysed.main()), analysed.others().stream())
                .map(Analysis::drawn)
                .toList();
        progress.begin(
                "annotated video", OptionalLong.of(analysed.track().poses().size()));
        try {
            Overlay.render(clip, analysed.lifter(), parts, blur, folder.resolve(ReportFiles.VIDEO), progress::at);
        } finally {
            progress.end();
        }
        drawOthers(analysed, clip, blur, folder);
    }

    /** The pictures of the other parts. */
    private static void drawOthers(ClipAnalysis analysed, Path clip, Blur blur, Path folder) throws IOException {
        for (int i = 0; i < analysed.others().size(); i++) {
            Path place = Files.createDirectories(folder.resolve(ClipAnalysis.folder(i)));
            KeyFrames.render(clip, analysed.lifter(), drawn(analysed.others().get(i)), blur, place);
        }
    }

    private static Overlay.Part drawn(SetAnalysis set) {
        return new Overlay.Part(set.track(), set.metrics(), set.report(), set.contour());
    }

    @Override
    public void close() {
        poses.close();
    }
}
