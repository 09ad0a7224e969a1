package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.kinematics.MetricTrack;
import dowel.motion.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageCurvesTest {
    @Test
    void fromTheSideTheBackHasACurve() {
        assertEquals(List.of("Bow of the back", "Trunk angle", "Knee bend"), titles(SampleSet.view()));
    }

    @Test
    void fromElsewhereItHasNone() {
        View side = SampleSet.view();
        View front = new View(View.Kind.FRONT, 80, 7, side.nearSide(), side.facing());
        assertEquals(List.of("Trunk angle", "Knee bend"), titles(front));
        assertEquals(List.of("Trunk angle"), new PageCurves(SampleSet.report(), SampleSet.metrics(front)).smallNames());
    }

    @Test
    void scrapsOfAnAngleAreNoCurve() {
        int seen = 145; // of 150 frames; five show nothing
        assertEquals(List.of("Bow of the back", "Trunk angle"), titles(SampleSet.metrics(SampleSet.view(), seen / 2)));
        assertEquals(
                List.of("Bow of the back", "Trunk angle", "Knee bend"),
                titles(SampleSet.metrics(SampleSet.view(), 2 * seen / 3)));
    }

    private static List<String> titles(View view) {
        return titles(SampleSet.metrics(view));
    }

    private static List<String> titles(MetricTrack metrics) {
        return new PageCurves(SampleSet.report(), metrics)
                .curves().stream().map(PageCurves.Curve::title).toList();
    }
}
