package dowel.batch;

import dowel.app.Progress;
import dowel.report.ClipSummary;
import java.util.List;

/** Hears how a batch comes along. May be called from several threads at a time. */
public interface BatchListener {
    /**
     * Work has been found.
     *
     * @param clips how many clips are to be done
     * @param frames how many frames they have together, as far as their headers tell
     * @param done how many others were done before
     * @param skipped files that are no videos
     */
    void planned(int clips, long frames, int done, List<String> skipped);

    /** Who hears of one clip's frames. */
    Progress clip(String name, long frames);

    /** A clip has its report. */
    void finished(String name, ClipSummary summary);

    /** A clip has none. */
    void failed(String name, String why);

    /** All found work is done; the batch ends, or waits for more. */
    void idle();
}
