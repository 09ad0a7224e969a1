package dowel.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors as one line on stderr: wrong usage leaves with 2, what failed with 1; stack traces only with --verbose. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("dowel: " + oneLine(wrongUse(e)) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE;
    }

    /** What picocli says, in words of the command line where it counts arguments from nought. */
    private static String wrongUse(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return e.getMessage();
        }
        String likely = unmatched.getSuggestions().isEmpty()
                ? ""
                : "; did you mean " + unmatched.getSuggestions().get(0);
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return e.getMessage() + likely;
        }
        return e.getCommandLine().getParent() == null
                ? "there is no command '" + first + "'" + likely
                : "'" + first + "' is one thing too many; put a name with spaces in quotes";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        report(command.getErr(), e, root(command).verbosity().verbose());
        return ExitCode.SOFTWARE;
    }

    /** Writes what went wrong as one line, and the stack trace if asked for. */
    static void report(PrintWriter err, Throwable e, boolean verbose) {
        err.println("dowel: " + describe(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
    }

    /** One line that says what went wrong. */
    static String describe(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "not enough memory for this clip; cut it into shorter ones, or give Java more with"
                    + " DOWEL_JAVA_OPTS=-Xmx2g";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file; check the path";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": may not be read or written here; check its rights, or name another place";
        }
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName() + " (run again with --verbose for details)";
        }
        return oneLine(message);
    }

    private static Dowel root(CommandLine command) {
        return (Dowel) command.getCommandSpec().root().userObject();
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
