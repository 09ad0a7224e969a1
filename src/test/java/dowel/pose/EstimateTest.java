package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of two readings of one frame is the lifter. */
class EstimateTest {
    private static Estimate turned(double degrees, double visibility) {
        Region region = new Region(100, 100, 200, Region.normalized(Math.toRadians(degrees)));
        Keypoint nose = new Keypoint(100, 50, 0, visibility, new Keypoint.World(0, 0, 0));
        return new Estimate(region, 0.99, Map.of(Joint.NOSE, nose), region, Optional.empty());
    }

    @Test
    void aBentBodyIsNotTakenForOneUpsideDown() {
        Estimate bent = turned(75, 0.5);
        Estimate upsideDown = turned(-160, 0.9);
        assertFalse(upsideDown.isBetterThan(bent));
        assertTrue(bent.isBetterThan(upsideDown));
    }

    @Test
    void ofTwoLikeDirectionsTheBetterSeenOneIsTaken() {
        assertTrue(turned(75, 0.9).isBetterThan(turned(40, 0.5)));
        assertFalse(turned(40, 0.5).isBetterThan(turned(75, 0.9)));
        assertTrue(turned(-170, 0.9).isBetterThan(turned(170, 0.5)), "20 degrees apart across the seam");
    }
}
