package dowel.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plate in the pictures of the sample clips; trunks are about 150 pixels long there. */
class PlateInPicturesTest {
    /** 1 % of a trunk length. */
    private static final double NEAR_PX = 1.5;

    @Test
    void aRowsPlateIsFoundToAPixelInEveryFrame() throws IOException {
        SampleFrames clip = SampleFrames.watched("bent-over-row-momentum", 160);
        List<Double> off = new ArrayList<>();
        List<Double> size = new ArrayList<>();
        for (int i = 0; i < clip.poses().size(); i++) {
            JsonNode truth = clip.truth().get(i).get("plate");
            Point middle = new Point(
                    truth.get("centre").get(0).asDouble(),
                    truth.get("centre").get(1).asDouble());
            Plate plate = clip.poses().get(i).plate().orElseThrow();
            off.add(plate.centre().distanceTo(middle));
            size.add(plate.radius() / truth.get("radiusPx").asDouble());
        }
        Collections.sort(off);
        Collections.sort(size);
        assertTrue(off.get((int) (0.95 * off.size())) < NEAR_PX, "95 % within " + off.get((int) (0.95 * off.size())));
        assertEquals(1, size.get(size.size() / 2), 0.04, "radius over the true one");
    }

    @Test
    void theSamePicturesGiveTheSamePlates() throws IOException {
        assertEquals(
                SampleFrames.watched("bent-over-row-momentum", 60).poses(),
                SampleFrames.watched("bent-over-row-momentum", 60).poses());
    }

    @Test
    void aPulldownHasNoPlate() throws IOException {
        SampleFrames clip = SampleFrames.watched("lat-pulldown-rocking", 200);
        assertTrue(clip.poses().stream().map(Pose::plate).allMatch(java.util.Optional::isEmpty));
    }
}
