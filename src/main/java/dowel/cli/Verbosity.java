package dowel.cli;

import picocli.CommandLine.Option;

/** The two options that every command has. */
final class Verbosity {
    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, no remarks: results and errors only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "More detail, and stack traces with errors.")
    private boolean verbose;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
