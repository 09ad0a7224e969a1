package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Pose.CameraMotion;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

class CameraWatchTest {
    private static final Detection.Box LIFTER = new Detection.Box(480, 100, 800, 680);

    /** A wall of 60 boxes, moved by the camera, and a lifter of large moving boxes before it. */
    private static Mat scene(double cameraX, double cameraY, double lifterY, long seed) {
        Mat picture = new Mat(720, 1280, opencv_core.CV_8UC3, new Scalar(60, 70, 80, 0));
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            box(picture, random.nextInt(1240) + cameraX, random.nextInt(680) + cameraY, 50, random.nextInt(160));
        }
        for (int i = 0; i < 6; i++) {
            box(picture, 500 + 40 * i, 150 + 60 * i + lifterY, 70, 200 + 9 * i);
        }
        return picture;
    }

    /** Drawn to 1/16 of a pixel. */
    private static void box(Mat picture, double x, double y, double side, int grey) {
        try (Point low = new Point((int) Math.round(16 * x), (int) Math.round(16 * y));
                Point high = new Point((int) Math.round(16 * (x + side)), (int) Math.round(16 * (y + side)));
                Scalar colour = new Scalar(grey, grey, grey, 0)) {
            opencv_imgproc.rectangle(picture, low, high, colour, opencv_imgproc.FILLED, opencv_imgproc.LINE_AA, 4);
        }
    }

    private static SmallPicture small(Mat picture) {
        SmallPicture small = new SmallPicture();
        small.take(picture);
        return small;
    }

    @Test
    void aPanIsFollowedAcrossReferencesInFramePixels() {
        try (CameraWatch watch = new CameraWatch()) {
            double x = 0;
            double y = 0;
            for (int i = 0; i <= 40; i++) {
                try (Mat picture = scene(1.5 * i, -0.5 * i, 8 * i % 90, 1);
                        SmallPicture small = small(picture)) {
                    CameraMotion motion = watch.follow(small, Optional.of(LIFTER), false);
                    x += motion.dxPx();
                    y += motion.dyPx();
                }
            }
            assertEquals(60, x, 1.5);
            assertEquals(-20, y, 1.5);
        }
    }

    @Test
    void theLiftersOwnMotionIsNotTheCameras() {
        try (CameraWatch watch = new CameraWatch()) {
            for (int i = 0; i <= 20; i++) {
                try (Mat picture = scene(0, 0, 10 * i, 2);
                        SmallPicture small = small(picture)) {
                    CameraMotion motion = watch.follow(small, Optional.of(LIFTER), false);
                    assertEquals(0, Math.hypot(motion.dxPx(), motion.dyPx()), 0.2, "frame " + i);
                }
            }
        }
    }

    @Test
    void aBlankPictureStandsStill() {
        try (CameraWatch watch = new CameraWatch();
                Mat blank = new Mat(720, 1280, opencv_core.CV_8UC3, new Scalar(200, 200, 200, 0));
                SmallPicture small = small(blank)) {
            watch.follow(small, Optional.empty(), false);
            assertEquals(CameraMotion.STILL, watch.follow(small, Optional.empty(), false));
        }
    }

    @Test
    void anotherSceneIsAnotherShotButAPanIsNot() {
        try (Mat here = scene(0, 0, 0, 3);
                Mat panned = scene(30, 5, 20, 3);
                Mat elsewhere = new Mat(720, 1280, opencv_core.CV_8UC3, new Scalar(150, 150, 150, 0));
                SmallPicture a = small(here);
                SmallPicture b = small(panned);
                SmallPicture c = small(elsewhere)) {
            box(elsewhere, 100, 100, 500, 20);
            c.take(elsewhere);
            CutWatch cuts = new CutWatch();
            cuts.opensShot(a.thumbnail());
            assertFalse(cuts.opensShot(b.thumbnail()));
            assertFalse(cuts.opensShot(a.thumbnail()));
            assertTrue(cuts.opensShot(c.thumbnail()));
        }
    }
}
