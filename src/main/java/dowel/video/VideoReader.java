package dowel.video;

import dowel.motion.ClipInfo;
import dowel.motion.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/**
 * Reads a video file frame by frame: upright 8-bit BGR pictures with square pixels and the container's time stamps.
 *
 * <pre>{@code
 * try (VideoReader video = VideoReader.open(path)) {
 *     for (var frame = video.next(); frame.isPresent(); frame = video.next()) { ... }
 *     ClipInfo clip = video.info();
 * }
 * }</pre>
 *
 * <p>Time is never frame number over frame rate. A frame whose stamp does not lie behind the one before it is left out and
 * noted among the decode errors; so is every place that cannot be decoded, and an end that comes too early. Memory does
 * not grow with the clip's length. An interrupt of the reading thread ends {@link #next} with a {@link
 * java.util.concurrent.CancellationException}. One reader belongs to one thread.
 *
 * <p>It stands on FFmpeg itself rather than on JavaCV's grabber, which (measured on 1.5.13) rounds stamps to microseconds,
 * takes the end of a cut-off file for the end of the clip, passes over damage, and gives a frame without stamp a wrong
 * one.
 */
public final class VideoReader implements AutoCloseable {
    /** Two cores are what Dowel is measured on; more threads hold more frames in memory. */
    public static final int DEFAULT_THREADS = 2;

    private final VideoFile file;
    private final ClipClock clock;
    private final DecodeLog log;
    private final FrameDecoder decoder;
    private final Orientation orientation;
    private final UprightPicture picture;
    private AVFrame decoded;
    private long durationBefore;
    private boolean ended;
    private boolean closed;

    private VideoReader(VideoFile file, ClipClock clock, DecodeLog log, FrameDecoder decoder, AVFrame first) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        this.decoder = decoder;
        this.decoded = first;
        this.orientation = file.orientation();
        double pixelAspect = file.pixelAspect(first);
        long width = Math.max(1, Math.round(first.width() * pixelAspect));
        VideoFile.refuseAbsurdSize(file.path(), width, first.height());
        this.picture = new UprightPicture(orientation, (int) width, first.height());
    }

    /** Opens a file with {@link #DEFAULT_THREADS}. */
    public static VideoReader open(Path path) {
        return open(path, DEFAULT_THREADS);
    }

    /**
     * Opens a file and decodes its first picture.
     *
     * @param decodeThreads threads the decoder may use, at least 1
     * @throws VideoException if the file is missing, a folder, empty, no video, without a picture or not decodable
     */
    public static VideoReader open(Path path, int decodeThreads) {
        if (decodeThreads < 1) {
            throw new IllegalArgumentException("decodeThreads must be at least 1, not " + decodeThreads);
        }
        VideoFile file = VideoFile.open(path);
        try {
            return openDecoder(file, decodeThreads);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static VideoReader openDecoder(VideoFile file, int decodeThreads) {
        ClipClock clock = new ClipClock(file.timeBase().num(), file.timeBase().den());
        DecodeLog log = new DecodeLog();
        FrameDecoder decoder = new FrameDecoder(file, decodeThreads, clock, log);
        try {
            AVFrame first = decoder.next();
            if (first == null) {
                throw new VideoException(
                        file.path(), "not one picture in it can be decoded", "Copy it from the phone again");
            }
            if (swscale.sws_isSupportedInput(first.format()) == 0) {
                throw new VideoException(
                        file.path(),
                        "its pixel format " + first.format() + " is not known",
                        "Convert it to H.264 in MP4");
            }
            return new VideoReader(file, clock, log, decoder, first);
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    /** Opens the same file once more, at its first frame, with {@link #DEFAULT_THREADS}; close both. */
    public VideoReader reopened() {
        return open(file.path());
    }

    /**
     * Decodes the next frame.
     *
     * @return the frame, lent until the next call; empty at the end of the clip
     * @throws IllegalStateException if the reader is closed
     */
    public Optional<VideoFrame> next() {
        if (closed) {
            throw new IllegalStateException(file.path() + ": the reader is closed");
        }
        while (!ended) {
            AVFrame frame = decoded == null ? decoder.next() : decoded;
            decoded = null;
            if (frame == null) {
                ended = true;
            } else if (hasTime(frame)) {
                return Optional.of(new VideoFrame(clock.frames() - 1, clock.nowS(), picture.of(frame)));
            }
        }
        return Optional.empty();
    }

    private boolean hasTime(AVFrame frame) {
        long stamp = frame.pts() == avutil.AV_NOPTS_VALUE ? frame.best_effort_timestamp() : frame.pts();
        long before = durationBefore;
        durationBefore = frame.duration();
        return switch (clock.tick(stamp, before)) {
            case FORWARD -> true;
            case RESTARTED -> {
                log.add(clock.nowS(), "the time stamps start anew; the frames are put behind those before");
                yield true;
            }
            case NOT_FORWARD -> {
                log.add(clock.nowS(), "a time stamp does not lie behind the one before; the frame is left out");
                yield false;
            }
            case NO_STAMP -> {
                log.add(clock.nowS(), "a frame without time stamp is left out");
                yield false;
            }
        };
    }

    /** Width of the upright frame, pixels. */
    public int width() {
        return picture.width();
    }

    /** Height of the upright frame, pixels. */
    public int height() {
        return picture.height();
    }

    /** Number of frames the file's header promises; only for showing progress. Empty if it promises none. */
    public OptionalLong estimatedFrames() {
        return file.promisedFrames();
    }

    /**
     * The rate the camera recorded at, frames per second, where the phone wrote it into the file.
     *
     * <p>If it is well above the rate of the file, the file plays in slow motion: its seconds are longer than those of the
     * lift. Android phones write it; iPhones write nothing that tells. Frame times are the container's all the same.
     */
    public OptionalDouble captureFps() {
        return file.captureFps();
    }

    /**
     * Sums up the clip; reads the file once more for its hash. The frame rate of a single frame is NaN.
     *
     * @throws IllegalStateException before {@link #next} has come to the end
     */
    public ClipInfo info() {
        if (!ended) {
            throw new IllegalStateException(file.path() + ": info() needs all frames to be read first");
        }
        double interval = clock.medianIntervalS();
        boolean single = Double.isNaN(interval);
        return new ClipInfo(
                file.path().getFileName().toString(),
                sha256(),
                width(),
                height(),
                orientation.rotationDeg,
                single ? clock.nowS() : clock.nowS() + interval,
                clock.frames(),
                1 / interval,
                clock.uneven(),
                log.errors());
    }

    private String sha256() {
        try {
            return Sha256.of(file.path());
        } catch (IOException e) {
            throw new VideoException(file.path(), "cannot be read again (" + e.getMessage() + ")", "Leave it in place");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        picture.close();
        decoder.close();
        file.close();
    }
}
