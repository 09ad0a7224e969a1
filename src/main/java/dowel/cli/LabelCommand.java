package dowel.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.Replay;
import dowel.evaluate.LabelFile;
import dowel.evaluate.Labels;
import dowel.exercise.ExerciseCatalogue;
import dowel.report.SetReport;
import dowel.video.VideoReader;
import dowel.web.LabelPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dowel label}: a local page on which a person marks what is true of a clip. */
@Command(
        name = "label",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Opens a page on this machine (127.0.0.1 only) on which you go through the clip frame by frame,"
                + " mark start, turn and end of each rep, choose exercise and view, tick faults, and save all that as"
                + " NAME.truth.json for 'dowel evaluate'. Ctrl-C ends it.",
        footer = {
            "",
            "Example: dowel label squat.mp4 --propose --open",
            "What else an existing truth file holds (frames, body, clothing) stays in it."
        })
final class LabelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CLIP", description = "The video.")
    private Path clip;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where NAME.truth.json is kept (default: beside the clip).")
    private Optional<Path> out;

    @Option(
            names = "--propose",
            description = "Start from the reps and faults that Dowel finds; nothing is saved before you say so.")
    private boolean propose;

    @Option(
            names = "--keypoints",
            paramLabel = "FILE",
            description = "With --propose: the clip's keypoints.json, so that the model need not run again.")
    private Optional<Path> keypoints;

    @Mixin
    private ModelChoice model;

    @Mixin
    private ExerciseFolder exercises;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the page (default: a free one).")
    private int port;

    @Option(names = "--open", description = "Also show the page in your browser.")
    private boolean open;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (LabelPage page = open()) {
            spec.commandLine().getOut().println(page.address());
            spec.commandLine().getOut().flush();
            if (open) {
                Browser.show(page.address());
            }
            if (!dowel.verbosity().quiet()) {
                spec.commandLine().getErr().println("dowel: labels of " + clip + "; Ctrl-C ends");
                spec.commandLine().getErr().flush();
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /** Opens the page; the caller closes it. */
    LabelPage open() throws IOException {
        // What cannot be read is refused before anything is served.
        VideoReader.open(clip).close();
        ExerciseCatalogue catalogue = exercises.load();
        Path folder = out.orElseGet(() -> clip.toAbsolutePath().getParent());
        LabelFile file = new LabelFile(folder.resolve(LabelFile.nameFor(clip)));
        Optional<ObjectNode> proposal = propose ? Optional.of(proposal(catalogue)) : Optional.empty();
        return LabelPage.open(clip, file, catalogue, proposal, port);
    }

    private ObjectNode proposal(ExerciseCatalogue catalogue) throws IOException {
        if (keypoints.isPresent()) {
            try (Replay.Result result = new Replay(catalogue, Version.number(), Set.of())
                    .read(keypoints.get(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty())) {
                return Labels.proposedBy(result.measured().main().report());
            }
        }
        AnalysisSettings settings = AnalysisSettings.defaults().withModel(model.key());
        try (Analysis analysis = new Analysis(Home.models(), settings, catalogue, Version.number())) {
            SetReport.Session nobody = new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty());
            return Labels.proposedBy(analysis.measure(clip, nobody, ConsoleProgress.onStderr(dowel.verbosity()))
                    .report());
        }
    }
}
