package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Every default once more, so that none changes unnoticed. */
class KinematicsSettingsTest {
    @Test
    void defaults() {
        ContourSettings contour = new ContourSettings(
                0.20,
                1.00,
                0.60,
                1.08,
                0.12,
                0.55,
                0.48,
                2.0,
                0.40,
                0.06,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0);
        KinematicsSettings expected = new KinematicsSettings(
                0.6, 6, 0.2, 0.4, 4, 0.05, 0.15, 0.10, 0.8, 25, 15, 30, 60, 15, 0.25, contour, 120, 23.5, 0.02, 8);

        assertEquals(expected, KinematicsSettings.defaults());
        assertEquals(0.60, ContourSettings.barOnBack(0.20, 0.60).toU());
        assertEquals(0.05, ContourSettings.barOnBack(0.20, 0.60).armStepL());
        assertEquals(13, ContourSettings.barOnBack(0.20, 0.60).deepestHollowPct());
        assertEquals(0.80, ContourSettings.barOnBack(0.20, 0.60).shortestTrunkL());
        assertEquals(
                ContourSettings.barOnBack(0.20, 0.60),
                KinematicsSettings.defaults()
                        .withContour(ContourSettings.barOnBack(0.20, 0.60))
                        .contour());
    }
}
