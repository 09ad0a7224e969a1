package dowel.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * How a batch ended.
 *
 * @param clips how many clips there are
 * @param done how many have a report
 * @param before how many of these were done by an earlier run
 * @param failures the clips that have none
 * @param skipped files that are no videos
 * @param stopped true if it was stopped before all was done
 * @param index the page that lists all
 */
public record BatchResult(
        int clips, int done, int before, List<Failure> failures, List<String> skipped, boolean stopped, Path index) {
    /** Copies the lists. */
    public BatchResult {
        failures = List.copyOf(failures);
        skipped = List.copyOf(skipped);
    }
}
