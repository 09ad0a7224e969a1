package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static List<String> titles(View view) {
        return new PageCurves(SampleSet.report(), SampleSet.metrics(view))
                .curves().stream().map(PageCurves.Curve::title).toList();
    }
}
