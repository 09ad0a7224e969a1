package dowel.cli;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.ClipAnalysis;
import dowel.app.Progress;
import dowel.app.ReportFolder;
import dowel.exercise.ExerciseCatalogue;
import dowel.report.Pictures;
import dowel.report.ReportJson;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dowel analyze}: clips in, a report folder each. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Analyses clips and writes a report folder for each: report.html to read, annotated.mp4 to watch,"
                + " report.json, frames.csv and keypoints.json for other programs.",
        footer = {
            "",
            "Example: dowel analyze monday/*.mp4 --out reports --exercise deadlift --load-kg 100",
            "One clip that fails never stops the others; the exit code is then 1."
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CLIP", description = "Video files (MP4, MOV, WebM, AVI, MKV, GIF).")
    private List<Path> clips;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--client", paramLabel = "NAME", description = "Who lifts; stands in the report.")
    private Optional<String> client;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "When; stands in the report.")
    private Optional<LocalDate> date;

    @Option(names = "--load-kg", paramLabel = "X", description = "The load in kg; stands in the report.")
    private Optional<Double> loadKg;

    @Option(
            names = "--json",
            paramLabel = "-",
            description = "With '-': print each report.json to stdout instead of the table.")
    private Optional<String> json;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        AnalysisSettings settings = options.settings();
        ExerciseCatalogue catalogue = options.catalogue();
        List<Path> readable = clips.stream().filter(this::exists).toList();
        boolean failed = readable.size() < clips.size();
        if (readable.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        SetReport.Session session = new SetReport.Session(client, date.map(LocalDate::toString), loadKg);
        try (Analysis analysis = new Analysis(Home.models(), settings, catalogue, Version.number());
                OnSignal signal = OnSignal.interruptingThisThread()) {
            Set<String> taken = new HashSet<>();
            for (Path clip : readable) {
                if (signal.told()) {
                    break;
                }
                failed |= !analyze(analysis, clip, session, options.out().resolve(folderName(clip, taken)));
            }
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void checkOptions() {
        json.filter(target -> !target.equals("-")).ifPresent(target -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "--json takes only '-' (stdout); the file is always written to the report folder");
        });
        loadKg.filter(kg -> !(kg > 0 && kg < 1000)).ifPresent(kg -> {
            throw new ParameterException(
                    spec.commandLine(), "--load-kg takes a weight in kg between 0 and 1000, not " + kg);
        });
    }

    private boolean exists(Path clip) {
        if (Files.exists(clip)) {
            return true;
        }
        OneLineErrors.report(
                spec.commandLine().getErr(),
                new IOException(clip + ": no such file; check the path"),
                dowel.verbosity().verbose());
        return false;
    }

    private boolean analyze(Analysis analysis, Path clip, SetReport.Session session, Path place) {
        Progress progress = ConsoleProgress.onStderr(dowel.verbosity());
        try {
            ClipAnalysis analysed = analysis.analyze(clip, session, place, progress);
            if (json.isPresent()) {
                SetReport main = analysed.main().report();
                byte[] report = ReportJson.bytes(main, Pictures.in(place, main));
                spec.commandLine().getOut().print(new String(report, StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
            } else {
                new ResultTable(spec.commandLine().getOut()).print(analysed, place);
            }
            return true;
        } catch (CancellationException e) {
            OneLineErrors.report(
                    spec.commandLine().getErr(),
                    new IOException(clip + ": stopped before its report was whole; nothing was written", e),
                    dowel.verbosity().verbose());
            return false;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            OneLineErrors.report(
                    spec.commandLine().getErr(), e, dowel.verbosity().verbose());
            return false;
        }
    }

    /** The name of the clip's report folder; numbered where two clips of one call share it. */
    private static String folderName(Path clip, Set<String> taken) {
        String name = ReportFolder.nameFor(clip.getFileName().toString());
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }
}
