package dowel.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Plate;
import dowel.motion.Pose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Round things of which one moves with the hands: up and down by 80 px in 2 s, trunk 100 px, 25 frames per second. */
class PlateChoiceTest {
    private static final int FRAMES = 100;
    private static final double FPS = 25;
    private static final double HAND_X = 300;

    private final List<RoundThing> things = new ArrayList<>();
    private List<Pose> poses;

    @BeforeEach
    void aLifter() {
        poses = lifter(t -> 0);
    }

    private static double wave(double timeS) {
        return 400 - 40 * (1 - Math.cos(Math.PI * timeS));
    }

    private static List<Pose> lifter(DoubleUnaryOperator panX) {
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            double timeS = i / FPS;
            double pan = panX.applyAsDouble(timeS);
            Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
            for (Joint near : new Joint[] {Joint.LEFT_WRIST, Joint.LEFT_HIP, Joint.LEFT_SHOULDER, Joint.LEFT_EAR}) {
                double y =
                        switch (near) {
                            case LEFT_WRIST -> wave(timeS);
                            case LEFT_HIP -> 350;
                            case LEFT_SHOULDER -> 250;
                            default -> 210;
                        };
                Keypoint at = new Keypoint(HAND_X + pan, y, 0, 1, new Keypoint.World(0, 0, 0));
                joints.put(near, at);
                joints.put(near.mirrored(), at);
            }
            double step = i == 0 ? 0 : pan - panX.applyAsDouble((i - 1) / FPS);
            poses.add(new Pose(i, timeS, 1, joints, Optional.empty(), new Pose.CameraMotion(step, 0, false)));
        }
        return poses;
    }

    private void thing(double radius, double coverage, double x, DoubleUnaryOperator y, int from, int to) {
        RoundThing thing = null;
        for (int i = from; i < to; i++) {
            Circle rim = new Circle(x, y.applyAsDouble(i / FPS), radius, 0, 0, coverage);
            if (thing == null) {
                thing = new RoundThing(i, i / FPS, rim);
            } else {
                thing.add(i, i / FPS, rim);
            }
        }
        things.add(thing);
    }

    private List<Optional<Plate>> plates() {
        return PlateChoice.withPlate(poses, things).stream().map(Pose::plate).toList();
    }

    private void assertNone() {
        assertTrue(plates().stream().allMatch(Optional::isEmpty));
    }

    @Test
    void whatMovesAsTheHandDoesIsThePlate() {
        thing(40, 0.9, HAND_X + 90, t -> 380, 0, FRAMES);
        thing(40, 0.9, HAND_X + 10, t -> wave(t) + 3, 0, FRAMES);
        assertEquals(HAND_X + 10, plates().get(50).orElseThrow().centre().x());
        assertEquals(FRAMES, plates().stream().filter(Optional::isPresent).count());
    }

    @Test
    void whatStandsStillOrGoesItsOwnWayIsNone() {
        thing(40, 1, HAND_X, t -> 380, 0, FRAMES);
        thing(40, 1, HAND_X, t -> wave(t + 0.7), 0, FRAMES);
        thing(40, 1, HAND_X, t -> 400 + 0.5 * (wave(t) - 400), 0, FRAMES);
        assertNone();
    }

    @Test
    void afterACutAnotherPlateMayBeLifted() {
        List<Pose> both = new ArrayList<>(poses);
        for (Pose pose : poses) {
            int frame = both.size();
            Pose.CameraMotion camera = new Pose.CameraMotion(0, 0, frame == FRAMES);
            both.add(new Pose(frame, frame / FPS, 1, pose.keypoints(), Optional.empty(), camera));
        }
        poses = both;
        thing(40, 0.9, HAND_X + 10, PlateChoiceTest::wave, 0, FRAMES);
        thing(60, 0.9, HAND_X - 30, PlateChoiceTest::wave, FRAMES, 2 * FRAMES);
        assertEquals(40, plates().get(50).orElseThrow().radius());
        assertEquals(60, plates().get(150).orElseThrow().radius());
    }

    @Test
    void aRimThatIsHardlySeenIsNone() {
        thing(40, 0.6, HAND_X, PlateChoiceTest::wave, 0, FRAMES);
        assertNone();
    }

    @Test
    void aShortSightIsNone() {
        thing(40, 1, HAND_X, PlateChoiceTest::wave, 10, 18);
        assertNone();
    }

    @Test
    void theBackgroundOfAMovingCameraIsNone() {
        poses = lifter(t -> 60 * t);
        thing(40, 1, HAND_X, t -> 380, 0, FRAMES);
        assertNone();
    }

    @Test
    void theHeadIsNoneThoughItMovesWithABarOnTheBack() {
        poses = poses.stream()
                .map(pose -> {
                    Map<Joint, Keypoint> joints = new EnumMap<>(pose.keypoints());
                    Keypoint hand = pose.keypoints().get(Joint.LEFT_WRIST);
                    joints.put(Joint.LEFT_EAR, hand);
                    return new Pose(pose.frame(), pose.timeS(), 1, joints, Optional.empty(), pose.camera());
                })
                .toList();
        thing(24, 1, HAND_X, PlateChoiceTest::wave, 0, FRAMES);
        assertNone();
        thing(45, 0.8, HAND_X + 10, PlateChoiceTest::wave, 0, FRAMES);
        assertEquals(45, plates().get(3).orElseThrow().radius(), 1e-9);
    }

    @Test
    void ofTwoPlatesTheNearerIsTaken() {
        thing(30, 0.9, HAND_X - 30, PlateChoiceTest::wave, 0, FRAMES);
        thing(42, 0.9, HAND_X + 10, PlateChoiceTest::wave, 0, FRAMES);
        assertEquals(42, plates().get(20).orElseThrow().radius(), 1e-9);
    }

    @Test
    void aPlateThatWasLostIsTheSameWhenItComesBackAndGapsStayGaps() {
        thing(40, 0.9, HAND_X, PlateChoiceTest::wave, 0, 45);
        thing(41, 0.9, HAND_X, PlateChoiceTest::wave, 55, FRAMES);
        assertEquals(90, plates().stream().filter(Optional::isPresent).count());
        assertTrue(plates().get(50).isEmpty());
    }

    @Test
    void itsOutermostRingTellsItsSize() {
        thing(40, 0.9, HAND_X, PlateChoiceTest::wave, 0, FRAMES);
        for (double ratio : new double[] {1.25, 1.26, 1, 1.24, 1}) {
            things.get(0).looked(ratio);
        }
        assertEquals(50, plates().get(0).orElseThrow().radius(), 1e-9);
        for (int i = 0; i < 6; i++) {
            things.get(0).looked(1);
        }
        assertEquals(40, plates().get(0).orElseThrow().radius(), 1e-9, "chance rings are no rings");
    }
}
