package dowel.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The {@code dowel} command. */
@Command(
        name = "dowel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Recorded lift video in, a per-rep form report out. Nothing leaves this machine.",
        subcommands = {
            AnalyzeCommand.class,
            ReplayCommand.class,
            ExercisesCommand.class,
            ExerciseCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            LabelCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "First steps:",
            "  dowel analyze squat.mp4       the report lands in dowel-reports/squat",
            "  dowel exercises               what can be judged, and from where to film it",
            "Exit codes: 0 done, 1 something failed (said on stderr), 2 wrong usage."
        })
public final class Dowel implements Runnable {
    @Mixin
    private Verbosity verbosity;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? For example: dowel analyze CLIP");
    }

    /** How much is said. */
    Verbosity verbosity() {
        return verbosity;
    }

    /** The command line, ready to run. */
    static CommandLine commandLine() {
        OneLineErrors errors = new OneLineErrors();
        return new CommandLine(new Dowel())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--verbose") || Arrays.asList(args).contains("-v")) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        CommandLine command = commandLine();
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(command.execute(args));
    }
}
