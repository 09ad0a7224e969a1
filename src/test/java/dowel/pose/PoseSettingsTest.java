package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PoseSettingsTest {
    /** Changing a default changes every report: say so here as well. */
    @Test
    void theDefaultsAreThese() {
        assertEquals(new PoseSettings(2, 4, 0.5, 0.5, 0.2, 0.3, 0.5, 0.06, 0.75, 200), PoseSettings.defaults());
    }

    @Test
    void framesHeldAreBoundedByMemoryButNeverFewerThanTwoSegments() {
        PoseSettings settings = PoseSettings.defaults();
        assertEquals(16, settings.heldFrames(1920, 1080));
        assertEquals(8, settings.heldFrames(3840, 2160));
        assertEquals(8, settings.heldFrames(7680, 4320));
    }

    @Test
    void noWorkersIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> PoseSettings.defaults().with(0, 100));
    }
}
