package dowel.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code dowel} command. */
@Command(
        name = "dowel",
        mixinStandardHelpOptions = true,
        description = "Recorded lift video in, a per-rep form report out. Nothing leaves this machine.")
public final class Dowel implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Dowel()).execute(args));
    }
}
