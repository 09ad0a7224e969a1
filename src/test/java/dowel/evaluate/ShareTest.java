package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShareTest {
    /** Newcombe, Stat. Med. 17 (1998) 857-872, table I: the score method without continuity correction. */
    @Test
    void wilsonIntervalAsPublished() {
        assertInterval(new Share(81, 263), 0.2553, 0.3662);
        assertInterval(new Share(15, 148), 0.0624, 0.1605);
        assertInterval(new Share(0, 20), 0, 0.1611);
        assertInterval(new Share(1, 29), 0.0061, 0.1718);
    }

    @Test
    void nothingOutOfNothingIsNoShare() {
        assertTrue(new Share(0, 0).estimate().isEmpty());
        assertEquals(0.25, new Share(1, 4).estimate().orElseThrow().value());
    }

    @Test
    void moreHitsThanCasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
    }

    private static void assertInterval(Share share, double low, double high) {
        assertEquals(low, share.wilson().low(), 0.00005);
        assertEquals(high, share.wilson().high(), 0.00005);
    }
}
