package dowel.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code dowel} command. */
@Command(
        name = "dowel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Recorded lift video in, a per-rep form report out. Nothing leaves this machine.",
        subcommands = {
            AnalyzeCommand.class,
            BatchCommand.class,
            ReplayCommand.class,
            ExercisesCommand.class,
            ExerciseCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            LabelCommand.class,
            SettingsCommand.class,
            CompletionCommand.class,
            HelpTopics.class
        },
        footer = {
            "",
            "First steps:",
            "  dowel analyze squat.mp4       the report lands in dowel-reports/squat",
            "  dowel help filming            where to put the camera",
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

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file (default: ./dowel.yaml, else ~/.config/dowel/dowel.yaml; may be missing).")
    @SuppressWarnings("UnusedVariable") // SettingSource looks it up before the options are parsed
    private Optional<Path> settings;

    /** How much is said. */
    Verbosity verbosity() {
        return verbosity;
    }

    /**
     * The command line, ready to run.
     *
     * @param args what it will be run with
     */
    static CommandLine commandLine(Surroundings surroundings, String... args) {
        OneLineErrors errors = new OneLineErrors();
        SettingSource settings = SettingSource.read(surroundings, args);
        return PlainTypes.in(new CommandLine(new Dowel()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setDefaultValueProvider(settings)
                .setExecutionStrategy(parsed -> run(parsed, settings));
    }

    /** Wrong settings stop every command but those that give help. */
    private static int run(ParseResult parsed, SettingSource settings) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!settings.mistakes().isEmpty()) {
            List<CommandLine> commands = parsed.asCommandLineList();
            throw new ParameterException(commands.get(commands.size() - 1), String.join("\n", settings.mistakes()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--verbose") || Arrays.asList(args).contains("-v")) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        CommandLine command = commandLine(Surroundings.ofProcess(), args);
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        try {
            System.exit(command.execute(args));
        } catch (OutOfMemoryError e) {
            OneLineErrors.report(command.getErr(), e, Arrays.asList(args).contains("--verbose"));
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }
}
