package dowel.pose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The frames that may be held at a time, which bounds the memory whatever the clip's length. */
final class FramePool implements AutoCloseable {
    private final Deque<HeldFrame> free = new ArrayDeque<>();
    private final List<HeldFrame> all = new ArrayList<>();

    FramePool(int frames) {
        for (int i = 0; i < frames; i++) {
            HeldFrame frame = new HeldFrame();
            all.add(frame);
            free.add(frame);
        }
    }

    /** Waits for a free frame. */
    synchronized HeldFrame take() throws InterruptedException {
        while (free.isEmpty()) {
            wait();
        }
        return free.pop();
    }

    /** Gives a frame back. */
    synchronized void giveBack(HeldFrame frame) {
        free.push(frame);
        notifyAll();
    }

    /** Frees the pictures; nobody may use a frame any more. */
    @Override
    public synchronized void close() {
        all.forEach(HeldFrame::close);
    }
}
