package dowel.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command runs: what it may read beside its options.
 *
 * @param environment the environment's variables
 * @param workFolder the folder it was started in
 * @param configFolder the user's own folder for Dowel's settings
 */
record Surroundings(Map<String, String> environment, Path workFolder, Path configFolder) {
    /** Copies the environment. */
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process: {@code $XDG_CONFIG_HOME/dowel}, {@code %APPDATA%\dowel} or {@code ~/.config/dowel}. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .or(() -> Optional.ofNullable(environment.get("APPDATA")))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
        return new Surroundings(environment, Path.of(""), config.resolve("dowel"));
    }
}
