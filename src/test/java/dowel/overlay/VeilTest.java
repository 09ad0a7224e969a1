package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** On a picture of fine stripes: where they are still seen, and where not. */
class VeilTest {
    private static final long WITH_LIFTER = 60;
    private static final long WITHOUT_LIFTER = 12;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Point BACKGROUND = new Point(560, 100);
    private static final Map<Joint, Point> STANDING = standing();

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
            for (Joint joint : STANDING.keySet()) {
                assertTrue(isSharp(picture, at(joint)), joint.key());
            }
            assertTrue(isBlurred(picture, BACKGROUND));
        }
    }

    @Test
    void withoutALifterAllIsBlurredAndTheFaceWhereItWasNext() {
        try (Mat picture = stripes()) {
            veil(new Blur(false, true)).cover(WITHOUT_LIFTER, picture, 1);
            assertTrue(isBlurred(picture, at(Joint.LEFT_HIP)));
            assertTrue(isBlurred(picture, BACKGROUND));
        }
        try (Mat picture = stripes()) {
            veil(new Blur(true, false)).cover(WITHOUT_LIFTER, picture, 1);
            assertTrue(isBlurred(picture, at(Joint.NOSE)));
            assertTrue(isSharp(picture, BACKGROUND));
        }
    }

    @Test
    void smallPicturesAreCoveredAlike() {
        try (Mat half = stripes(WIDTH / 2, HEIGHT / 2)) {
            veil(new Blur(true, false)).cover(WITH_LIFTER, half, 0.5);
            Point nose = at(Joint.NOSE);
            Point knee = at(Joint.LEFT_KNEE);
            assertTrue(isBlurred(half, new Point(nose.x() / 2, nose.y() / 2)));
            assertTrue(isSharp(half, new Point(knee.x() / 2, knee.y() / 2)));
        }
    }

    private static Veil veil(Blur blur) {
        return new Veil(track(), blur);
    }

    private static Point at(Joint joint) {
        return STANDING.get(joint);
    }

    /** Somebody who stands upright, trunk 100 px long, seen half from the side. */
    private static Map<Joint, Point> standing() {
        Map<Joint, Point> points = new EnumMap<>(Joint.class);
        for (Joint joint : Joint.values()) {
            double x = 300 + (joint.name().contains("LEFT") ? 8 : 0);
            points.put(joint, new Point(x, height(joint)));
        }
        return points;
    }

    private static double height(Joint joint) {
        return switch (joint) {
            case LEFT_SHOULDER, RIGHT_SHOULDER -> 120;
            case LEFT_ELBOW, RIGHT_ELBOW -> 180;
            case LEFT_WRIST, RIGHT_WRIST -> 230;
            case LEFT_PINKY, RIGHT_PINKY, LEFT_INDEX, RIGHT_INDEX, LEFT_THUMB, RIGHT_THUMB -> 245;
            case LEFT_HIP, RIGHT_HIP -> 220;
            case LEFT_KNEE, RIGHT_KNEE -> 320;
            case LEFT_ANKLE, RIGHT_ANKLE, LEFT_HEEL, RIGHT_HEEL, LEFT_FOOT_INDEX, RIGHT_FOOT_INDEX -> 410;
            default -> 80;
        };
    }

    private static PoseTrack track() {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        STANDING.forEach(
                (joint, at) -> keypoints.put(joint, new Keypoint(at.x(), at.y(), 0, 1, new Keypoint.World(0, 0, 0))));
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            poses.add(
                    i == WITHOUT_LIFTER
                            ? Pose.none(i, i / 30.0, Pose.CameraMotion.STILL)
                            : new Pose(i, i / 30.0, 1, keypoints, Optional.empty(), Pose.CameraMotion.STILL));
        }
        ClipInfo clip = new ClipInfo("x.mp4", "0", WIDTH, HEIGHT, 0, 70 / 30.0, 70, 30, false, List.of());
        return new PoseTrack(clip, new ModelInfo("test", "0"), poses, 0);
    }

    private static Mat stripes() {
        return stripes(WIDTH, HEIGHT);
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
