package dowel.cli;

import dowel.batch.Batch;
import dowel.batch.BatchResult;
import dowel.batch.BatchSettings;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dowel batch}: every clip below a folder. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Analyses every clip below a folder: a report folder each, and of all of them index.html to sort them out,"
                    + " summary.csv and failures.csv.",
            "The first sub-folder names the client, unless sessions.csv in FOLDER says otherwise. Its columns: file,"
                    + " client, date, exercise, load_kg, reps (as you counted them), notes; only file is needed."
        },
        footer = {
            "",
            "Example: dowel batch monday --out monday-reports --resume",
            "One clip that fails never stops the others; it is listed, and the exit code is then 1."
        })
final class BatchCommand implements Callable<Integer> {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);
    private static final int MOST_NAMES = 10;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the clips.")
    private Path folder;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private BatchOptions machine;

    @Option(
            names = "--resume",
            description = "Leave alone what was done before with the same clip, settings and version.")
    private boolean resume;

    @Option(
            names = "--watch",
            description = "Go on and take clips as they are dropped in, until Ctrl-C. Implies --resume.")
    private boolean watch;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        machine.check();
        BatchSettings settings = settings(options.catalogue());
        if (settings.fittingJobs() < machine.jobs()) {
            remark("note: " + settings.fittingJobs() + " of " + machine.jobs() + " jobs fit into " + machine.memoryMb()
                    + " MB (--memory-mb)");
        }
        try (BatchProgress progress =
                BatchProgress.of(dowel.verbosity(), spec.commandLine().getErr())) {
            Batch batch = new Batch(
                    folder, options.out(), settings, progress, watch ? Optional.of(WATCH_EVERY) : Optional.empty());
            // What is at work is given up, the index written, the outcome said.
            OnSignal signal = new OnSignal(batch::stop);
            try {
                BatchResult result = batch.run();
                print(result);
                return result.failures().isEmpty() && !result.stopped() ? ExitCode.OK : ExitCode.SOFTWARE;
            } finally {
                signal.close();
            }
        }
    }

    private BatchSettings settings(ExerciseCatalogue catalogue) {
        try {
            return new BatchSettings(
                    Home.models(),
                    options.settings(),
                    catalogue,
                    options.exerciseFolder(),
                    Version.number(),
                    machine.jobs(),
                    machine.memoryMb(),
                    resume || watch);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(BatchResult result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(result.done() + " of " + result.clips() + " clips have a report"
                + (result.before() > 0 ? ", " + result.before() + " of them from before" : ""));
        if (!result.skipped().isEmpty()) {
            out.println("skipped, as they are no videos: " + names(result.skipped()));
        }
        out.println("index: " + result.index());
        out.flush();
        if (result.stopped()) {
            remark("dowel: stopped with " + result.done() + " of " + result.clips()
                    + " clips done; run the same with --resume for the rest");
        }
        if (!result.failures().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("dowel: " + result.failures().size() + " of " + result.clips()
                            + " clips could not be analysed; the reasons are in "
                            + result.index().resolveSibling("failures.csv"));
            spec.commandLine().getErr().flush();
        }
    }

    private static String names(List<String> files) {
        int rest = files.size() - MOST_NAMES;
        return String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size())))
                + (rest > 0 ? " and " + rest + " more" : "");
    }

    private void remark(String line) {
        if (!dowel.verbosity().quiet()) {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        }
    }
}
