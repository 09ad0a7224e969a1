package dowel.cli;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.Progress;
import dowel.evaluate.ClipBootstrap;
import dowel.evaluate.Evaluation;
import dowel.evaluate.EvaluationJson;
import dowel.evaluate.EvaluationText;
import dowel.evaluate.Evaluator;
import dowel.evaluate.ModelTracks;
import dowel.evaluate.StoredTracks;
import dowel.evaluate.TrackSource;
import dowel.evaluate.TruthFolder;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dowel evaluate}: accuracy against ground truth. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Analyses every clip of a folder that comes with its truth (NAME.mp4 and NAME.truth.json), and"
                + " prints how right Dowel is: reps, exercise, faults, angles, joints, the back's shape, each with a 95 %%"
                + " interval, rendered and filmed clips apart.",
        footer = {
            "",
            "Example: dowel evaluate truth --json accuracy.json --keypoints truth-keypoints",
            "One clip that fails never stops the others; it is listed, and the exit code is then 1."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRUTH_DIR", description = "Folder with NAME.mp4 and NAME.truth.json.")
    private Path folder;

    @Option(
            names = "--clips",
            paramLabel = "DIR",
            description = "Where the clips lie, if not beside their truth files.")
    private Optional<Path> clips;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write every figure to this file (schema dowel-evaluation/1).")
    private Optional<Path> json;

    @Mixin
    private ModelChoice model;

    @Option(
            names = "--keypoints",
            paramLabel = "DIR",
            description = "Keep the model's key points here and use them again for the same clip and model, so that"
                    + " other rules can be tried in seconds. Delete the folder after a change to how poses are found.")
    private Optional<Path> keypoints;

    @Mixin
    private ExerciseFolder exercises;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TruthFolder truth = TruthFolder.open(folder, clips.orElse(folder));
        ExerciseCatalogue catalogue = exercises.load();
        Evaluation evaluation = evaluate(truth, catalogue);
        if (json.isPresent()) {
            Files.writeString(json.get(), EvaluationJson.text(evaluation));
        }
        spec.commandLine().getOut().print(EvaluationText.of(evaluation));
        spec.commandLine().getOut().flush();
        return evaluation.failed().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Evaluation evaluate(TruthFolder truth, ExerciseCatalogue catalogue) throws IOException {
        AnalysisSettings settings = AnalysisSettings.defaults().withModel(model.key());
        Progress progress = ConsoleProgress.onStderr(dowel.verbosity());
        try (ModelTracks fresh = new ModelTracks(Home.models(), settings, catalogue, Version.number(), progress)) {
            TrackSource tracks = keypoints.isPresent() ? stored(keypoints.get(), fresh, settings) : fresh;
            return new Evaluator(tracks, catalogue, settings, Version.number(), ClipBootstrap.standard())
                    .evaluate(truth, new Remarks());
        }
    }

    private static TrackSource stored(Path place, ModelTracks fresh, AnalysisSettings settings) throws IOException {
        return new StoredTracks(
                place, Analysis.trackRecipe(Home.models(), settings), fresh, settings, Version.number());
    }

    /** Says on stderr how far the work has come. */
    private final class Remarks implements Evaluator.Listener {
        @Override
        public void begins(String clip, int number, int of) {
            if (!dowel.verbosity().quiet()) {
                say(number + "/" + of + " " + clip);
            }
        }

        @Override
        public void fails(Evaluation.Failure failure) {
            say("dowel: " + failure.clip() + ": " + failure.why());
        }

        private void say(String line) {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        }
    }
}
