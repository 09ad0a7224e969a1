package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static Sight sure(List<Detection> people) {
        return new Sight(people, List.of());
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
        assertEquals(large.region(), shot.choose(0, sure(List.of(small, large))).orElseThrow());
    }

    @Test
    void takesTheMoreCentralOfTwoOfLikeSize() {
        Detection aside = person(100, 900, 410);
        Detection central = person(520, 500, 400);
        assertEquals(
                central.region(), shot.choose(0, sure(List.of(aside, central))).orElseThrow());
    }

    @Test
    void findsTheSameLifterAgainThoughSomebodyLargerHasCome() {
        Detection lifter = person(500, 500, 300);
        shot.look(0, sure(List.of(lifter)), Optional.of(poseOf(lifter)));
        Detection moved = person(530, 520, 280);
        assertEquals(
                moved.region(),
                shot.choose(1, sure(List.of(person(800, 500, 500), moved))).orElseThrow());
    }

    @Test
    void doesNotTakeSomebodySmallFarAwayForALostLifter() {
        Detection lifter = person(500, 500, 300);
        shot.look(0, sure(List.of(lifter)), Optional.of(poseOf(lifter)));
        assertTrue(shot.choose(1, sure(List.of(person(900, 300, 90)))).isEmpty());
    }

    @Test
    void countsOthersWhoAreSeenMoreThanOnceButNotTheLifterSeenTwice() {
        Detection lifter = person(500, 500, 300);
        Detection ghost = person(520, 530, 330);
        Detection other = person(900, 500, 200);
        shot.look(0, sure(List.of(lifter, ghost, other)), Optional.of(poseOf(lifter)));
        assertEquals(0, shot.others());
        shot.look(1, sure(List.of(lifter, ghost, other)), Optional.of(poseOf(lifter)));
        assertEquals(1, shot.others());
    }

    @Test
    void theOneWhoMovesIsTheLifterAfterAll() {
        Detection coach = person(300, 500, 330);
        for (int i = 0; i < 10; i++) {
            Detection lifter = person(700, i % 2 == 0 ? 450 : 560, 320);
            shot.look(i, sure(List.of(coach, lifter)), Optional.of(poseOf(coach)));
        }
        Person lifter = shot.likeliestLifter().orElseThrow();
        assertEquals(700, lifter.lastRegion().centerX(), 1e-9);
        Shot secondRun = new Shot(1000, 1000, Optional.of(lifter));
        Detection down = person(700, 560, 320);
        assertEquals(
                down.region(), secondRun.choose(9, sure(List.of(coach, down))).orElseThrow());
        assertTrue(secondRun.likeliestLifter().isEmpty(), "a second run is the last");
    }

    @Test
    void aLifterWhoIsTrackedStaysTheLifter() {
        for (int i = 0; i < 10; i++) {
            Detection lifter = person(500, i % 2 == 0 ? 450 : 560, 320);
            shot.look(i, sure(List.of(lifter, person(800, 500, 330))), Optional.of(poseOf(lifter)));
        }
        assertTrue(shot.likeliestLifter().isEmpty());
    }

    /** A plate hides the lifter's shoulders: the detector is never sure of him, and sure of the one who watches. */
    @Test
    void aLifterWhoIsOnlySeenFaintlyCloseBesideAnotherIsFoundAfterAll() {
        Detection watcher = person(390, 450, 300);
        for (int i = 0; i < 10; i++) {
            Detection lifter = person(500, i % 2 == 0 ? 450 : 560, 400);
            shot.look(i, new Sight(List.of(watcher), List.of(lifter)), Optional.of(poseOf(watcher)));
        }
        Person lifter = shot.likeliestLifter().orElseThrow();
        assertEquals(500, lifter.lastRegion().centerX(), 1e-9);
        assertEquals(0, shot.others(), "who may be there is not counted");
        Shot secondRun = new Shot(1000, 1000, Optional.of(lifter));
        Region unseen = secondRun.choose(0, sure(List.of(watcher))).orElseThrow();
        assertEquals(500, unseen.centerX(), 1e-9, "the second run looks where he was seen");
    }

    @Test
    void whoIsSeldomDetectedIsLookedForWhereHeWas() {
        Detection watcher = person(390, 450, 300);
        Detection lifter = person(500, 450, 400);
        assertTrue(shot.missing(0).isEmpty());
        shot.look(0, new Sight(List.of(watcher), List.of(lifter)), Optional.of(poseOf(watcher)));
        shot.look(1, new Sight(List.of(watcher), List.of(lifter)), Optional.of(poseOf(watcher)));
        assertTrue(shot.missing(1).isEmpty(), "he was seen");
        for (int i = 2; i < 10; i++) {
            shot.look(i, sure(List.of(watcher)), Optional.of(poseOf(watcher)));
            assertEquals(500, shot.missing(i).orElseThrow().centerX(), 1e-9);
            shot.found(i, poseOf(person(500, i % 2 == 0 ? 450 : 560, 400)));
        }
        assertEquals(10, shot.likeliestLifter().orElseThrow().times());
    }
}
