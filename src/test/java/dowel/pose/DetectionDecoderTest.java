package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionDecoderTest {
    /** The detector's input covers a 448 x 448 square, 100 to the right of the frame's corner. */
    private static final CropMap MAP = new CropMap(224, 2, 0, 100, 0);

    private final DetectionDecoder decoder = new DetectionDecoder(224, 0.5, 0.2, 0.3);
    private final FloatBuffer boxes = FloatBuffer.allocate(Anchors.COUNT * 12);
    private final FloatBuffer logits = FloatBuffer.allocate(Anchors.COUNT);

    DetectionDecoderTest() {
        for (int i = 0; i < Anchors.COUNT; i++) {
            logits.put(i, -50);
        }
    }

    private void person(int anchor, double score, double offset, double size) {
        logits.put(anchor, (float) Math.log(score / (1 - score)));
        boxes.put(12 * anchor, (float) offset);
        boxes.put(12 * anchor + 2, (float) size);
        boxes.put(12 * anchor + 3, (float) size);
        boxes.put(12 * anchor + 4, (float) offset);
        boxes.put(12 * anchor + 7, -20);
    }

    @Test
    void offsetsAreFromTheAnchorInPixelsOfTheInput() {
        person(0, 0.9, 6, 40);
        Detection only = decode().get(0);
        // the anchor lies at 4 of 224; x = 4 + 6 = 10, in the frame 2 * 10 + 100
        assertEquals(0.9, only.score(), 1e-6);
        assertEquals(120, only.points().get(0).x(), 1e-4);
        assertEquals(8, only.points().get(0).y(), 1e-4);
        assertEquals(108, only.points().get(1).x(), 1e-4);
        assertEquals(-32, only.points().get(1).y(), 1e-4);
        assertEquals(80, only.box().x0(), 1e-4);
        assertEquals(160, only.box().x1(), 1e-4);
        assertEquals(48, only.box().y1(), 1e-4);
    }

    @Test
    void overlappingBoxesBecomeTheirMeanWeightedByScore() {
        person(0, 0.9, 0, 40);
        person(1, 0.6, 5, 40);
        List<Detection> people = decode();
        assertEquals(1, people.size());
        assertEquals(0.9, people.get(0).score(), 1e-6);
        assertEquals(108 + 2 * 5 * 0.6 / 1.5, people.get(0).points().get(0).x(), 1e-4);
        assertEquals(68 + 2 * 5 * 0.6 / 1.5, people.get(0).box().x0(), 1e-4);
    }

    @Test
    void boxesThatHardlyOverlapAreTwoPeopleSurestFirst() {
        person(0, 0.6, 0, 40);
        person(1, 0.9, 25, 40);
        List<Detection> people = decode();
        assertEquals(
                List.of(0.9, 0.6), people.stream().map(d -> round(d.score())).toList());
    }

    @Test
    void whoIsUnlikelyIsLeftOut() {
        person(0, 0.49, 0, 40);
        assertTrue(decode().isEmpty());
    }

    @Test
    void whoMayBeThereIsToldApart() {
        person(0, 0.9, 0, 40);
        person(1, 0.3, 5, 40);
        person(20, 0.3, 0, 40);
        person(30, 0.1, 0, 40);
        Sight sight = decoder.decode(boxes, logits, MAP);
        assertEquals(
                List.of(0.9), sight.people().stream().map(d -> round(d.score())).toList());
        assertEquals(
                List.of(0.3), sight.faint().stream().map(d -> round(d.score())).toList());
    }

    private List<Detection> decode() {
        return decoder.decode(boxes, logits, MAP).people();
    }

    private static double round(double score) {
        return Math.round(score * 1e6) / 1e6;
    }
}
