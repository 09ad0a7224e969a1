package dowel.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Every frame of a clip as a JPEG picture, by its number, each with the container's time stamp.
 *
 * <p>A player's own clock is off on clips of uneven frame rate; here picture and time are those that the analysis sees.
 * One thread fills the store with {@link #fill}; any thread may take what is there already. The pictures lie in one
 * temporary file without a name, which goes with the process.
 */
public final class Stills implements AutoCloseable {
    private static final int JPEG_QUALITY = 85;

    private final Path clip;
    private final int longerSidePx;
    private final FileChannel pictures;
    private final List<Still> stills = new ArrayList<>();
    private boolean complete;

    /** Where a picture lies in the file, and its time. */
    private record Still(double timeS, long at, int bytes) {}

    /**
     * A store without pictures yet.
     *
     * @param longerSidePx larger pictures are made smaller
     * @throws UncheckedIOException if the system keeps no temporary files
     */
    public Stills(Path clip, int longerSidePx) {
        this.clip = clip;
        this.longerSidePx = longerSidePx;
        try {
            this.pictures = FileChannel.open(
                    Files.createTempFile("dowel-stills", ".mjpeg"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be made; free some disk space", e);
        }
    }

    /**
     * Reads the whole clip; stops early when the reading thread is interrupted.
     *
     * @throws VideoException if the clip cannot be read
     * @throws UncheckedIOException if the disk is full
     */
    public void fill() {
        try (VideoReader video = VideoReader.open(clip)) {
            for (Optional<VideoFrame> frame = video.next(); frame.isPresent(); frame = video.next()) {
                add(frame.get());
            }
        }
        synchronized (stills) {
            complete = true;
        }
    }

    private void add(VideoFrame frame) {
        byte[] jpeg = jpeg(frame.bgr());
        long end;
        synchronized (stills) {
            end = stills.isEmpty() ? 0 : last().at() + last().bytes();
        }
        try {
            ByteBuffer rest = ByteBuffer.wrap(jpeg);
            while (rest.hasRemaining()) {
                pictures.write(rest, end + rest.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(clip.getFileName() + ": its pictures find no room on the disk", e);
        }
        synchronized (stills) {
            stills.add(new Still(frame.timeS(), end, jpeg.length));
        }
    }

    private Still last() {
        return stills.get(stills.size() - 1);
    }

    private byte[] jpeg(Mat bgr) {
        double scale = Math.min(1, (double) longerSidePx / Math.max(bgr.cols(), bgr.rows()));
        try (Mat picture = new Mat();
                Size size = new Size((int) Math.round(bgr.cols() * scale), (int) Math.round(bgr.rows() * scale));
                BytePointer encoded = new BytePointer();
                IntPointer quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)) {
            opencv_imgproc.resize(bgr, picture, size, 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgcodecs.imencode(".jpg", picture, encoded, quality);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }

    /** True once all frames are there. */
    public boolean complete() {
        synchronized (stills) {
            return complete;
        }
    }

    /** Time stamps of the frames that are there, seconds from the first frame; the index is the frame's number. */
    public List<Double> timesS() {
        synchronized (stills) {
            return stills.stream().map(Still::timeS).toList();
        }
    }

    /** A frame's picture; empty if there is no such frame, or not yet. */
    public Optional<byte[]> jpeg(int frame) {
        Still still;
        synchronized (stills) {
            if (frame < 0 || frame >= stills.size()) {
                return Optional.empty();
            }
            still = stills.get(frame);
        }
        ByteBuffer bytes = ByteBuffer.allocate(still.bytes());
        try {
            while (bytes.hasRemaining() && pictures.read(bytes, still.at() + bytes.position()) >= 0) {
                // reads on until the picture is whole
            }
        } catch (IOException e) {
            throw new UncheckedIOException(clip.getFileName() + ": its pictures cannot be read again", e);
        }
        return Optional.of(bytes.array());
    }

    @Override
    public void close() {
        try {
            pictures.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
