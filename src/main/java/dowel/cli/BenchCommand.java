package dowel.cli;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.PeakMemory;
import dowel.app.Progress;
import dowel.app.SetAnalysis;
import dowel.exercise.ExerciseCatalogue;
import dowel.pose.StageTimes;
import dowel.report.SetReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dowel bench}: how fast this machine is. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Analyses a clip and prints milliseconds per frame of each stage, frames per second from file to"
                + " report, and the peak memory. The report is thrown away.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CLIP", description = "A video file (default: the first sample).")
    private Optional<Path> clip;

    @Mixin
    private ModelChoice model;

    @Option(names = "--no-video", description = "Without the annotated video.")
    private boolean noVideo;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often; the first round warms up and is printed too (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = clip.isPresent() ? clip.get() : firstSample();
        AnalysisSettings defaults = AnalysisSettings.defaults();
        AnalysisSettings settings = new AnalysisSettings(
                model.key(),
                defaults.exercise(),
                defaults.view(),
                defaults.judge(),
                !noVideo,
                defaults.blur(),
                defaults.formats(),
                defaults.pose(),
                defaults.kinematics());
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        SetReport.Session nobody = new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty());
        Progress progress = ConsoleProgress.onStderr(dowel.verbosity());
        Path scratch = Files.createTempDirectory("dowel-bench");
        long loadStart = System.nanoTime();
        try (Analysis analysis = new Analysis(Home.models(), settings, catalogue, Version.number())) {
            double loadS = secondsSince(loadStart);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(Locale.ROOT, "model %s loaded in %.1f s%n", model.key(), loadS);
            for (int round = 1; round <= rounds; round++) {
                long start = System.nanoTime();
                SetAnalysis set = analysis.analyze(file, nobody, scratch.resolve("round-" + round), progress)
                        .main();
                print(out, round, set, analysis.stageTimes(), secondsSince(start));
            }
            PeakMemory.bytes()
                    .ifPresentOrElse(
                            bytes -> out.printf(Locale.ROOT, "peak memory %.0f MB%n", bytes / 1e6),
                            () -> out.println("peak memory: this system does not tell"));
            out.flush();
        } finally {
            deleteAll(scratch);
        }
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, int round, SetAnalysis set, StageTimes times, double seconds) {
        var info = set.track().clip();
        out.printf(
                Locale.ROOT,
                "round %d: %s, %d x %d, %d frames in %.2f s: %.1f frames per second from file to report%n",
                round,
                info.file(),
                info.width(),
                info.height(),
                info.frames(),
                seconds,
                info.frames() / seconds);
        for (StageTimes.Stage stage : StageTimes.Stage.values()) {
            out.printf(
                    Locale.ROOT,
                    "  %-10s %6.2f ms of work per frame%n",
                    stage.name().toLowerCase(Locale.ROOT),
                    times.millisPerFrame(stage));
        }
        out.flush();
    }

    private static Path firstSample() throws IOException {
        Path samples = Home.folder().resolve("samples");
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException(samples + ": no sample clip here; name a clip"));
        }
    }

    private static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
