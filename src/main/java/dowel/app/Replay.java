package dowel.app;

import dowel.corrections.CorrectionsFile;
import dowel.exercise.ExerciseCatalogue;
import dowel.motion.Sha256;
import dowel.motion.View;
import dowel.overlay.Blur;
import dowel.report.KeypointsFile;
import dowel.report.Pictures;
import dowel.report.ReportFormat;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report of a clip that was analysed before, made again from its key points, without video or model. */
public final class Replay {
    /** Name of the copy of a coach's corrections in a report's folder. */
    static final String CORRECTIONS = "corrections.yaml";

    private final ExerciseCatalogue catalogue;
    private final String appVersion;
    private final Set<ReportFormat> formats;

    /** Replays with the exercises of a catalogue and writes the files of some formats beside the usual ones. */
    public Replay(ExerciseCatalogue catalogue, String appVersion, Set<ReportFormat> formats) {
        this.catalogue = catalogue;
        this.appVersion = appVersion;
        this.formats = Set.copyOf(formats);
    }

    /**
     * A clip as measured, and as a coach corrected it; the same where nobody did.
     *
     * @param file the coach's corrections
     */
    public record Result(ClipAnalysis measured, ClipAnalysis corrected, Optional<Path> file) implements AutoCloseable {
        /** Gives a long clip's disk space back; then only reports can be read. */
        @Override
        public void close() {
            measured.track().close();
        }
    }

    /**
     * Reads stored key points and judges them.
     *
     * @param keypoints a {@code keypoints.json}
     * @param exercise another exercise than the stored one, {@code auto} to find out anew; empty to keep it
     * @param view another view than the stored one; empty to keep it
     * @param judge other rules on request than the stored ones; empty to keep them
     * @param corrections a coach's corrections (see {@link CorrectionsFile})
     * @throws IOException if a file cannot be read
     * @throws dowel.exercise.CatalogueException if the corrections hold mistakes; it lists all of them
     */
    public Result read(
            Path keypoints,
            Optional<String> exercise,
            Optional<View.Kind> view,
            Set<String> judge,
            Optional<Path> corrections)
            throws IOException {
        KeypointsFile.Content stored = KeypointsFile.read(keypoints);
        AnalysisSettings settings = AnalysisSettings.defaults()
                .with(
                        exercise.or(() -> chosen(stored.settings(), "exercise"))
                                .filter(name -> !name.equals(AnalysisSettings.AUTO)),
                        view.or(() -> chosen(stored.settings(), "view").flatMap(Replay::viewOf)))
                .judging(judge.isEmpty() ? judged(stored.settings()) : judge)
                .blurring(chosen(stored.settings(), "blur").map(Blur::ofKey).orElse(Blur.NONE))
                .withModel(stored.track().model().id());
        ClipAnalysis measured = ClipAnalysis.of(stored.track(), settings, catalogue, stored.session(), appVersion);
        ClipAnalysis corrected = corrections.isPresent()
                ? CorrectedClip.of(
                        measured,
                        CorrectionsFile.read(corrections.get()),
                        corrections.get().getFileName().toString(),
                        settings,
                        catalogue)
                : measured;
        return new Result(measured, corrected, corrections);
    }

    /** Writes the report into the folder that holds the key points; video and pictures there stay. */
    public void writeInPlace(Result result, Path keypoints) throws IOException {
        new ReportFiles(result.corrected(), appVersion, formats)
                .write(keypoints.toAbsolutePath().getParent(), false);
    }

    /**
     * Writes the report into a folder of its own. Video and pictures are drawn from the clip if it is given; else those
     * beside the key points are copied.
     *
     * @param clip the video that the key points come from
     * @throws IOException if the clip is another one, or the folder cannot be written
     */
    public void writeTo(Result result, Path keypoints, Path place, Optional<Path> clip, Progress progress)
            throws IOException {
        if (clip.isPresent()) {
            refuseOther(clip.get(), result.measured().main().report());
        }
        try (ReportFolder folder = ReportFolder.open(place)) {
            if (clip.isPresent()) {
                Blur blur = chosen(result.measured().main().report().settings(), "blur")
                        .map(Blur::ofKey)
                        .orElse(Blur.NONE);
                Analysis.drawVideo(result.corrected(), clip.get(), blur, folder.path(), progress);
            } else {
                copyDrawn(result, keypoints.toAbsolutePath().getParent(), folder.path());
            }
            if (result.file().isPresent()) {
                Files.copy(result.file().get(), folder.path().resolve(CORRECTIONS));
            }
            boolean older = result.file().isPresent() && clip.isEmpty();
            new ReportFiles(result.corrected(), appVersion, formats).write(folder.path(), older);
            folder.publish();
        }
    }

    private static void copyDrawn(Result result, Path from, Path to) throws IOException {
        ClipAnalysis measured = result.measured();
        ClipAnalysis corrected = result.corrected();
        copyPictures(measured.main(), corrected.main(), from, to);
        for (int i = 0; i < measured.others().size(); i++) {
            Path part = Files.createDirectories(to.resolve(ClipAnalysis.folder(i)));
            copyPictures(
                    measured.others().get(i), corrected.others().get(i), from.resolve(ClipAnalysis.folder(i)), part);
        }
        if (Files.isRegularFile(from.resolve(ReportFiles.VIDEO))) {
            Files.copy(from.resolve(ReportFiles.VIDEO), to.resolve(ReportFiles.VIDEO));
        }
    }

    private static void copyPictures(SetAnalysis measured, SetAnalysis corrected, Path from, Path to)
            throws IOException {
        Set<String> there = Pictures.in(from, measured.report()).files();
        Map<String, String> names = CorrectedSet.pictures(measured.report(), corrected.report());
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (there.contains(name.getValue())) {
                Files.copy(from.resolve(name.getValue()), to.resolve(name.getKey()));
            }
        }
    }

    private static void refuseOther(Path clip, SetReport report) throws IOException {
        if (!Sha256.of(clip).equals(report.clip().sha256())) {
            throw new IOException(clip + ": is not the clip that these key points come from ("
                    + report.clip().file() + "); name that one, or leave --clip out");
        }
    }

    private static Optional<String> chosen(Map<String, Object> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(Object::toString);
    }

    private static Set<String> judged(Map<String, Object> settings) {
        return chosen(settings, "judge").map(rules -> Set.of(rules.split(", "))).orElse(Set.of());
    }

    private static Optional<View.Kind> viewOf(String key) {
        return Arrays.stream(View.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }
}
