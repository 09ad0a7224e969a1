package dowel.overlay;

import dowel.kinematics.ContourSettings;
import dowel.kinematics.MetricTrack;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import dowel.video.VideoWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Size;

/** Writes the annotated video: every frame of the clip, at its own time, with the report drawn on it. */
public final class Overlay {
    /** The longer side of the video at most, pixels; smaller clips keep their size. */
    public static final int LONGER_SIDE_PX = 1280;

    private Overlay() {}

    /**
     * What was measured in a clip or in a stretch of it.
     *
     * @param track the poses of that stretch
     * @param metrics measured on them
     * @param contour how the back is traced
     */
    public record Part(PoseTrack track, MetricTrack metrics, SetReport report, ContourSettings contour) {
        Storyboard storyboard() {
            return new Storyboard(track, metrics, report, contour);
        }
    }

    /**
     * Writes the annotated video and, beside it, the key-frame pictures. Decoding, drawing and encoding run at the same
     * time; memory does not grow with the clip.
     *
     * @param clip the video
     * @param whole the poses of the whole clip: what is to be blurred is blurred between the parts too
     * @param parts what to draw; they do not overlap, and the key-frame pictures are those of the first
     * @param blur what is made unrecognisable
     * @param out the MP4 to write; the pictures go into its folder
     * @param framesDone told the number of frames drawn so far, in the calling thread
     * @throws dowel.video.VideoException if the clip cannot be read or the video not be written
     * @throws java.io.UncheckedIOException if a picture cannot be written
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static void render(
            Path clip, PoseTrack whole, List<Part> parts, Blur blur, Path out, LongConsumer framesDone) {
        List<Storyboard> storyboards = parts.stream().map(Part::storyboard).toList();
        Painter painter = new Painter();
        Veil veil = new Veil(whole, blur);
        KeyFrames keyFrames = new KeyFrames(
                storyboards.get(0), parts.get(0).report(), out.toAbsolutePath().getParent(), painter, veil);
        LongFunction<Scene> scenes = frame -> storyboards.stream()
                .filter(storyboard -> storyboard.knows(frame))
                .findFirst()
                .map(storyboard -> storyboard.at(frame))
                .orElse(Scene.EMPTY);
        try (VideoReader reader = VideoReader.open(clip)) {
            double scale = Math.min(1, (double) LONGER_SIDE_PX / Math.max(reader.width(), reader.height()));
            int width = even(reader.width() * scale);
            int height = even(reader.height() * scale);
            try (VideoWriter writer = VideoWriter.create(out, width, height);
                    Size size = new Size(width, height)) {
                FrameRelay.run(
                        slot -> fill(slot, reader, size, keyFrames),
                        slot -> {
                            draw(slot, scenes, painter, keyFrames, veil, scale);
                            framesDone.accept(slot.index + 1);
                        },
                        slot -> writer.write(slot.picture, slot.timeS));
                writer.finish();
            }
        }
    }

    private static boolean fill(FrameRelay.Slot slot, VideoReader reader, Size size, KeyFrames keyFrames) {
        Optional<VideoFrame> next = reader.next();
        if (next.isEmpty()) {
            return false;
        }
        VideoFrame frame = next.get();
        slot.index = frame.index();
        slot.timeS = frame.timeS();
        opencv_imgproc.resize(frame.bgr(), slot.picture, size, 0, 0, opencv_imgproc.INTER_LINEAR);
        if (keyFrames.wants(frame.index())) {
            frame.bgr().copyTo(slot.full);
        }
        return true;
    }

    private static void draw(
            FrameRelay.Slot slot,
            LongFunction<Scene> scenes,
            Painter painter,
            KeyFrames keyFrames,
            Veil veil,
            double scale) {
        if (keyFrames.wants(slot.index)) {
            keyFrames.draw(slot.index, slot.full);
        }
        veil.cover(slot.index, slot.picture, scale);
        int em = Painter.em(slot.picture.cols(), slot.picture.rows());
        painter.draw(scenes.apply(slot.index), slot.picture, new Placement(0, 0, scale), em);
    }

    private static int even(double side) {
        return 2 * (int) Math.max(1, Math.round(side / 2));
    }
}
