package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.motion.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @Test
    void anUprightBodyGivesAnUprightRegionOfTwoAndAHalfTimesTheDistance() {
        assertRegion(new Region(100, 200, 250, 0), Region.ofAlignment(new Point(100, 200), new Point(100, 100)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -90, -31, 0, 45, 90, 179})
    void turningTheBodyTurnsTheRegion(double degrees) {
        double angle = Math.toRadians(degrees);
        Point end = new Point(100 + 80 * Math.sin(angle), 200 - 80 * Math.cos(angle));
        Region turned = Region.ofAlignment(new Point(100, 200), end);
        assertRegion(new Region(100, 200, 200, angle), turned);
        CropMap map = CropMap.of(turned, 256);
        Point up = map.toCrop(end.x(), end.y());
        assertEquals(128, up.x(), 1e-9, "the line to the end point stands upright in the crop");
        assertEquals(128 - 256 / 2.5, up.y(), 1e-9);
    }

    @Test
    void halfwayGoesTheShortWayRound() {
        Region a = new Region(0, 0, 100, Math.toRadians(170));
        Region b = new Region(10, 20, 400, Math.toRadians(-170));
        Region half = a.towards(b, 0.5);
        assertEquals(180, Math.abs(Math.toDegrees(half.rotation())), 1e-9);
        assertEquals(200, half.side(), 1e-9);
        assertEquals(5, half.centerX(), 1e-9);
        assertRegion(b, a.towards(b, 1));
    }

    @Test
    void disagreementIsAShareOfTheSide() {
        Region region = new Region(50, 50, 200, 0.3);
        assertEquals(0, region.disagreement(region), 1e-9);
        assertEquals(0.1, region.disagreement(new Region(70, 50, 200, 0.3)), 1e-9);
        assertEquals(0.1, region.disagreement(new Region(50, 50, 200, 0.3 + Math.toRadians(8.1))), 1e-3);
        assertEquals(0.1, region.disagreement(new Region(50, 50, 230, 0.3)), 2e-3);
    }

    @Test
    void aCropPositionComesBackFromTheFrame() {
        CropMap map = CropMap.of(new Region(321, 123, 456, 0.7), 256);
        Point there = map.toFrame(17.25, 201.5);
        Point back = map.toCrop(there.x(), there.y());
        assertEquals(17.25, back.x(), 1e-9);
        assertEquals(201.5, back.y(), 1e-9);
        assertEquals(456 / 256.0, map.scale(), 1e-12);
        assertEquals(0.7, map.rotation(), 1e-12);
    }

    private static void assertRegion(Region expected, Region actual) {
        assertEquals(expected.centerX(), actual.centerX(), 1e-9);
        assertEquals(expected.centerY(), actual.centerY(), 1e-9);
        assertEquals(expected.side(), actual.side(), 1e-9);
        assertEquals(0, Region.normalized(expected.rotation() - actual.rotation()), 1e-9);
    }
}
