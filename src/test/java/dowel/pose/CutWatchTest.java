package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class CutWatchTest {
    private static final int SIDE = 32;

    private final double[] room = noise(1);
    private final CutWatch watch = new CutWatch();

    private static double[] noise(int seed) {
        return new Random(seed).doubles(SIDE * SIDE, -85, 85).toArray();
    }

    /** A picture whose likeness to the room is given; the rest of it is noise. */
    private Thumbnail picture(double likeness, int seed) {
        double[] other = noise(seed);
        try (Mat grey = new Mat(SIDE, SIDE, opencv_core.CV_8UC1)) {
            ByteBuffer pixels = grey.createBuffer();
            for (int i = 0; i < other.length; i++) {
                double value = 128 + likeness * room[i] + Math.sqrt(1 - likeness * likeness) * other[i];
                pixels.put(i, (byte) Math.round(Math.max(0, Math.min(255, value))));
            }
            return Thumbnail.of(grey);
        }
    }

    private void calm() {
        for (int i = 0; i < 20; i++) {
            assertFalse(watch.opensShot(picture(0.999, 100 + i)), "picture " + i);
        }
    }

    @Test
    void theFirstPictureOpensAShotAndCalmOnesDoNot() {
        assertTrue(watch.opensShot(picture(1, 2)));
        calm();
    }

    @Test
    void anotherRoomIsAnotherShotAlsoIfItLooksAlike() {
        watch.opensShot(picture(1, 2));
        calm();
        assertTrue(watch.opensShot(picture(0.85, 3)));
    }

    @Test
    void aShakenCameraOpensNone() {
        watch.opensShot(picture(1, 2));
        calm();
        for (int i = 0; i < 20; i++) {
            // From 0.97 on the pictures are as unlike as by a cut to a like room, but so are those before.
            assertFalse(watch.opensShot(picture(i < 10 ? 0.99 : i < 12 ? 0.97 : 0.93, 200 + i)), "picture " + i);
        }
    }

    @Test
    void quiteAnotherPictureIsAnotherShotThoughTheCameraIsShaken() {
        watch.opensShot(picture(1, 2));
        for (int i = 0; i < 10; i++) {
            watch.opensShot(picture(0.97, 200 + i));
        }
        assertTrue(watch.opensShot(picture(0.2, 3)));
    }
}
