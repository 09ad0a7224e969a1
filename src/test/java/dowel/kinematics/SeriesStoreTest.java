package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dowel.motion.ScratchFile;
import dowel.signal.LowPass;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesStoreTest {
    private static final int SAMPLES = 12 * FiledColumn.STRETCH - 5;

    private static Series noise(int samples) {
        Random random = new Random(samples);
        double[] times = IntStream.range(0, samples).mapToDouble(i -> i / 30.0).toArray();
        double[] values = random.doubles(samples).toArray();
        IntStream.range(0, samples / 10).forEach(i -> values[random.nextInt(samples)] = Double.NaN);
        return Series.of(times, values);
    }

    private static SeriesStore filed() {
        return SeriesStore.in(ScratchFile.open());
    }

    @Test
    void aSeriesInAFileIsTheSame() {
        Series series = noise(SAMPLES);
        Series filed = filed().hold(series);
        assertEquals(series, filed);
        assertEquals(filed, series);
        assertEquals(series.hashCode(), filed.hashCode());
        assertEquals(series.quantile(0.3), filed.quantile(0.3));
        assertEquals(series.indexOfMax(), filed.indexOfMax());
        assertEquals(series.nearest(77.7), filed.nearest(77.7));
    }

    @Test
    void whatIsWorkedOutFromItIsTheSame() {
        Series series = noise(SAMPLES);
        Series filed = filed().hold(series);
        LowPass lowPass = new LowPass(6, 0.2);
        List<Double> cutsS = List.of(50.0);
        assertEquals(lowPass.apply(series, cutsS), lowPass.apply(filed, cutsS));
        assertEquals(Rolling.median(series, 0.5, cutsS), Rolling.median(filed, 0.5, cutsS));
        assertEquals(series.with(series.map(v -> 2 * v), Double::sum), filed.with(series.map(v -> 2 * v), Double::sum));
    }

    @Test
    void aStretchEndsWhereItEnds() {
        Series series = noise(SAMPLES);
        for (Series whole : List.of(series, filed().hold(series))) {
            Series stretch = whole.between(130, 300).between(135, 145);
            assertEquals(301, stretch.size());
            assertEquals(135, stretch.time(0));
            assertEquals(series.at(145), stretch.value(300));
            assertThrows(IndexOutOfBoundsException.class, () -> stretch.value(301));
            assertThrows(IndexOutOfBoundsException.class, () -> stretch.value(-1));
            assertEquals(0, stretch.nearest(0));
            assertEquals(300, stretch.nearest(1000));
        }
    }

    @Test
    void aTableGivesItsColumns() {
        for (int samples : new int[] {0, 1, FiledColumn.STRETCH, FiledColumn.STRETCH + 1, SAMPLES}) {
            Series series = noise(samples);
            for (SeriesStore store : List.of(SeriesStore.inMemory(), filed())) {
                SeriesTable table = store.table(series, 2);
                for (int i = 0; i < samples; i++) {
                    table.set(i, 0, series.value(i));
                    table.set(i, 1, -series.value(i));
                }
                assertEquals(series, table.column(0));
                assertEquals(series.map(v -> -v), table.column(1));
            }
        }
    }

    @Test
    void aShortClipStaysInMemory() {
        Series series = noise(100);
        assertSame(series, SeriesStore.of(SyntheticLift.squat().track()).hold(series));
    }
}
