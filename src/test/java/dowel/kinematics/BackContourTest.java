package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.TrunkOutline;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackContourTest {
    private static final Point HIP = new Point(300, 400);
    private static final Point SHOULDER = new Point(440, 300);
    private static final ContourSettings SETTINGS = ContourSettings.defaults();
    private static final double LENGTH_PX = HIP.distanceTo(SHOULDER);

    /** A trunk that looks right, leaning forward, with a two-arc back; rays that are not seen are NaN. */
    private static Pose pose(double flexionDeg, IntPredicate seen, Map<Joint, Point> arm) {
        double length = HIP.distanceTo(SHOULDER);
        double[] back = new TwoArcBack(flexionDeg).atRays();
        double[] belly = new double[back.length];
        Arrays.fill(belly, -0.2 * length);
        for (int i = 0; i < back.length; i++) {
            back[i] = seen.test(i) ? (0.22 + back[i]) * length : Double.NaN;
        }
        return pose(new TrunkOutline(HIP, SHOULDER, 0.5, back, belly), arm);
    }

    private static Pose pose(TrunkOutline outline, Map<Joint, Point> joints) {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        joints.forEach(
                (joint, at) -> keypoints.put(joint, new Keypoint(at.x(), at.y(), 0, 1, new Keypoint.World(0, 0, 0))));
        return new Pose(0, 0, 1, keypoints, Optional.of(outline), Pose.CameraMotion.STILL);
    }

    private static BackContour back(double flexionDeg) {
        return BackContour.trace(pose(flexionDeg, i -> true, Map.of()), Facing.RIGHT, SETTINGS, LENGTH_PX)
                .orElseThrow();
    }

    /** The two-arc table of domain reference section 4. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 6.2, -8.4",
        "10, 2.4, 1.0, 4.1, -6.0",
        "20, 4.8, 2.3, 2.3, -3.6",
        "33, 7.9, 4.4, 0.3, -0.5",
        "40, 9.6, 5.7, 0, 1.2",
        "50, 12.1, 7.8, 0, 3.6",
        "60, 14.7, 10.2, 0, 6.0"
    })
    void measuresTheTwoArcBack(double flexionDeg, double bowRise, double sagittaRise, double hollow, double lowBack) {
        BackContour standing = back(0);
        BackContour bent = back(flexionDeg);

        assertEquals(bowRise, bent.bowPct() - standing.bowPct(), 0.3);
        assertEquals(sagittaRise, bent.sagittaPct() - standing.sagittaPct(), 0.3);
        assertEquals(hollow, bent.hollowPct(), 0.3);
        assertEquals(lowBack, bent.lumbarSagittaPct(), 0.3);
    }

    @ParameterizedTest
    @CsvSource({"15, -3.6, 3.5", "25, -6.0, 6.0"})
    void measuresExtraArch(double archDeg, double bowRise, double hollowRise) {
        assertEquals(bowRise, back(-archDeg).bowPct() - back(0).bowPct(), 0.3);
        assertEquals(hollowRise, back(-archDeg).hollowPct() - back(0).hollowPct(), 0.3);
    }

    @Test
    void alwaysSeesTheThoracicArc() {
        // 20 of 30 cm of a 40 degree arc lie between u = 0.60 and u = 1.00, 24 of them up to 1.08.
        double arcDeg = 40 * 0.24 / 0.30;
        double sagittaPct = 50 * Math.tan(Math.toRadians(arcDeg / 4));

        assertEquals(sagittaPct, back(0).thoracicSagittaPct(), 0.3);
        assertEquals(sagittaPct, back(40).thoracicSagittaPct(), 0.3);
    }

    @Test
    void risesByAboutOnePercentFor4Point2Degrees() {
        for (double flexionDeg = 5; flexionDeg <= 60; flexionDeg += 5) {
            assertEquals(flexionDeg, 4.2 * (back(flexionDeg).bowPct() - back(0).bowPct()), 2);
        }
    }

    @Test
    void endsBelowABarOnTheBack() {
        ContourSettings barOnBack = ContourSettings.barOnBack(0.20, 0.60);
        Pose standing = pose(0, i -> TrunkOutline.u(i) <= 0.61, Map.of());
        Pose bent = pose(33, i -> TrunkOutline.u(i) <= 0.61, Map.of());
        double rise = BackContour.trace(bent, Facing.RIGHT, barOnBack, LENGTH_PX)
                        .orElseThrow()
                        .bowPct()
                - BackContour.trace(standing, Facing.RIGHT, barOnBack, LENGTH_PX)
                        .orElseThrow()
                        .bowPct();

        assertEquals(7.9, rise, 0.3); // the reference's low-back part: -8.4 to -0.5
        assertTrue(BackContour.trace(bent, Facing.RIGHT, SETTINGS, LENGTH_PX).isEmpty(), "u = 1.00 is hidden");
    }

    @Test
    void isNotTheElbowThatSticksOutUnderABar() {
        double length = HIP.distanceTo(SHOULDER);
        TrunkOutline back = pose(0, i -> true, Map.of()).outline().orElseThrow();
        double[] left = new double[TrunkOutline.RAYS];
        double[] right = new double[TrunkOutline.RAYS];
        for (int i = 0; i < left.length; i++) {
            left[i] = back.leftOffset(i) + Math.max(0, Math.min(0.80, TrunkOutline.u(i)) - 0.45) * 0.8 * length;
            right[i] = back.rightOffset(i);
        }
        Pose elbow = pose(new TrunkOutline(HIP, SHOULDER, 0.5, left, right), Map.of());

        assertTrue(BackContour.trace(elbow, Facing.RIGHT, ContourSettings.barOnBack(0.20, 0.60), LENGTH_PX)
                .isEmpty());
        assertTrue(BackContour.trace(
                        pose(0, i -> true, Map.of()), Facing.RIGHT, ContourSettings.barOnBack(0.20, 0.60), LENGTH_PX)
                .isPresent());
    }

    @Test
    void isNotTracedUnderABarWhereTheTrunkLooksTooShort() {
        Pose pose = pose(20, i -> true, Map.of());
        ContourSettings barOnBack = ContourSettings.barOnBack(0.20, 0.60);

        assertTrue(BackContour.trace(pose, Facing.RIGHT, barOnBack, LENGTH_PX / 0.81)
                .isPresent());
        assertTrue(BackContour.trace(pose, Facing.RIGHT, barOnBack, LENGTH_PX / 0.79)
                .isEmpty());
        assertTrue(BackContour.trace(pose, Facing.RIGHT, SETTINGS, LENGTH_PX / 0.79)
                .isPresent());
    }

    @Test
    void endsWhereAnElbowBegins() {
        ContourSettings barOnBack = ContourSettings.barOnBack(0.20, 0.60);
        BackContour free = BackContour.trace(pose(20, i -> true, Map.of()), Facing.RIGHT, barOnBack, LENGTH_PX)
                .orElseThrow();

        assertEquals(
                free.bowPct(),
                BackContour.trace(elbowFrom(0.61), Facing.RIGHT, barOnBack, LENGTH_PX)
                        .orElseThrow()
                        .bowPct(),
                1e-9);
        assertTrue(BackContour.trace(elbowFrom(0.45), Facing.RIGHT, barOnBack, LENGTH_PX)
                .isEmpty());
    }

    /** A back bent by 20 degrees whose edge leaps outwards at a u, as to an elbow held above it. */
    private static Pose elbowFrom(double u) {
        TrunkOutline back = pose(20, i -> true, Map.of()).outline().orElseThrow();
        double[] left = new double[TrunkOutline.RAYS];
        double[] right = new double[TrunkOutline.RAYS];
        for (int i = 0; i < left.length; i++) {
            left[i] = back.leftOffset(i) + (TrunkOutline.u(i) >= u ? 0.2 * HIP.distanceTo(SHOULDER) : 0);
            right[i] = back.rightOffset(i);
        }
        return pose(new TrunkOutline(HIP, SHOULDER, 0.5, left, right), Map.of());
    }

    @Test
    void isTheSameInAMirror() {
        TrunkOutline right = pose(20, i -> true, Map.of()).outline().orElseThrow();
        double[] left = new double[TrunkOutline.RAYS];
        double[] mirroredRight = new double[TrunkOutline.RAYS];
        for (int i = 0; i < left.length; i++) {
            left[i] = -right.rightOffset(i);
            mirroredRight[i] = -right.leftOffset(i);
        }
        TrunkOutline mirrored = new TrunkOutline(
                new Point(-HIP.x(), HIP.y()), new Point(-SHOULDER.x(), SHOULDER.y()), 0.5, left, mirroredRight);
        BackContour seen = BackContour.trace(pose(mirrored, Map.of()), Facing.LEFT, SETTINGS, LENGTH_PX)
                .orElseThrow();

        assertEquals(back(20).bowPct(), seen.bowPct(), 1e-9);
        assertEquals(-back(20).chordStart().x(), seen.chordStart().x(), 1e-9);
        assertEquals(back(20).chordEnd().y(), seen.chordEnd().y(), 1e-9);
    }

    @Test
    void liesBehindTheTrunk() {
        Point middle = back(0).points().get(20);

        // The lifter looks right and leans forward: his back is up and to the left of the trunk line.
        assertTrue(middle.x() < HIP.middle(SHOULDER).x()
                && middle.y() < HIP.middle(SHOULDER).y());
    }

    @Test
    void keepsItsShapeUnderAFewHiddenRaysAndSpikes() {
        Pose pose = pose(20, i -> i % 5 != 0, Map.of());
        TrunkOutline outline = pose.outline().orElseThrow();
        double[] spiked = new double[TrunkOutline.RAYS];
        double[] belly = new double[TrunkOutline.RAYS];
        for (int i = 0; i < spiked.length; i++) {
            spiked[i] = outline.leftOffset(i) + (i == 28 ? 12 : 0);
            belly[i] = outline.rightOffset(i);
        }
        Pose worse = pose(new TrunkOutline(HIP, SHOULDER, 0.5, spiked, belly), Map.of());

        BackContour seen =
                BackContour.trace(worse, Facing.RIGHT, SETTINGS, LENGTH_PX).orElseThrow();
        assertEquals(back(20).bowPct(), seen.bowPct(), 0.2);
        assertEquals(0.8, seen.shareFound(), 0.03);
    }

    @Test
    void leavesOutWhatAnArmCovers() {
        // The elbow stands out above the back, as near the top of a row.
        TrunkOutline outline = pose(0, i -> true, Map.of()).outline().orElseThrow();
        Point elbow = outline.at(0.55, 45);
        Map<Joint, Point> arm =
                Map.of(Joint.LEFT_SHOULDER, SHOULDER, Joint.LEFT_ELBOW, elbow, Joint.LEFT_WRIST, outline.at(0.5, -30));

        assertTrue(BackContour.trace(pose(outline, Map.of()), Facing.RIGHT, SETTINGS, LENGTH_PX)
                .isPresent());
        Optional<BackContour> covered = BackContour.trace(pose(outline, arm), Facing.RIGHT, SETTINGS, LENGTH_PX);
        assertTrue(covered.map(back -> back.shareFound() < 0.85).orElse(true));
    }

    @Test
    void abstainsWhenTooLittleOfTheBackIsSeen() {
        assertTrue(BackContour.trace(pose(0, i -> i % 2 == 0, Map.of()), Facing.RIGHT, SETTINGS, LENGTH_PX)
                .isEmpty());
        assertTrue(BackContour.trace(
                        new Pose(0, 0, 1, Map.of(), Optional.empty(), Pose.CameraMotion.STILL),
                        Facing.RIGHT,
                        SETTINGS,
                        LENGTH_PX)
                .isEmpty());
    }
}
