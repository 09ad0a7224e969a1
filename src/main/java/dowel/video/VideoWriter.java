package dowel.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Writes an MP4 with H.264 that browsers and phones play, each frame with its own time stamp.
 *
 * <pre>{@code
 * try (VideoWriter video = VideoWriter.create(path, 1280, 720)) {
 *     video.write(bgr, timeS);
 *     video.finish();
 * }
 * }</pre>
 *
 * <p>The file appears under its name only when {@link #finish} is through; a writer closed without it, after an exception
 * for instance, leaves nothing behind. The same pictures and times give the same bytes; nothing of the device, the place
 * or the date is written. Time stamps are kept to 1/360000 s, which is exact for all usual frame rates. An odd side is
 * filled up to an even one with a copy of its last row or column, since the format knows no odd sides. One writer belongs
 * to one thread.
 */
public final class VideoWriter implements AutoCloseable {
    private final Path target;
    private final Path partial;
    private final int width;
    private final int height;
    private final H264Encoder encoder;
    private final Mp4File file;
    private boolean finished;
    private boolean closed;

    private VideoWriter(Path target, Path partial, int width, int height, H264Encoder encoder, Mp4File file) {
        this.target = target;
        this.partial = partial;
        this.width = width;
        this.height = height;
        this.encoder = encoder;
        this.file = file;
    }

    /**
     * Creates a file for pictures of one size.
     *
     * @param target the MP4 to write; replaced if it is there
     * @param width of the pictures, pixels, at least 16
     * @param height of the pictures, pixels, at least 16
     * @throws VideoException if the folder is missing or cannot be written to, or no such picture can be encoded
     */
    public static VideoWriter create(Path target, int width, int height) {
        refuseFolder(target);
        H264Encoder encoder = H264Encoder.open(target, even(width), even(height));
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            return new VideoWriter(
                    target, partial, width, height, encoder, Mp4File.create(target, partial, encoder.context()));
        } catch (VideoException e) {
            encoder.close();
            delete(partial);
            throw e;
        }
    }

    private static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new VideoException(partial, "half-written, cannot be deleted (" + e.getMessage() + ")", "Delete it");
        }
    }

    private static void refuseFolder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new VideoException(target, "cannot be written, its folder does not exist", "Create the folder");
        }
        if (!Files.isWritable(folder)) {
            throw new VideoException(target, "cannot be written, its folder is read-only", "Choose another folder");
        }
        if (Files.isDirectory(target)) {
            throw new VideoException(target, "cannot be written, a folder has that name", "Choose another name");
        }
    }

    private static int even(int side) {
        return side + side % 2;
    }

    /**
     * Adds a frame.
     *
     * @param bgr height x width x 3, 8 bit, blue green red; not kept
     * @param timeS when it is shown, seconds, later than the frame before
     */
    public void write(Mat bgr, double timeS) {
        refuseIfOver();
        if (bgr.cols() != width || bgr.rows() != height || bgr.type() != opencv_core.CV_8UC3) {
            throw new IllegalArgumentException("expected a BGR picture of " + width + " x " + height + ", got "
                    + bgr.cols() + " x " + bgr.rows() + " of type " + bgr.type());
        }
        encoder.encode(bgr, timeS, file);
    }

    /** Completes the file and gives it its name; nothing can be added after that. */
    public void finish() {
        refuseIfOver();
        encoder.finish(file);
        file.finish();
        try {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new VideoException(target, "cannot be written (" + e.getMessage() + ")", "Choose another folder");
        }
        finished = true;
    }

    private void refuseIfOver() {
        if (finished || closed) {
            throw new IllegalStateException(target + ": the writer is finished or closed");
        }
    }

    /** Frees everything; deletes what was written unless {@link #finish} came through. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        encoder.close();
        file.close();
        if (!finished) {
            delete(partial);
        }
    }
}
