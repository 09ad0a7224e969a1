package dowel.pose;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where tests find the models and the material that lies beside the project and not in it. */
final class Shared {
    /** The project's own models. */
    static final Path MODELS = Path.of("models");

    private Shared() {}

    /** A real clip; skips the test where the footage is absent. */
    static Path clip(String name) {
        Path clip = folder("footage").resolve(name);
        assumeTrue(Files.exists(clip), "no real clip at " + clip.toAbsolutePath());
        return clip;
    }

    /** The photos with MediaPipe's landmarks; skips the test where they are absent. */
    static Path parity() {
        Path parity = folder("parity");
        assumeTrue(Files.isDirectory(parity), "no parity photos at " + parity.toAbsolutePath());
        return parity;
    }

    /** {@code -Ddowel.footage}, else {@code DOWEL_FOOTAGE}, else the folder beside the project. */
    private static Path folder(String name) {
        String environment = Optional.ofNullable(System.getenv("DOWEL_" + name.toUpperCase(java.util.Locale.ROOT)))
                .orElse("../shared/" + name);
        return Path.of(System.getProperty("dowel." + name, environment));
    }
}
