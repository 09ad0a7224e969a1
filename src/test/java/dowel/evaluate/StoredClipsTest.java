package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.app.AnalysisSettings;
import dowel.evaluate.Evaluation.Failure;
import dowel.evaluate.Figure.Pass;
import dowel.exercise.ExerciseCatalogue;
import dowel.report.KeypointsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything after the model, on the stored key points of rendered lifters that no limit was tuned on. It runs in
 * seconds and holds accuracy where it is: each limit is what was measured when it was set, with about a quarter to spare.
 * The clips are made by {@code samples/make}, their numbers stored by {@code make.keep}.
 */
class StoredClipsTest {
    private static final Path STORED = Path.of("src", "test", "resources", "tracks");
    private static final String TRACK = ".keypoints.json";

    @TempDir
    static Path folder;

    private static Evaluation evaluation;

    @BeforeAll
    static void evaluateTheStoredClips() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".gz")).toList()) {
                String name = file.getFileName().toString();
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    Files.copy(in, folder.resolve(name.substring(0, name.length() - ".gz".length())));
                }
            }
        }
        for (Path truth : TruthFolder.open(folder).truthFiles()) {
            Files.createFile(clip(truth, TruthFile.ENDING, ".mp4"));
        }
        evaluation = new Evaluator(
                        clip -> KeypointsFile.read(clip(clip, ".mp4", TRACK)).track(),
                        ExerciseCatalogue.load(Optional.empty()),
                        AnalysisSettings.defaults(),
                        "test",
                        new ClipBootstrap(1, 50))
                .evaluate(TruthFolder.open(folder), new FailsAtOnce());
    }

    /** The file of the same clip with another ending. */
    private static Path clip(Path file, String ending, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }

    private static double value(String name, String pass) {
        Slice all = new Slice(Truth.Origin.RENDERED, Slice.By.ALL, "all");
        return new FigureLookup(evaluation, all, Pass.valueOf(pass))
                .find(name)
                .orElseThrow()
                .estimate()
                .value();
    }

    @Test
    void onlyBodiesThatNothingWasTunedOn() {
        assertTrue(evaluation.clips().size() >= 6);
        for (ClipSummary clip : evaluation.clips()) {
            assertEquals("test", clip.truth().split(), clip.truth().name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reps.count_mean_absolute_error, EXERCISE_GIVEN, 0",
        "reps.start.mean_absolute_error, EXERCISE_GIVEN, 0.12",
        "reps.turn.mean_absolute_error, EXERCISE_GIVEN, 0.12",
        "reps.end.mean_absolute_error, EXERCISE_GIVEN, 0.12",
        "angle.trunk_inclination.mean_absolute_error, EXERCISE_GIVEN, 2.5",
        "angle.hip_flexion.mean_absolute_error, EXERCISE_GIVEN, 4.0",
        "angle.knee_flexion.mean_absolute_error, EXERCISE_GIVEN, 5.0",
        "fault.any.false_alarms_per_clean_rep, EXERCISE_GIVEN, 0",
    })
    void noMoreThan(String figure, String pass, double most) {
        double value = value(figure, pass);
        assertTrue(Math.abs(value) <= most, figure + " is " + value + ", at most " + most + " is expected");
    }

    @ParameterizedTest
    @CsvSource({
        "exercise.right, EXERCISE_FOUND_OUT, 0.8",
        "reps.f1, EXERCISE_GIVEN, 1",
        "fault.rounding.recall, EXERCISE_GIVEN, 1",
        "fault.swing.recall, EXERCISE_GIVEN, 1",
        "fault.range.recall, EXERCISE_GIVEN, 1",
        "back.spine_round_setup.r_squared, EXERCISE_GIVEN, 0.9",
    })
    void noLessThan(String figure, String pass, double least) {
        double value = value(figure, pass);
        assertTrue(value >= least, figure + " is " + value + ", at least " + least + " is expected");
    }

    private static final class FailsAtOnce implements Evaluator.Listener {
        @Override
        public void begins(String clip, int number, int of) {
            // nobody listens
        }

        @Override
        public void fails(Failure failure) {
            throw new UncheckedIOException(new IOException(failure.clip() + ": " + failure.why()));
        }
    }
}
