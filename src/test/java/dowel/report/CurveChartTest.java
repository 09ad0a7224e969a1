package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveChartTest {
    private static final Series SERIES =
            Series.of(new double[] {0, 1, 2, 3, 4}, new double[] {0, 10, Double.NaN, 30, 40});

    private final CurveChart chart = CurveChart.of(
            "Trunk inclination",
            "deg",
            SERIES,
            List.of(new Rep(1, 1, 2, 3, Rep.Order.ECCENTRIC_FIRST, 1, true)),
            List.of());

    @Test
    void aGapInTheMeasurementIsAGapInTheCurve() {
        assertEquals(List.of("38.0,160.0 116.5,124.5", "273.5,53.5 352.0,18.0"), chart.lines());
    }

    @Test
    void marksTheRep() {
        assertEquals(List.of(new CurveChart.Band("1", "116.5", "157.0", "195.0")), chart.bands());
    }

    @Test
    void axesReadRoundNumbers() {
        assertEquals(List.of("0", "10", "20", "30", "40"), labels(chart.valueMarks()));
        assertEquals(List.of("0 s", "1 s", "2 s", "3 s", "4 s"), labels(chart.timeMarks()));
        assertEquals("Trunk inclination over the clip: 0.0° to 40.0°", chart.summary());
    }

    @Test
    void longClipsAreThinnedOut() {
        double[] times = new double[20_000];
        Arrays.setAll(times, i -> i / 30.0);
        CurveChart longClip = CurveChart.of("Bow", "%c", Series.of(times, new double[20_000]), List.of(), List.of());
        int points = longClip.lines().get(0).split(" ").length;
        assertTrue(points > 300 && points <= 700, points + " points");
    }

    private static List<String> labels(List<CurveChart.Mark> marks) {
        return marks.stream().map(CurveChart.Mark::label).toList();
    }
}
