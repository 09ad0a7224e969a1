package dowel.cli;

import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The user's own exercises. */
final class ExerciseFolder implements Configurable {
    @Option(
            names = "--exercises",
            paramLabel = "DIR",
            description = "Folder with your own exercise YAML files; they override or add.")
    private Optional<Path> folder = Optional.empty();

    /**
     * Loads the built-in exercises and the user's.
     *
     * @throws IOException if the folder cannot be read
     */
    ExerciseCatalogue load() throws IOException {
        return ExerciseCatalogue.load(folder);
    }

    Optional<Path> folder() {
        return folder;
    }
}
