package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Point;
import dowel.motion.TrunkOutline;
import java.nio.FloatBuffer;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkOutlinerTest {
    private static final int SIZE = 256;
    private static final TrunkOutliner.Picture PICTURE = new TrunkOutliner.Picture(4000, 4000);
    /** How far a position may be off, mask pixels. */
    private static final double SUB_PIXEL = 0.05;

    private final TrunkOutliner outliner = new TrunkOutliner();

    /** A mask from a signed distance in mask pixels, positive inside, which turns soft within a pixel of the edge. */
    private static PersonMask mask(DoubleBinaryOperator inside) {
        FloatBuffer logits = FloatBuffer.allocate(SIZE * SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                logits.put((float) (4 * inside.applyAsDouble(column + 0.5, row + 0.5)));
            }
        }
        return new PersonMask(SIZE, logits);
    }

    private static double slab(double x, double half) {
        return half - Math.abs(x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 75, -130})
    void findsBothEdgesOfASlabAtAnyAngleInFramePixels(double degrees) {
        double angle = Math.toRadians(degrees);
        double nx = -Math.cos(angle);
        double ny = -Math.sin(angle);
        // the trunk line runs through (128, 128) along the body's up direction; the slab is 11.3 wide on the n side,
        // 17.6 on the other
        PersonMask mask = mask((x, y) -> slab((x - 128) * nx + (y - 128) * ny + 3.15, 14.45));
        CropMap map = CropMap.of(new Region(700, 500, 768, 0.3), SIZE);
        Point hip = map.toFrame(128 - 35 * Math.sin(angle), 128 + 35 * Math.cos(angle));
        Point shoulder = map.toFrame(128 + 35 * Math.sin(angle), 128 - 35 * Math.cos(angle));
        TrunkOutline outline = outliner.outline(mask, map, PICTURE, hip, shoulder);
        assertEquals(1 / 3.0, outline.maskScale(), 1e-9);
        for (int i = 0; i < TrunkOutline.RAYS; i++) {
            assertEquals(3 * 11.3, outline.leftOffset(i), 3 * SUB_PIXEL);
            assertEquals(-3 * 17.6, outline.rightOffset(i), 3 * SUB_PIXEL);
        }
    }

    @Test
    void findsTheEdgeOfACircle() {
        PersonMask mask = mask((x, y) -> 40 - Math.hypot(x - 130, y - 120));
        TrunkOutline outline = upright(mask);
        for (int i = 0; i <= 50; i++) {
            double y = 150 - 60 * TrunkOutline.u(i);
            double half = Math.sqrt(40 * 40 - (y - 120) * (y - 120));
            double slope = half / 40;
            assertEquals(half - 130 + 128, outline.leftOffset(i), SUB_PIXEL / slope, "ray " + i);
            assertEquals(-(half + 130 - 128), outline.rightOffset(i), SUB_PIXEL / slope, "ray " + i);
        }
    }

    /** The trunk from (128, 150) up to (128, 90), crop pixels equal to frame pixels. */
    private TrunkOutline upright(PersonMask mask) {
        return outliner.outline(
                mask, new CropMap(SIZE, 1, 0, 100, 100), PICTURE, new Point(228, 250), new Point(228, 190));
    }

    @Test
    void goesOnOverASmallHoleButNotOverAGap() {
        PersonMask hole = mask((x, y) -> Math.abs(x - 115.0) < 0.7 ? -2 : slab(x - 128, 20));
        assertEquals(20, upright(hole).leftOffset(10), SUB_PIXEL);
        PersonMask gap = mask((x, y) -> Math.max(slab(x - 128, 10), slab(x - 110, 4)));
        assertEquals(10, upright(gap).leftOffset(10), SUB_PIXEL);
    }

    @Test
    void startsAtTheNearestPartOfTheMask() {
        PersonMask beside = mask((x, y) -> slab(x - 108, 12));
        assertEquals(32, upright(beside).leftOffset(10), SUB_PIXEL);
        assertEquals(8, upright(beside).rightOffset(10), SUB_PIXEL);
        PersonMask far = mask((x, y) -> slab(x - 90, 12));
        assertTrue(Double.isNaN(upright(far).leftOffset(10)), "a quarter trunk away is somebody else");
    }

    @Test
    void hasNoEdgeWhereThePersonGoesOn() {
        PersonMask wide = mask((x, y) -> slab(x - 158, 80));
        assertEquals(50, upright(wide).leftOffset(10), SUB_PIXEL);
        assertTrue(Double.isNaN(upright(wide).rightOffset(10)), "wider than 0.9 trunks");
    }

    @Test
    void doesNotTakeThePicturesBorderForAnEdge() {
        PersonMask mask = mask((x, y) -> slab(x - 128, 20));
        CropMap map = new CropMap(SIZE, 1, 0, -108.2, 0);
        TrunkOutline outline = outliner.outline(mask, map, PICTURE, new Point(19.8, 150), new Point(19.8, 90));
        assertTrue(Double.isNaN(outline.leftOffset(10)));
        assertEquals(-20, outline.rightOffset(10), SUB_PIXEL);
    }
}
