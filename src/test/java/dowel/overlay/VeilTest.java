package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.report.SampleSet;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** On a picture of fine stripes: where they are still seen, and where not. */
class VeilTest {
    private static final long WITH_LIFTER = 60;
    private static final long WITHOUT_LIFTER = 12;
    private static final Point BACKGROUND = new Point(560, 100);

    @Test
    void nothingIsChangedUnlessAskedFor() {
        try (Mat picture = stripes()) {
            veil(new Blur(false, false)).cover(WITH_LIFTER, picture, 1);
            assertTrue(isSharp(picture, at(Joint.NOSE)));
            assertTrue(isSharp(picture, BACKGROUND));
        }
    }

    @Test
    void theFaceIsBlurredAndNothingElse() {
        try (Mat picture = stripes()) {
            veil(new Blur(true, false)).cover(WITH_LIFTER, picture, 1);
            for (Joint joint : new Joint[] {Joint.NOSE, Joint.LEFT_EAR, Joint.RIGHT_EYE, Joint.MOUTH_LEFT}) {
                assertTrue(isBlurred(picture, at(joint)), joint.key());
            }
            for (Joint joint : new Joint[] {Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_WRIST}) {
                assertTrue(isSharp(picture, at(joint)), joint.key());
            }
            assertTrue(isSharp(picture, BACKGROUND));
        }
    }

    @Test
    void everybodyElseIsBlurredAndTheLifterIsNot() {
        try (Mat picture = stripes()) {
            veil(new Blur(false, true)).cover(WITH_LIFTER, picture, 1);
            for (Joint joint :
                    SampleSet.track().poses().get((int) WITH_LIFTER).keypoints().keySet()) {
                assertTrue(isSharp(picture, at(joint)), joint.key());
            }
            assertTrue(isBlurred(picture, BACKGROUND));
        }
    }

    @Test
    void withoutALifterAllIsBlurredAndTheFaceWhereItWasNext() {
        assertTrue(!SampleSet.track().poses().get((int) WITHOUT_LIFTER).found(), "the sample has a gap here");
        try (Mat picture = stripes()) {
            veil(new Blur(false, true)).cover(WITHOUT_LIFTER, picture, 1);
            assertTrue(isBlurred(picture, at(Joint.LEFT_HIP)));
            assertTrue(isBlurred(picture, BACKGROUND));
        }
        try (Mat picture = stripes()) {
            veil(new Blur(true, false)).cover(WITHOUT_LIFTER, picture, 1);
            Pose next = SampleSet.track().poses().stream()
                    .filter(pose -> pose.frame() > WITHOUT_LIFTER && pose.found())
                    .findFirst()
                    .orElseThrow();
            assertTrue(isBlurred(picture, next.at(Joint.NOSE).orElseThrow().point()));
            assertTrue(isSharp(picture, BACKGROUND));
        }
    }

    @Test
    void smallPicturesAreCoveredAlike() {
        try (Mat half = stripes(SampleSet.WIDTH / 2, SampleSet.HEIGHT / 2)) {
            veil(new Blur(true, false)).cover(WITH_LIFTER, half, 0.5);
            Point nose = at(Joint.NOSE);
            Point knee = at(Joint.LEFT_KNEE);
            assertTrue(isBlurred(half, new Point(nose.x() / 2, nose.y() / 2)));
            assertTrue(isSharp(half, new Point(knee.x() / 2, knee.y() / 2)));
        }
    }

    private static Veil veil(Blur blur) {
        return new Veil(SampleSet.track(), blur);
    }

    private static Point at(Joint joint) {
        return SampleSet.track()
                .poses()
                .get((int) WITH_LIFTER)
                .at(joint)
                .orElseThrow()
                .point();
    }

    private static Mat stripes() {
        return stripes(SampleSet.WIDTH, SampleSet.HEIGHT);
    }

    /** Stripes of two white and two black columns. */
    private static Mat stripes(int width, int height) {
        Mat picture = new Mat(height, width, opencv_core.CV_8UC3, Scalar.all(0));
        for (int x = 0; x + 2 <= width; x += 4) {
            try (Mat column = new Mat(picture, new Rect(x, 0, 2, height))) {
                column.put(Scalar.all(255));
            }
        }
        return picture;
    }

    private static boolean isSharp(Mat picture, Point at) {
        return spread(picture, at) > 200;
    }

    private static boolean isBlurred(Mat picture, Point at) {
        return spread(picture, at) < 80;
    }

    /** Lightest minus darkest of 8 pixels in a row about a place. */
    private static int spread(Mat picture, Point at) {
        int least = 255;
        int most = 0;
        int y = (int) Math.max(0, Math.min(at.y(), picture.rows() - 1.0));
        for (int dx = -4; dx < 4; dx++) {
            int x = (int) Math.max(0, Math.min(at.x() + dx, picture.cols() - 1.0));
            int value = Byte.toUnsignedInt(picture.ptr(y, x).get());
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }
}
