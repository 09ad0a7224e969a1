package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PainterTest {
    private final Painter.Corner counter = new Painter.Corner(20, 120, 50);

    @Test
    void aLabelOnTheCounterGoesBelowIt() {
        assertEquals(50, counter.clear(100, 140, 30));
        assertEquals(50, counter.clear(0, 30, -5));
    }

    @Test
    void aLabelBesideOrBelowTheCounterStaysWhereItIs() {
        assertEquals(30, counter.clear(120, 160, 30));
        assertEquals(60, counter.clear(100, 140, 60));
    }
}
