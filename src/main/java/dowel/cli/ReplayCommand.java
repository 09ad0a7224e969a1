package dowel.cli;

import dowel.app.AnalysisSettings;
import dowel.app.ClipAnalysis;
import dowel.app.Replay;
import dowel.app.ReportFolder;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
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

/** {@code dowel replay}: the same report from stored key points, without video or model. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Makes the report again from a keypoints.json, in seconds, without the video or the model.")
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KEYPOINTS", description = "A keypoints.json that 'dowel analyze' wrote.")
    private Path keypoints;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the report folder goes, named after the clip (default: the key points' own folder,"
                    + " whose report is replaced).")
    private Optional<Path> out;

    @Option(
            names = "--exercise",
            paramLabel = "ID",
            description = "Judge it as another exercise, or 'auto' (default: as stored).")
    private Optional<String> exercise;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            converter = ViewChoice.Converter.class,
            defaultValue = AnalysisSettings.AUTO,
            description = "Take another view: side, three_quarter, front, back (default: as stored).")
    private ViewChoice view;

    @Option(
            names = "--judge",
            paramLabel = "RULE",
            split = ",",
            description = "Judge this rule too, which is judged only on request, such as squat_depth"
                    + " (default: as stored).")
    private Set<String> judge = Set.of();

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description =
                    "A coach's changes (YAML): delete, merge, move or add reps, another exercise or name, verdicts,"
                            + " cues, notes. Every change is shown in the report. Written to a folder of its own, named after"
                            + " the measured report's with '-corrected', unless --out says otherwise.")
    private Optional<Path> corrections;

    @Option(
            names = "--clip",
            paramLabel = "VIDEO",
            description = "The clip itself: draw annotated video and pictures again (needs --out or --corrections).")
    private Optional<Path> clip;

    @Mixin
    private FormatOptions formats;

    @Mixin
    private ExerciseFolder exercises;

    @ParentCommand
    private Dowel dowel;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExerciseCatalogue catalogue = exercises.load();
        exercise.filter(id ->
                        !id.equals(AnalysisSettings.AUTO) && catalogue.find(id).isEmpty())
                .ifPresent(id -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "unknown exercise '" + id + "'; 'dowel exercises' lists the known ones");
                });
        if (clip.isPresent() && out.isEmpty() && corrections.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--clip needs a folder to draw into; say --out DIR");
        }
        RulesOnRequest.check(judge, catalogue, spec.commandLine());
        Replay replay = new Replay(catalogue, Version.number(), formats.chosen());
        try (Replay.Result result = replay.read(keypoints, exercise, view.kind(), judge, corrections)) {
            ClipAnalysis analysed = result.corrected();
            Path place = keypoints.toAbsolutePath().getParent();
            if (out.isPresent() || corrections.isPresent()) {
                Path measured = place;
                place = out.map(dir -> dir.resolve(
                                ReportFolder.nameFor(analysed.track().clip().file())))
                        .orElseGet(() -> measured.resolveSibling(measured.getFileName() + "-corrected"));
                OnSignal signal = OnSignal.interruptingThisThread();
                try {
                    replay.writeTo(result, keypoints, place, clip, ConsoleProgress.onStderr(dowel.verbosity()));
                } finally {
                    signal.close();
                }
            } else {
                replay.writeInPlace(result, keypoints);
            }
            new ResultTable(spec.commandLine().getOut()).print(analysed, place);
        }
        return ExitCode.OK;
    }
}
