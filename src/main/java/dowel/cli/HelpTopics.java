package dowel.cli;

import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dowel help}: about a command, or about filming. */
@Command(
        name = "help",
        helpCommand = true,
        versionProvider = Version.class,
        description = "Tells more about a command, or with 'filming': where to put the camera, for each exercise.")
final class HelpTopics implements Callable<Integer> {
    private static final String FILMING = "filming";

    @Parameters(arity = "0..1", paramLabel = "COMMAND|filming", description = "What to tell about.")
    private Optional<String> topic = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        if (topic.filter(FILMING::equals).isPresent()) {
            new FilmingGuide(ExerciseCatalogue.load(Optional.empty())).lines().forEach(out::println);
        } else if (topic.isPresent()) {
            CommandLine command = root.getSubcommands().get(topic.get());
            if (command == null) {
                throw new ParameterException(
                        root,
                        "no help about '" + topic.get() + "'; there is help about " + FILMING + ", "
                                + String.join(", ", root.getSubcommands().keySet()));
            }
            command.usage(out);
        } else {
            root.usage(out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
