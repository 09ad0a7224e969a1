package dowel.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of the machine a batch may use. */
final class BatchOptions implements Configurable {
    private static final int MOST_JOBS = 64;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Clips at the same time (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--memory-mb",
            paramLabel = "MB",
            defaultValue = "2000",
            description = "Memory for the whole batch (default: ${DEFAULT-VALUE}); if the jobs are expected to need"
                    + " more, fewer run.")
    private int memoryMb;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    int jobs() {
        return jobs;
    }

    int memoryMb() {
        return memoryMb;
    }

    /**
     * Checks the numbers.
     *
     * @throws ParameterException if one is out of range
     */
    void check() {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs takes a number from 1 to " + MOST_JOBS + ", not " + jobs);
        }
        if (memoryMb < 1) {
            throw new ParameterException(spec.commandLine(), "--memory-mb takes megabytes, not " + memoryMb);
        }
    }
}
