package dowel.overlay;

import dowel.faults.Finding;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.report.KeyMoments;
import dowel.report.SetReport;
import dowel.report.WholeFile;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** One small picture of a clip, to know it again in a list. */
public final class Poster {
    private static final int LONGER_SIDE_PX = 240;
    private static final int JPEG_QUALITY = 72;

    private Poster() {}

    /**
     * Writes the frame of the gravest finding, else of the first rep's turn, else of the middle of the track. Reads the clip
     * up to there.
     *
     * @param blur what is made unrecognisable
     * @param file the JPEG to write
     * @throws dowel.video.VideoException if the clip cannot be read
     * @throws IOException if the file cannot be written
     */
    public static void write(Path clip, PoseTrack track, SetReport report, Blur blur, Path file) throws IOException {
        long wanted = frame(track, report);
        Veil veil = new Veil(track, blur);
        try (VideoReader video = VideoReader.open(clip)) {
            for (Optional<VideoFrame> frame = video.next(); frame.isPresent(); frame = video.next()) {
                if (frame.get().index() >= wanted) {
                    write(frame.get(), veil, file);
                    return;
                }
            }
        }
    }

    private static long frame(PoseTrack track, SetReport report) {
        return new KeyMoments(report)
                .pictured().stream()
                        .max(Comparator.comparing(Finding::verdict))
                        .map(finding -> finding.measured().orElseThrow().frame())
                        .orElseGet(() -> nearest(track.poses(), turnS(track, report)));
    }

    private static double turnS(PoseTrack track, SetReport report) {
        return report.judgement().reps().stream()
                .map(judged -> judged.rep().turnS())
                .findFirst()
                .orElseGet(() -> track.poses().get(track.poses().size() / 2).timeS());
    }

    private static long nearest(List<Pose> poses, double timeS) {
        return poses.stream()
                .min(Comparator.comparingDouble(pose -> Math.abs(pose.timeS() - timeS)))
                .map(Pose::frame)
                .orElse(0L);
    }

    private static void write(VideoFrame frame, Veil veil, Path file) throws IOException {
        Mat bgr = frame.bgr();
        double scale = Math.min(1, (double) LONGER_SIDE_PX / Math.max(bgr.cols(), bgr.rows()));
        try (Mat picture = new Mat();
                Size size = new Size((int) Math.ceil(bgr.cols() * scale), (int) Math.ceil(bgr.rows() * scale));
                BytePointer encoded = new BytePointer();
                IntPointer quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)) {
            opencv_imgproc.resize(bgr, picture, size, 0, 0, opencv_imgproc.INTER_AREA);
            veil.cover(frame.index(), picture, scale);
            opencv_imgcodecs.imencode(".jpg", picture, encoded, quality);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            WholeFile.write(file, out -> out.write(bytes));
        }
    }
}
