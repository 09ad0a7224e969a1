package dowel.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ViewTest {
    @Test
    void theYawIsSaidWithItsErrorWhereThatIsKnown() {
        assertEquals("42 ± 7", view(41.6, 7.2).yawInWords());
        assertEquals("30", view(30, Double.NaN).yawInWords());
    }

    private static View view(double yawDeg, double errorDeg) {
        return new View(View.Kind.THREE_QUARTER, yawDeg, errorDeg, Side.LEFT, Facing.LEFT);
    }
}
