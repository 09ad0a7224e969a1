package dowel.evaluate;

import dowel.app.AnalysisSettings;
import dowel.app.ClipAnalysis;
import dowel.app.SetAnalysis;
import dowel.evaluate.ClipEvaluation.Analysed;
import dowel.evaluate.Evaluation.Failure;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.motion.ModelInfo;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs Dowel over clips whose truth is known. Each is judged twice from one track: once as a user's clip, the exercise
 * found out, and once with the true exercise given, so that a wrong guess does not empty the figures on angles and
 * faults.
 */
public final class Evaluator {
    private static final SetReport.Session NOBODY =
            new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty());

    /** Hears how far the work has come. */
    public interface Listener {
        /** A clip is begun: its truth file's name, its number from 1, and how many there are. */
        void begins(String clip, int number, int of);

        /** A clip failed. */
        void fails(Failure failure);
    }

    private final TrackSource tracks;
    private final ExerciseCatalogue catalogue;
    private final AnalysisSettings settings;
    private final String appVersion;
    private final ClipBootstrap bootstrap;

    /**
     * Evaluates with the exercises of a catalogue.
     *
     * @param tracks where the poses come from
     * @param settings how they are measured; the exercise is left open
     */
    public Evaluator(
            TrackSource tracks,
            ExerciseCatalogue catalogue,
            AnalysisSettings settings,
            String appVersion,
            ClipBootstrap bootstrap) {
        this.tracks = tracks;
        this.catalogue = catalogue;
        this.settings = settings;
        this.appVersion = appVersion;
        this.bootstrap = bootstrap;
    }

    /**
     * Compares every clip with its truth. One that fails is listed and never stops the others.
     *
     * @throws IOException if the folder holds no truth files
     */
    public Evaluation evaluate(TruthFolder folder, Listener listener) throws IOException {
        List<Path> truthFiles = folder.truthFiles();
        List<ModelInfo> models = new ArrayList<>();
        List<ClipResult> results = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (Path file : truthFiles) {
            listener.begins(file.getFileName().toString(), results.size() + failed.size() + 1, truthFiles.size());
            try {
                results.add(compare(file, folder, models));
            } catch (IOException | RuntimeException e) {
                Failure failure = failure(file, e);
                failed.add(failure);
                listener.fails(failure);
            }
        }
        return Evaluation.of(appVersion, models, results, failed, bootstrap);
    }

    private static Failure failure(Path file, Exception e) {
        String name = file.getFileName().toString();
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return new Failure(name, why.startsWith(name + ": ") ? why.substring(name.length() + 2) : why);
    }

    private ClipResult compare(Path truthFile, TruthFolder folder, List<ModelInfo> models) throws IOException {
        Truth truth = TruthFile.read(truthFile);
        try (PoseTrack track = tracks.track(folder.clipOf(truthFile))) {
            models.add(track.model());
            Optional<String> known = truth.exercise().flatMap(catalogue::find).map(ExerciseProfile::id);
            return ClipEvaluation.of(
                    truth, track, analyse(track, Optional.empty()), known.map(id -> analyse(track, Optional.of(id))));
        }
    }

    private Analysed analyse(PoseTrack track, Optional<String> exercise) {
        SetAnalysis set = ClipAnalysis.of(
                        track, settings.with(exercise, settings.view()), catalogue, NOBODY, appVersion)
                .main();
        boolean barOnBack = catalogue
                .find(set.report().exercise().id())
                .map(ExerciseProfile::barOnBack)
                .orElse(false);
        return new Analysed(set.metrics(), set.report(), !barOnBack);
    }
}
