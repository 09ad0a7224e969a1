package dowel.pose;

/** Hears how far tracking has come; called by the thread that called {@link PoseEstimator#track}. */
@FunctionalInterface
public interface PoseProgress {
    /** Nobody listens. */
    PoseProgress SILENT = framesDone -> {};

    /**
     * Called now and then.
     *
     * @param framesDone frames read so far; starts anew if the clip is read a second time
     */
    void advanced(long framesDone);
}
