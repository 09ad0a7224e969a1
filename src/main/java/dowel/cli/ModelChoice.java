package dowel.cli;

import picocli.CommandLine.Option;

/** Which pose model runs. */
final class ModelChoice implements Configurable {
    @Option(
            names = "--model",
            paramLabel = "SIZE",
            defaultValue = "full",
            description = "Pose model: lite (fast), full, heavy (slow) (default: ${DEFAULT-VALUE}).")
    private ModelSize size;

    /** {@code lite}, {@code full} or {@code heavy}. */
    String key() {
        return size.name();
    }
}
