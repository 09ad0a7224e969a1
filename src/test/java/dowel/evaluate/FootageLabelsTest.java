package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dowel.app.AnalysisSettings;
import dowel.app.Progress;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real clips, labelled by eye. The labels hold names and times only; the clips lie beside the project, or in {@code
 * DOWEL_FOOTAGE}, and the tests that need them are skipped where they are absent. Two short clips stand for the rest:
 * {@code dowel evaluate src/test/resources/footage-labels --clips FOOTAGE} takes all of them.
 */
class FootageLabelsTest {
    private static final Path LABELS = Path.of("src", "test", "resources", "footage-labels");
    private static final List<String> SHORT = List.of("deadlift-side-neutral-1rep", "deadlift-side-two-plates-1rep");

    /** The labels are good to 0.1 s; the phase's end itself is soft. */
    private static final double LARGEST_TURN_ERROR_S = 0.3;

    @TempDir
    Path folder;

    @Test
    void allLabelsAreTruth() throws IOException {
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        List<Path> files = TruthFolder.open(LABELS).truthFiles();
        assertTrue(files.size() >= 10, "labelled clips: " + files.size());
        for (Path file : files) {
            Truth truth = TruthFile.read(file);
            assertEquals(Truth.Origin.FILMED, truth.origin());
            assertTrue(catalogue.find(truth.exercise().orElseThrow()).isPresent(), truth.name());
            assertTrue(truth.repCount().orElseThrow() > 0, truth.name());
        }
    }

    @Test
    void repsOfShortClipsAreCountedAndTimed() throws IOException {
        Path footage =
                Path.of(Optional.ofNullable(System.getenv("DOWEL_FOOTAGE")).orElse("../shared/footage"));
        for (String name : SHORT) {
            assumeTrue(Files.exists(footage.resolve(name + ".mp4")), "no real clips at " + footage.toAbsolutePath());
            Files.copy(LABELS.resolve(name + TruthFile.ENDING), folder.resolve(name + TruthFile.ENDING));
        }
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        AnalysisSettings settings = AnalysisSettings.defaults();
        try (ModelTracks tracks = new ModelTracks(Path.of("models"), settings, catalogue, "test", Progress.NONE)) {
            Evaluation evaluation = new Evaluator(tracks, catalogue, settings, "test", ClipBootstrap.standard())
                    .evaluate(TruthFolder.open(folder, footage), new Silent());
            assertEquals(List.of(), evaluation.failed());
            assertEquals(1, filmed(evaluation, "exercise.right"));
            assertEquals(1, filmed(evaluation, "reps.count_exact"));
            double turnS = filmed(evaluation, "reps.turn.mean_absolute_error");
            assertTrue(turnS <= LARGEST_TURN_ERROR_S, "turn off by " + turnS + " s");
        }
    }

    private static double filmed(Evaluation evaluation, String figure) {
        Slice all = new Slice(Truth.Origin.FILMED, Slice.By.ALL, "all");
        return new FigureLookup(evaluation, all, Figure.Pass.EXERCISE_FOUND_OUT)
                .find(figure)
                .orElseThrow()
                .estimate()
                .value();
    }

    private static final class Silent implements Evaluator.Listener {
        @Override
        public void begins(String clip, int number, int of) {
            // nobody listens
        }

        @Override
        public void fails(Evaluation.Failure failure) {
            // the test looks at the list
        }
    }
}
