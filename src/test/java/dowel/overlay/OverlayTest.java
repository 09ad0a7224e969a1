package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.kinematics.ContourSettings;
import dowel.motion.Point;
import dowel.report.Pictures;
import dowel.report.SampleSet;
import dowel.video.VideoException;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import dowel.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    private static final int GREY = 110;
    private static final int PLAIN = 12;
    private static final int BEFORE = 60;
    private static final int FINDING = 90;

    @TempDir
    static Path folder;

    @TempDir
    Path apart;

    private static final List<Long> DONE = new ArrayList<>();

    @BeforeAll
    static void renderOnce() {
        render(clip(1), folder, DONE::add);
    }

    @Test
    void keepsEveryFrameAndItsUnevenTime() {
        List<Double> before = times(clip(1));
        List<Double> after = times(folder.resolve("annotated.mp4"));
        assertEquals(SampleSet.FRAMES, after.size());
        for (int i = 0; i < after.size(); i++) {
            assertEquals(before.get(i), after.get(i), 1 / 90_000.0, "frame " + i);
        }
        assertEquals(SampleSet.FRAMES, DONE.size());
        assertEquals(SampleSet.FRAMES, DONE.get(DONE.size() - 1));
    }

    @Test
    void drawsWhereTheLifterIs() {
        Point thigh = new Point(260, 310);
        Point background = new Point(560, 250);
        Map<Integer, int[]> thighs = colours(Set.of(PLAIN, BEFORE), thigh);
        assertTrue(isGrey(thighs.get(PLAIN)), "no lifter, no limb");
        int[] limb = thighs.get(BEFORE);
        assertTrue(limb[0] < 100 && limb[1] > 170 && limb[2] > 200, "a near limb is yellow: " + describe(limb));
        assertTrue(isGrey(colours(Set.of(BEFORE), background).get(BEFORE)), "the background stays");
    }

    @Test
    void drawsTheBackInTheColourOfItsFinding() {
        Point middle = backMiddle();
        Map<Integer, int[]> backs = colours(Set.of(BEFORE, FINDING), middle);
        int[] quiet = backs.get(BEFORE);
        assertTrue(quiet[0] > quiet[2] + 60, "a quiet back is blue: " + describe(quiet));
        int[] marked = backs.get(FINDING);
        assertTrue(marked[2] > marked[0] + 60, "a marked back is orange: " + describe(marked));
    }

    @Test
    void showsTheBannerAtTheFootWhileItHappens() {
        Point foot = new Point(15, SampleSet.HEIGHT - 30);
        Map<Integer, int[]> strip = colours(Set.of(BEFORE, FINDING), foot);
        assertTrue(isGrey(strip.get(BEFORE)), describe(strip.get(BEFORE)));
        int[] colour = strip.get(FINDING);
        assertTrue(colour[2] > 180 && colour[2] > colour[0] + 60, "the strip of a warning: " + describe(colour));
    }

    @Test
    void largeClipsComeOutWithTheirLongerSideAtTheLimitAndEvenSides() {
        render(clip(3), apart, n -> {});
        try (VideoReader video = VideoReader.open(apart.resolve("annotated.mp4"))) {
            assertEquals(Overlay.LONGER_SIDE_PX, video.width());
            assertEquals(960, video.height());
        }
    }

    @Test
    void writesAPicturePerFindingAndTheBestRepsTheSameWithAndWithoutVideo() throws IOException {
        KeyFrames.render(
                clip(1),
                SampleSet.track(),
                new Overlay.Part(
                        SampleSet.track(), SampleSet.metrics(), SampleSet.report(), ContourSettings.defaults()),
                Blur.NONE,
                apart);
        Set<String> names = Set.of("rep2-torso_swing.jpg", "rep2-spine_round_setup.jpg", "rep1-torso_swing.jpg");
        assertEquals(names, Pictures.in(folder, SampleSet.report()).files());
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(apart.resolve(name)));
            try (Mat picture = opencv_imgcodecs.imread(apart.resolve(name).toString())) {
                assertTrue(picture.rows() > 500 && picture.cols() > 300, picture.cols() + " x " + picture.rows());
            }
        }
    }

    @Test
    void aBrokenClipLeavesNothingBehind() throws IOException {
        Path broken = Files.writeString(apart.resolve("broken.mp4"), "no video");
        assertThrows(VideoException.class, () -> render(broken, apart, n -> {}));
        try (var files = Files.list(apart)) {
            assertEquals(List.of(broken), files.toList());
        }
    }

    private static void render(Path clip, Path out, LongConsumer done) {
        Overlay.render(
                clip,
                SampleSet.track(),
                List.of(new Overlay.Part(
                        SampleSet.track(), SampleSet.metrics(), SampleSet.report(), ContourSettings.defaults())),
                Blur.NONE,
                out.resolve("annotated.mp4"),
                done);
    }

    /** A grey clip of the sample's frames, the tenth of every ten late by half a frame. */
    private static Path clip(int scale) {
        Path file = folder.resolve("clip" + scale + ".mp4");
        if (Files.exists(file)) {
            return file;
        }
        try (Scalar grey = new Scalar(GREY, GREY, GREY, 0);
                Mat picture = new Mat(SampleSet.HEIGHT * scale, SampleSet.WIDTH * scale, opencv_core.CV_8UC3, grey);
                VideoWriter video = VideoWriter.create(file, picture.cols(), picture.rows())) {
            for (int i = 0; i < SampleSet.FRAMES / scale; i++) {
                video.write(picture, (i + (i % 10 == 9 ? 0.5 : 0)) / SampleSet.FPS);
            }
            video.finish();
        }
        return file;
    }

    private static Point backMiddle() {
        Storyboard storyboard =
                new Storyboard(SampleSet.track(), SampleSet.metrics(), SampleSet.report(), ContourSettings.defaults());
        List<Point> back = storyboard.at(BEFORE).back().orElseThrow().points();
        return back.get(back.size() / 2);
    }

    private static List<Double> times(Path file) {
        List<Double> times = new ArrayList<>();
        forEachFrame(file, frame -> times.add(frame.timeS()));
        return times;
    }

    /** Mean colour of 3 x 3 pixels (blue, green, red) about a place in some frames of the annotated video. */
    private static Map<Integer, int[]> colours(Set<Integer> frames, Point at) {
        Map<Integer, int[]> colours = new HashMap<>();
        forEachFrame(folder.resolve("annotated.mp4"), frame -> {
            if (frames.contains((int) frame.index())) {
                colours.put((int) frame.index(), colour(frame.bgr(), at));
            }
        });
        return colours;
    }

    private static void forEachFrame(Path file, Consumer<VideoFrame> use) {
        try (VideoReader video = VideoReader.open(file)) {
            for (Optional<VideoFrame> frame = video.next(); frame.isPresent(); frame = video.next()) {
                use.accept(frame.get());
            }
        }
    }

    private static int[] colour(Mat bgr, Point at) {
        int[] sum = new int[3];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                BytePointer pixel = bgr.ptr((int) at.y() + dy, (int) at.x() + dx);
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += Byte.toUnsignedInt(pixel.get(channel));
                }
            }
        }
        return new int[] {sum[0] / 9, sum[1] / 9, sum[2] / 9};
    }

    private static boolean isGrey(int[] bgr) {
        return Math.abs(bgr[0] - GREY) < 12 && Math.abs(bgr[1] - GREY) < 12 && Math.abs(bgr[2] - GREY) < 12;
    }

    private static String describe(int[] bgr) {
        return "blue " + bgr[0] + ", green " + bgr[1] + ", red " + bgr[2];
    }
}
