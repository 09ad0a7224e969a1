package dowel.pose;

import dowel.video.VideoFrame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** A copy of one video frame that waits for its neighbours; used again for later frames. */
final class HeldFrame implements AutoCloseable {
    private static final int ABOUT_THE_VERTICAL = 1;

    private final Mat bgr = new Mat();
    private final SmallPicture small = new SmallPicture();
    private long index;
    private double timeS;

    /** Takes over a frame's content, mirrored if wanted. */
    void take(VideoFrame frame, boolean mirrored) {
        if (mirrored) {
            opencv_core.flip(frame.bgr(), bgr, ABOUT_THE_VERTICAL);
        } else {
            frame.bgr().copyTo(bgr);
        }
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
