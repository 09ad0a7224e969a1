package dowel.motion;

import java.util.List;
import java.util.Optional;

/**
 * The poses of one lifter over one clip, a pose per decoded frame. Whoever made a track closes it, which gives a long
 * clip's disk space back; stretches and altered copies of it are read until then, and not closed.
 *
 * @param clip the video's facts
 * @param model the model that made the poses
 * @param poses in order of time, strictly increasing
 * @param others how many other people were seen at most beside the lifter
 */
public record PoseTrack(ClipInfo clip, ModelInfo model, List<Pose> poses, int others) implements AutoCloseable {
    /**
     * Copies the poses; those of a long clip into a scratch file, see {@link PoseList}.
     *
     * @throws IllegalArgumentException if the times do not strictly increase; the message names the frame
     */
    public PoseTrack {
        poses = PoseList.copyOf(poses);
        Pose before = null;
        for (Pose pose : poses) {
            if (before != null && !(pose.timeS() > before.timeS())) {
                throw new IllegalArgumentException("frame " + pose.frame() + " at " + pose.timeS()
                        + " s does not come after frame " + before.frame() + " at " + before.timeS() + " s");
            }
            before = pose;
        }
    }

    /** The poses of a stretch of the same clip, at their own times. */
    public PoseTrack between(double fromS, double toS) {
        int from = firstFrom(fromS);
        int to = Math.max(from, firstFrom(Math.nextUp(toS)));
        return new PoseTrack(clip, model, poses.subList(from, to), others);
    }

    /** Index of the first pose at or after a time, found by halving; the number of poses if there is none. */
    private int firstFrom(double timeS) {
        int low = 0;
        int high = poses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (poses.get(middle).timeS() < timeS) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where long clips' numbers lie, see {@link PoseList#file}. */
    public Optional<ScratchFile> file() {
        return PoseList.copyOf(poses).file();
    }

    /** Gives a long clip's disk space back, see {@link PoseList#close}; others need no closing. */
    @Override
    public void close() {
        PoseList.copyOf(poses).close();
    }

    /** Share of frames in which the lifter was found, 0 to 1; 0 for an empty track. */
    public double shareFound() {
        return poses.isEmpty() ? 0 : (double) poses.stream().filter(Pose::found).count() / poses.size();
    }
}
