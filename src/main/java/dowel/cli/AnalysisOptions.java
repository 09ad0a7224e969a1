package dowel.cli;

import dowel.app.AnalysisSettings;
import dowel.exercise.ExerciseCatalogue;
import dowel.overlay.Blur;
import dowel.pose.PoseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What may be chosen for an analysis of any number of clips. */
final class AnalysisOptions implements Configurable {
    private static final int MOST_WORKERS = 64;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "dowel-reports",
            description = "Where the report folders go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--exercise",
            paramLabel = "ID",
            defaultValue = AnalysisSettings.AUTO,
            description =
                    "What is lifted; 'dowel exercises' lists the ids (default: ${DEFAULT-VALUE}; auto finds out).")
    private String exercise;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = AnalysisSettings.AUTO,
            converter = ViewChoice.Converter.class,
            description = "Where the camera stood: auto, side, three_quarter, front, back (default: ${DEFAULT-VALUE}).")
    private ViewChoice view;

    @Option(
            names = "--judge",
            paramLabel = "RULE",
            split = ",",
            description = "Judge this rule too, which is judged only on request, such as squat_depth.")
    private Set<String> judge = Set.of();

    @Mixin
    private ModelChoice model;

    @Option(
            names = "--video",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Write annotated.mp4 (default: ${DEFAULT-VALUE}); --no-video is faster.")
    private boolean video;

    @Option(
            names = "--blur-face",
            negatable = true,
            defaultValue = "false",
            fallbackValue = "true",
            description = "Make the lifter's face unrecognisable in pictures and video.")
    private boolean blurFace;

    @Option(
            names = "--blur-others",
            negatable = true,
            defaultValue = "false",
            fallbackValue = "true",
            description = "Make everything but the lifter unrecognisable in pictures and video.")
    private boolean blurOthers;

    @Mixin
    private FormatOptions formats;

    @Mixin
    private ExerciseFolder exercises;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that run the model on one clip (default: ${DEFAULT-VALUE}). The report is the same"
                    + " for any number.")
    private int workers;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Where the report folders go. */
    Path out() {
        return out;
    }

    /** True if annotated videos are written. */
    boolean video() {
        return video;
    }

    /** The folder with the user's own exercises. */
    Optional<Path> exerciseFolder() {
        return exercises.folder();
    }

    /**
     * Loads all exercises and checks that the chosen one and the rules on request are among them.
     *
     * @throws ParameterException if one is not
     */
    ExerciseCatalogue catalogue() throws IOException {
        ExerciseCatalogue catalogue = exercises.load();
        if (!exercise.equals(AnalysisSettings.AUTO) && catalogue.find(exercise).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "unknown exercise '" + exercise + "'; 'dowel exercises' lists the known ones");
        }
        RulesOnRequest.check(judge, catalogue, spec.commandLine());
        return catalogue;
    }

    /**
     * The settings of one analysis.
     *
     * @throws ParameterException if a number is out of range
     */
    AnalysisSettings settings() {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new ParameterException(
                    spec.commandLine(), "--workers takes a number from 1 to " + MOST_WORKERS + ", not " + workers);
        }
        AnalysisSettings defaults = AnalysisSettings.defaults();
        PoseSettings pose = defaults.pose();
        return new AnalysisSettings(
                model.key(),
                Optional.of(exercise).filter(id -> !id.equals(AnalysisSettings.AUTO)),
                view.kind(),
                judge,
                video,
                new Blur(blurFace, blurOthers),
                formats.chosen(),
                pose.with(workers, pose.heldMegabytes()),
                defaults.kinematics());
    }
}
