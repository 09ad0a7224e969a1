package dowel.pose;

import dowel.video.VideoFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/** A copy of one video frame that waits for its neighbours; used again for later frames. */
final class HeldFrame implements AutoCloseable {
    private final Mat bgr = new Mat();
    private final SmallPicture small = new SmallPicture();
    private long index;
    private double timeS;

    /** Takes over a frame's content. */
    void take(VideoFrame frame) {
        frame.bgr().copyTo(bgr);
        index = frame.index();
        timeS = frame.timeS();
    }

    /** The frame's picture, 8-bit BGR. */
    Mat bgr() {
        return bgr;
    }

    /** The small picture; filled by {@link #shrink()}. */
    SmallPicture small() {
        return small;
    }

    /** Makes the small picture. */
    void shrink() {
        small.take(bgr);
    }

    long index() {
        return index;
    }

    double timeS() {
        return timeS;
    }

    @Override
    public void close() {
        bgr.close();
        small.close();
    }
}
