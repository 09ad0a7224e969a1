package dowel.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** The same lift in another file: joined to another one, mirrored, re-encoded, at half the frame rate, or turned with a tag that turns it back. */
public final class ChangedClip {
    private ChangedClip() {}

    /** Left and right exchanged. */
    public static Path mirrored(Path clip, Path target) {
        return rewritten(clip, target, ChangedClip::flipped);
    }

    /** Decoded and encoded once more. */
    public static Path reencoded(Path clip, Path target) {
        return rewritten(clip, target, Mat::clone);
    }

    /** Stored lying on its side, with a display matrix that sets it upright. */
    public static Path turned(Path clip, Path target) {
        List<Long> ticks = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(clip)) {
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                ticks.add(Math.round(frame.get().timeS() * 90_000));
            }
        }
        try (VideoReader first = VideoReader.open(clip);
                VideoReader reader = VideoReader.open(clip)) {
            // The maker asks for picture 0 once more, to learn the size.
            Mat size = lying(first.next().orElseThrow().bgr());
            boolean[] sizeKnown = new boolean[1];
            return ClipMaker.of("mp4", "libopenh264")
                    .option("b", "4000000")
                    .stamps(90_000, ticks.stream().mapToLong(Long::longValue).toArray())
                    .picture(number -> {
                        if (!sizeKnown[0]) {
                            sizeKnown[0] = true;
                            return size;
                        }
                        return lying(reader.next().orElseThrow().bgr());
                    })
                    .turn(0, 1, -1, 0)
                    .write(target);
        }
    }

    /** Every other frame left out. */
    public static Path halved(Path clip, Path target) {
        try (VideoReader reader = VideoReader.open(clip);
                VideoWriter writer = VideoWriter.create(target, reader.width(), reader.height())) {
            boolean keep = true;
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                if (keep) {
                    writer.write(frame.get().bgr(), frame.get().timeS());
                }
                keep = !keep;
            }
            writer.finish();
        }
        return target;
    }

    /** One after the other, with a film cut between them; of equal size. */
    public static Path joined(Path first, Path second, Path target) {
        try (VideoReader reader = VideoReader.open(first);
                VideoReader next = VideoReader.open(second);
                VideoWriter writer = VideoWriter.create(target, reader.width(), reader.height())) {
            double endS = copy(reader, writer, 0);
            copy(next, writer, endS + 0.04);
            writer.finish();
        }
        return target;
    }

    private static double copy(VideoReader reader, VideoWriter writer, double fromS) {
        double timeS = fromS;
        for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
            timeS = fromS + frame.get().timeS();
            writer.write(frame.get().bgr(), timeS);
        }
        return timeS;
    }

    private static Path rewritten(Path clip, Path target, UnaryOperator<Mat> change) {
        try (VideoReader reader = VideoReader.open(clip);
                VideoWriter writer = VideoWriter.create(target, reader.width(), reader.height())) {
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                try (Mat changed = change.apply(frame.get().bgr())) {
                    writer.write(changed, frame.get().timeS());
                }
            }
            writer.finish();
        }
        return target;
    }

    private static Mat flipped(Mat picture) {
        Mat mirror = new Mat();
        opencv_core.flip(picture, mirror, 1);
        return mirror;
    }

    private static Mat lying(Mat picture) {
        Mat lying = new Mat();
        opencv_core.rotate(picture, lying, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
        return lying;
    }
}
