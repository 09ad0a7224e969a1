package dowel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** What a run of the command line left behind. */
record Console(int exitCode, String out, String err) {
    static Console run(String... args) {
        return run(new Surroundings(Map.of(), Path.of(""), Path.of("no-such-folder")), args);
    }

    static Console run(Surroundings surroundings, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Dowel.commandLine(surroundings, args);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int exitCode = command.execute(args);
        return new Console(exitCode, out.toString(), err.toString());
    }
}
