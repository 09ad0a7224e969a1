package dowel.evaluate;

import static dowel.evaluate.HandMade.finding;
import static dowel.evaluate.HandMade.judged;
import static dowel.evaluate.HandMade.rep;
import static dowel.evaluate.HandMade.trueRep;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.evaluate.ClipEvaluation.Analysed;
import dowel.evaluate.Figure.Pass;
import dowel.evaluate.Slice.By;
import dowel.evaluate.Truth.Origin;
import dowel.evaluate.Truth.TrueFrame;
import dowel.faults.Verdict;
import dowel.kinematics.Metric;
import dowel.report.SetReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two clips. One, a squat: two reps, the first short; both found 0.1 s late, the short one told. The other, a row taken
 * for a squat: two reps, of which one is found and two others that are none; with the row given both are found.
 */
class EvaluationTest {
    private static final Slice ALL = new Slice(Origin.RENDERED, By.ALL, "all");

    private static ClipResult squat() {
        List<TrueFrame> frames = List.of(
                new TrueFrame(0, Map.of(), Map.of(TrueAngle.KNEE, 10.0), Double.NaN),
                new TrueFrame(0.1, Map.of(), Map.of(TrueAngle.KNEE, 20.0), Double.NaN));
        Truth truth = HandMade.truth(
                "b-squat", "squat", List.of(trueRep(0, 1, 2, Set.of("range"), Set.of()), trueRep(2, 3, 4)), frames);
        SetReport report = HandMade.report(
                "squat",
                judged(rep(1, 0.1, 1.1, 2.1), finding("half_rep", "range", Verdict.FAULT)),
                judged(rep(2, 2.1, 3.1, 4.1), finding("half_rep", "range", Verdict.CLEAN)));
        return evaluate(truth, report, report);
    }

    private static ClipResult row() {
        Truth truth = HandMade.truth("a-row", "bent_over_row", List.of(trueRep(0, 1, 2), trueRep(3, 4, 5)), List.of());
        SetReport asSquat = HandMade.report(
                "squat",
                judged(rep(1, 0, 1, 2), finding("half_rep", "range", Verdict.NOT_JUDGED)),
                judged(rep(2, 8, 9, 10), finding("half_rep", "range", Verdict.NOT_JUDGED)),
                judged(rep(3, 11, 12, 13), finding("half_rep", "range", Verdict.NOT_JUDGED)));
        SetReport asRow = HandMade.report(
                "bent_over_row",
                judged(rep(1, 0, 1, 2), finding("half_rep", "range", Verdict.WARN)),
                judged(rep(2, 3, 4, 5), finding("half_rep", "range", Verdict.CLEAN)));
        return evaluate(truth, asSquat, asRow);
    }

    private static ClipResult evaluate(Truth truth, SetReport foundOut, SetReport given) {
        var metrics = HandMade.metrics(HandMade.tenths(2), Map.of(Metric.KNEE_FLEXION, new double[] {13, 25}));
        var track = HandMade.poses(HandMade.tenths(2), List.of(Map.of(), Map.of()));
        return ClipEvaluation.of(
                truth, track, new Analysed(metrics, foundOut, true), Optional.of(new Analysed(metrics, given, true)));
    }

    private static Evaluation evaluation() {
        return Evaluation.of(
                "0.1.0",
                List.of(HandMade.MODEL, HandMade.MODEL),
                List.of(squat(), row()),
                List.of(new Evaluation.Failure("c.truth.json", "no video")),
                new ClipBootstrap(1, 50));
    }

    private static double value(Slice slice, Pass pass, String name) {
        return new FigureLookup(evaluation(), slice, pass)
                .find(name)
                .orElseThrow(() -> new AssertionError("no figure " + name))
                .estimate()
                .value();
    }

    @Test
    void repsWithTheExerciseFoundOut() {
        Pass auto = Pass.EXERCISE_FOUND_OUT;
        assertEquals(0.5, value(ALL, auto, "exercise.right"));
        assertEquals(0.5, value(ALL, auto, "reps.count_mean_absolute_error"));
        assertEquals(0.25, value(ALL, auto, "reps.count_error_share"));
        assertEquals(0.5, value(ALL, auto, "reps.count_exact"));
        assertEquals(1, value(ALL, auto, "reps.count_off_by_at_most_one"));
        assertEquals(3.0 / 5, value(ALL, auto, "reps.precision"));
        assertEquals(3.0 / 4, value(ALL, auto, "reps.recall"));
        assertEquals(6.0 / 9, value(ALL, auto, "reps.f1"), 1e-12);
        assertEquals(0.2 / 3, value(ALL, auto, "reps.turn.mean_absolute_error"), 1e-12);
    }

    @Test
    void repsAndFaultsWithTheExerciseGiven() {
        Pass given = Pass.EXERCISE_GIVEN;
        assertEquals(1, value(ALL, given, "reps.f1"));
        assertEquals(0.05, value(ALL, given, "reps.start.bias"), 1e-12);
        assertEquals(1, value(ALL, given, "fault.range.recall"));
        assertEquals(1, value(ALL, given, "fault.range.recall_as_fault"));
        assertEquals(0.5, value(ALL, given, "fault.range.precision"));
        assertEquals(1.0 / 3, value(ALL, given, "fault.range.false_alarms_per_clean_rep"), 1e-12);
        assertEquals(0, value(ALL, given, "rule.half_rep.not_judged"));
    }

    @Test
    void notJudgedIsAShareOfTheRepsThatWereFound() {
        assertEquals(1.0 / 3, value(ALL, Pass.EXERCISE_FOUND_OUT, "fault.range.not_judged"), 1e-12);
    }

    @Test
    void anglesByPart() {
        Slice squats = new Slice(Origin.RENDERED, By.EXERCISE, "squat");
        assertEquals(4, value(squats, Pass.EXERCISE_GIVEN, "angle.knee_flexion.bias"));
        assertEquals(1, value(squats, Pass.EXERCISE_GIVEN, "angle.knee_flexion.spread_mean_absolute_error"));
    }

    @Test
    void everyClipStandsInEachKindOfPart() {
        List<String> parts = evaluation().figures().stream()
                .map(figure -> figure.slice().by().key() + " " + figure.slice().of())
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "all all",
                        "split tuning",
                        "body anton",
                        "view side 0-15",
                        "exercise bent_over_row",
                        "exercise squat",
                        "clothing fitted"),
                parts);
    }

    /** Four filmed reps were counted by a person, not timed; the report has none. */
    @Test
    void filmedAndRenderedClipsAreNeverPutTogether() {
        Truth filmed = new Truth(
                "f",
                Origin.FILMED,
                Optional.of("bent_over_row"),
                Double.NaN,
                Optional.empty(),
                Truth.UNTOLD,
                Truth.UNTOLD,
                Truth.UNTOLD,
                Optional.empty(),
                OptionalInt.of(4),
                List.of());
        SetReport report = HandMade.report("bent_over_row");
        Evaluation both = Evaluation.of(
                "0.1.0",
                List.of(),
                List.of(squat(), evaluate(filmed, report, report)),
                List.of(),
                new ClipBootstrap(1, 50));
        FigureLookup rendered = new FigureLookup(both, ALL, Pass.EXERCISE_FOUND_OUT);
        assertEquals(1, rendered.find("reps.count_exact").orElseThrow().clips());
        assertEquals(
                0,
                rendered.find("reps.count_mean_absolute_error")
                        .orElseThrow()
                        .estimate()
                        .value());
        FigureLookup seen = new FigureLookup(both, new Slice(Origin.FILMED, By.ALL, "all"), Pass.EXERCISE_FOUND_OUT);
        assertEquals(
                4,
                seen.find("reps.count_mean_absolute_error")
                        .orElseThrow()
                        .estimate()
                        .value());
        assertTrue(seen.find("reps.recall").isEmpty());
    }

    @Test
    void confusionTable() {
        assertEquals(
                Map.of("squat", Map.of("squat", 1), "bent_over_row", Map.of("squat", 1)),
                evaluation().confusion(Origin.RENDERED));
    }

    @Test
    void jsonHoldsEveryFigureAndIsTheSameEachTime() throws IOException {
        String text = EvaluationJson.text(evaluation());
        assertEquals(text, EvaluationJson.text(evaluation()));
        JsonNode root = new ObjectMapper().readTree(text);
        assertEquals("dowel-evaluation/1", root.get("schema").textValue());
        assertEquals(1, root.get("models").size());
        assertEquals("a-row", root.get("clips").get(0).get("clip").textValue());
        assertEquals("c.truth.json", root.get("failed").get(0).get("clip").textValue());
        assertEquals(evaluation().figures().size(), root.get("figures").size());
        JsonNode first = root.get("figures").get(0);
        assertEquals("exercise.right", first.get("name").textValue());
        assertEquals("rendered", first.get("origin").textValue());
        assertEquals(0.5, first.get("value").doubleValue());
        assertTrue(root.get("clips").get(0).get("nearJointsMeanDistancePct").isNull());
    }

    @Test
    void anglesStandByViewWhereThereAreSeveral() {
        assertFalse(EvaluationText.of(evaluation()).contains("Angles by view"));
        Truth known = squat().truth();
        Truth fromFront = new Truth(
                "c-front",
                known.origin(),
                known.exercise(),
                90,
                known.nearSide(),
                known.body(),
                known.clothing(),
                known.split(),
                known.reps(),
                known.repCount(),
                known.frames());
        SetReport report = HandMade.report("squat");
        String text = EvaluationText.of(Evaluation.of(
                "0.1.0",
                List.of(HandMade.MODEL),
                List.of(squat(), evaluate(fromFront, report, report)),
                List.of(),
                new ClipBootstrap(1, 50)));
        String table = text.substring(text.indexOf("Angles by view"));
        assertTrue(table.contains("  side 0-15 ") && table.contains("  front or back 60-90 "), text);
    }

    @Test
    void textTellsTheSame() {
        String text = EvaluationText.of(evaluation());
        assertTrue(text.startsWith("RENDERED (drawn bodies are not real lifters): 2 clips, 1 bodies"), text);
        assertTrue(text.contains("bent_over_row  squat 1") || text.contains("bent_over_row    squat 1"), text);
        assertTrue(text.contains("c.truth.json: no video"), text);
        assertTrue(text.contains("a-row"), text);
    }
}
