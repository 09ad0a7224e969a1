package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnchorsTest {
    private final Anchors anchors = new Anchors();

    @Test
    void thereAre2254OfThem() {
        assertEquals(2254, Anchors.COUNT);
    }

    @Test
    void gridsFollowEachOtherRowByRowWithTwoTwoAndSixPerCell() {
        assertCentre(0, 0.5 / 28, 0.5 / 28);
        assertCentre(1, 0.5 / 28, 0.5 / 28);
        assertCentre(2, 1.5 / 28, 0.5 / 28);
        assertCentre(2 * 28, 0.5 / 28, 1.5 / 28);
        assertCentre(2 * 28 * 28, 0.5 / 14, 0.5 / 14);
        assertCentre(2 * 28 * 28 + 2 * 14 * 14 + 6 * 8 + 5, 1.5 / 7, 1.5 / 7);
        assertCentre(2253, 6.5 / 7, 6.5 / 7);
    }

    private void assertCentre(int anchor, double x, double y) {
        assertEquals(x, anchors.x(anchor), 1e-6);
        assertEquals(y, anchors.y(anchor), 1e-6);
    }
}
