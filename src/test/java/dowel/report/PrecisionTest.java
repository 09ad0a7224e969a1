package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrecisionTest {
    @Test
    void writesExactlySoManyDecimals() {
        assertEquals("12.30", new Precision(2).text(12.3));
        assertEquals("12", new Precision(0).text(12.3));
        assertEquals("0.0", new Precision(1).text(-0.04));
        assertEquals("-0.1", new Precision(1).text(-0.06));
        assertEquals("", new Precision(1).text(Double.NaN));
    }

    @Test
    void compactDropsZerosAtTheEndOnly() {
        assertEquals("100", new Precision(2).compact(100));
        assertEquals("0", new Precision(2).compact(0.001));
        assertEquals("0.0001", new Precision(4).compact(0.0001));
        assertEquals("12.3", new Precision(4).compact(12.3));
        assertEquals("100", new Precision(0).compact(100));
    }

    @Test
    void roundingTwiceChangesNothingAndTextReadsBackAsTheRoundedNumber() {
        Random random = new Random(7);
        Precision precision = new Precision(4);
        for (int i = 0; i < 10_000; i++) {
            double rounded = precision.round((random.nextDouble() - 0.5) * 4000);
            assertEquals(rounded, precision.round(rounded));
            assertEquals(rounded, Double.parseDouble(precision.compact(rounded)));
            assertEquals(rounded, Double.parseDouble(precision.text(rounded)));
        }
    }

    @Test
    void knowsUnitsBySymbol() {
        assertEquals(new Precision(1), Precision.ofSymbol("deg"));
        assertEquals(new Precision(2), Precision.ofSymbol("%c"));
        assertEquals(new Precision(3), Precision.ofSymbol("s"));
    }

    @Test
    void refusesWhatHasNoDecimal() {
        assertTrue(Double.isNaN(Precision.DEGREES.round(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> Precision.DEGREES.compact(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Precision(10));
    }
}
