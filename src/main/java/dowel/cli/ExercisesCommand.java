package dowel.cli;

import dowel.exercise.ExerciseProfile;
import dowel.motion.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dowel exercises}: what can be judged. */
@Command(
        name = "exercises",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists what can be judged, and from which view.")
final class ExercisesCommand implements Callable<Integer> {
    @Mixin
    private ExerciseFolder exercises;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (ExerciseProfile profile : exercises.load().profiles()) {
            out.printf(
                    Locale.ROOT,
                    "%-22s %-26s from: %-20s %2d rules%n",
                    profile.id(),
                    profile.name(),
                    profile.views().stream().map(View.Kind::key).collect(Collectors.joining(", ")),
                    profile.rules().size());
        }
        out.println("'dowel exercise ID' shows the rules with limits, margins and sources.");
        out.flush();
        return ExitCode.OK;
    }
}
