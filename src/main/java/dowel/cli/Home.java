package dowel.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where Dowel lives: the folder of the launcher, which holds {@code models} and {@code samples}. */
final class Home {
    private Home() {}

    /** The launcher's folder as it tells it, else the working folder. */
    static Path folder() {
        return Path.of(System.getProperty("dowel.home", ""));
    }

    /**
     * The models' folder.
     *
     * @throws IllegalStateException if there is none
     */
    static Path models() {
        Path models = folder().resolve("models");
        if (!Files.isDirectory(models)) {
            throw new IllegalStateException(models.toAbsolutePath()
                    + ": the models' folder is missing; start Dowel with its own launcher, from a whole checkout");
        }
        return models;
    }
}
