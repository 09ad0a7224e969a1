package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShotTest {
    private final Shot shot = new Shot(1000, 1000, Optional.empty());

    /** Somebody standing at x, with a region of the given side. */
    private static Detection person(double x, double y, double side) {
        Point hip = new Point(x, y);
        return new Detection(
                0.9,
                new Detection.Box(x - 10, y - 10, x + 10, y + 10),
                List.of(hip, new Point(x, y - side / 2.5), new Point(x, y - side / 5), hip));
    }

    private static Estimate poseOf(Detection person) {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        for (Joint joint : Joint.values()) {
            Point at = person.points().get(joint == Joint.LEFT_SHOULDER || joint == Joint.RIGHT_SHOULDER ? 2 : 0);
            keypoints.put(joint, new Keypoint(at.x(), at.y(), 0, 1, new Keypoint.World(0, 0, 0)));
        }
        return new Estimate(person.region(), 1, keypoints, person.region(), Optional.empty());
    }

    @Test
    void takesTheLargestFirst() {
        Detection small = person(500, 500, 200);
        Detection large = person(350, 500, 400);
        assertSame(large, shot.choose(0, List.of(small, large)).orElseThrow());
    }

    @Test
    void takesTheMoreCentralOfTwoOfLikeSize() {
        Detection aside = person(100, 900, 410);
        Detection central = person(520, 500, 400);
        assertSame(central, shot.choose(0, List.of(aside, central)).orElseThrow());
    }

    @Test
    void findsTheSameLifterAgainThoughSomebodyLargerHasCome() {
        Detection lifter = person(500, 500, 300);
        shot.look(0, List.of(lifter), Optional.of(poseOf(lifter)));
        Detection moved = person(530, 520, 280);
        assertSame(moved, shot.choose(1, List.of(person(800, 500, 500), moved)).orElseThrow());
    }

    @Test
    void doesNotTakeSomebodySmallFarAwayForALostLifter() {
        Detection lifter = person(500, 500, 300);
        shot.look(0, List.of(lifter), Optional.of(poseOf(lifter)));
        assertTrue(shot.choose(1, List.of(person(900, 300, 90))).isEmpty());
    }

    @Test
    void countsOthersWhoAreSeenMoreThanOnceButNotTheLifterSeenTwice() {
        Detection lifter = person(500, 500, 300);
        Detection ghost = person(520, 530, 330);
        Detection other = person(900, 500, 200);
        shot.look(0, List.of(lifter, ghost, other), Optional.of(poseOf(lifter)));
        assertEquals(0, shot.others());
        shot.look(1, List.of(lifter, ghost, other), Optional.of(poseOf(lifter)));
        assertEquals(1, shot.others());
    }

    @Test
    void theOneWhoMovesIsTheLifterAfterAll() {
        Detection coach = person(300, 500, 330);
        for (int i = 0; i < 10; i++) {
            Detection lifter = person(700, i % 2 == 0 ? 450 : 560, 320);
            shot.look(i, List.of(coach, lifter), Optional.of(poseOf(coach)));
        }
        Person lifter = shot.likeliestLifter().orElseThrow();
        assertEquals(700, lifter.lastRegion().centerX(), 1e-9);
        Shot secondRun = new Shot(1000, 1000, Optional.of(lifter));
        Detection down = person(700, 560, 320);
        assertSame(down, secondRun.choose(9, List.of(coach, down)).orElseThrow());
        assertTrue(secondRun.likeliestLifter().isEmpty(), "a second run is the last");
    }

    @Test
    void aLifterWhoIsTrackedStaysTheLifter() {
        for (int i = 0; i < 10; i++) {
            Detection lifter = person(500, i % 2 == 0 ? 450 : 560, 320);
            shot.look(i, List.of(lifter, person(800, 500, 330)), Optional.of(poseOf(lifter)));
        }
        assertTrue(shot.likeliestLifter().isEmpty());
    }
}
