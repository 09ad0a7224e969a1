package dowel.pose;

import java.util.List;

/**
 * The frames up to the next key frame, which is the last of them.
 *
 * @param frames at least one, in order
 * @param results one per frame
 * @param shot the shot to which they belong
 * @param opensShot true if the first frame begins a shot; it is then the only one
 */
record Segment(List<HeldFrame> frames, List<FrameResult> results, Shot shot, boolean opensShot) {
    /** Copies the lists. */
    Segment {
        frames = List.copyOf(frames);
        results = List.copyOf(results);
    }

    /** The key frame. */
    HeldFrame key() {
        return frames.get(frames.size() - 1);
    }

    /** The key frame's result. */
    FrameResult keyResult() {
        return results.get(results.size() - 1);
    }
}
