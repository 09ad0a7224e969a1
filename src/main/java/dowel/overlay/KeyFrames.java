package dowel.overlay;

import dowel.faults.Finding;
import dowel.motion.Point;
import dowel.motion.PoseTrack;
import dowel.report.KeyMoments;
import dowel.report.Pictures;
import dowel.report.SetReport;
import dowel.report.WholeFile;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Pictures of the moments that were found: the lifter alone and large, the back contour and its chord, the value and its
 * limit. One per warning or fault, named by {@link Pictures#fileName}.
 */
public final class KeyFrames {
    private static final int LONGER_SIDE_PX = 960;
    /** A small figure is enlarged at most so much. */
    private static final double LARGEST_SCALE = 3;
    /** Room about the lifter, of the box about his joints. */
    private static final double ROOM = 0.18;

    private static final int JPEG_QUALITY = 88;

    private final Storyboard storyboard;
    private final Path folder;
    private final Painter painter;
    private final Veil veil;
    private final TreeMap<Long, List<Finding>> byFrame;

    KeyFrames(Storyboard storyboard, SetReport report, Path folder, Painter painter, Veil veil) {
        this.storyboard = storyboard;
        this.folder = folder;
        this.painter = painter;
        this.veil = veil;
        this.byFrame = new KeyMoments(report)
                .pictured().stream()
                        .collect(Collectors.groupingBy(
                                finding -> finding.measured().orElseThrow().frame(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /**
     * Writes the pictures in a pass of its own, for reports without an annotated video. Frames behind the last finding
     * are not read.
     *
     * @param clip the video
     * @param whole the poses of the whole clip
     * @param part what was measured in it, or in a stretch of it
     * @param blur what is made unrecognisable
     * @param folder where the pictures go; it must exist
     * @throws dowel.video.VideoException if the clip cannot be read
     * @throws UncheckedIOException if a picture cannot be written
     */
    public static void render(Path clip, PoseTrack whole, Overlay.Part part, Blur blur, Path folder) {
        KeyFrames keyFrames =
                new KeyFrames(part.storyboard(), part.report(), folder, new Painter(), new Veil(whole, blur));
        if (keyFrames.byFrame.isEmpty()) {
            return;
        }
        try (VideoReader video = VideoReader.open(clip)) {
            Optional<VideoFrame> frame = video.next();
            while (frame.isPresent() && frame.get().index() <= keyFrames.byFrame.lastKey()) {
                keyFrames.draw(frame.get().index(), frame.get().bgr());
                frame = video.next();
            }
        }
    }

    /** True if a finding has its moment in this frame. */
    boolean wants(long frame) {
        return byFrame.containsKey(frame);
    }

    /** Writes the pictures of this frame's findings; the frame itself is left as it is. */
    void draw(long frame, Mat bgr) {
        if (wants(frame) && veil.covers()) {
            try (Mat covered = bgr.clone()) {
                veil.cover(frame, covered, 1);
                drawFindings(frame, covered);
            }
        } else {
            drawFindings(frame, bgr);
        }
    }

    private void drawFindings(long frame, Mat bgr) {
        for (Finding finding : byFrame.getOrDefault(frame, List.of())) {
            Scene scene = storyboard.of(finding);
            try (Rect crop = crop(scene, bgr);
                    Mat lifter = new Mat(bgr, crop);
                    Mat picture = enlarged(lifter)) {
                double scale = (double) picture.cols() / crop.width();
                int em = Painter.em(picture.cols(), picture.rows());
                int foot = painter.footHeight(scene, picture.cols(), em);
                try (Mat canvas = withFoot(picture, foot)) {
                    painter.draw(scene, canvas, new Placement(crop.x(), crop.y(), scale), em);
                    write(canvas, folder.resolve(Pictures.fileName(finding)));
                }
            }
        }
    }

    /** The box about everything that is drawn of the lifter, with some room; the whole frame if nothing is. */
    private static Rect crop(Scene scene, Mat bgr) {
        List<Point> points = Stream.concat(
                        scene.limbs().stream().flatMap(limb -> Stream.of(limb.from(), limb.to())),
                        scene.back().stream().flatMap(back -> back.points().stream()))
                .toList();
        if (points.isEmpty()) {
            return new Rect(0, 0, bgr.cols(), bgr.rows());
        }
        double left =
                points.stream().map(Point::x).min(Comparator.naturalOrder()).get();
        double right =
                points.stream().map(Point::x).max(Comparator.naturalOrder()).get();
        double top =
                points.stream().map(Point::y).min(Comparator.naturalOrder()).get();
        double bottom =
                points.stream().map(Point::y).max(Comparator.naturalOrder()).get();
        double room = ROOM * Math.max(right - left, bottom - top) + 8;
        int x = within(left - room, bgr.cols() - 1);
        int y = within(top - room, bgr.rows() - 1);
        return new Rect(x, y, within(right + room, bgr.cols()) - x, within(bottom + room, bgr.rows()) - y);
    }

    private static int within(double place, int most) {
        return (int) Math.round(Math.max(0, Math.min(place, most)));
    }

    private static Mat enlarged(Mat lifter) {
        double scale = Math.min(LARGEST_SCALE, (double) LONGER_SIDE_PX / Math.max(lifter.cols(), lifter.rows()));
        Mat picture = new Mat();
        try (Size size = new Size((int) Math.ceil(lifter.cols() * scale), (int) Math.ceil(lifter.rows() * scale))) {
            int how = scale < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC;
            opencv_imgproc.resize(lifter, picture, size, 0, 0, how);
        }
        return picture;
    }

    private static Mat withFoot(Mat picture, int foot) {
        Mat canvas = new Mat();
        try (Scalar dark = Ink.BLACK.bgr()) {
            opencv_core.copyMakeBorder(picture, canvas, 0, foot, 0, 0, opencv_core.BORDER_CONSTANT, dark);
        }
        return canvas;
    }

    private static void write(Mat picture, Path file) {
        try (BytePointer encoded = new BytePointer();
                IntPointer quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)) {
            opencv_imgcodecs.imencode(".jpg", picture, encoded, quality);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            WholeFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the picture cannot be written; choose another folder", e);
        }
    }
}
