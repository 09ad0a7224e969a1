package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.app.AnalysisSettings;
import dowel.evaluate.Evaluation.Failure;
import dowel.evaluate.Figure.Pass;
import dowel.exercise.ExerciseCatalogue;
import dowel.kinematics.Metric;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drawn squat goes through the whole of Dowel but the model, and is held against what it was drawn from. */
class EvaluatorTest {
    private static final SyntheticLift SQUAT = SyntheticLift.squat().reps(3);

    @TempDir
    Path folder;

    private final List<Failure> heard = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    private final Evaluator.Listener listener = new Evaluator.Listener() {
        @Override
        public void begins(String clip, int number, int of) {
            begun.add(number + "/" + of + " " + clip);
        }

        @Override
        public void fails(Failure failure) {
            heard.add(failure);
        }
    };

    private void write(String name, double kneeOffDeg) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode truth = json.createObjectNode().put("exercise", "squat").put("rendered", true);
        var reps = truth.putArray("reps");
        SQUAT.trueReps().forEach(rep -> {
            ObjectNode node = reps.addObject();
            node.put("startS", rep.startS()).put("turnS", rep.turnS()).put("endS", rep.endS());
            node.putArray("faults");
        });
        var frames = truth.putArray("frames");
        for (Pose pose : SQUAT.track().poses()) {
            double knee = SQUAT.truePosture(pose.timeS()).angle(Metric.KNEE_FLEXION);
            frames.addObject().put("timeS", pose.timeS()).put("kneeFlexionDeg", knee - kneeOffDeg);
        }
        Files.writeString(folder.resolve(name + ".truth.json"), truth.toString());
        Files.writeString(folder.resolve(name + ".mp4"), "drawn");
    }

    private Evaluation evaluate() throws IOException {
        PoseTrack track = SQUAT.track();
        return new Evaluator(
                        clip -> track,
                        ExerciseCatalogue.load(Optional.empty()),
                        AnalysisSettings.defaults(),
                        "0.1.0",
                        new ClipBootstrap(1, 50))
                .evaluate(TruthFolder.open(folder), listener);
    }

    private static double value(Evaluation evaluation, Pass pass, String name) {
        Slice all = new Slice(Truth.Origin.RENDERED, Slice.By.ALL, "all");
        return new FigureLookup(evaluation, all, pass)
                .find(name)
                .orElseThrow()
                .estimate()
                .value();
    }

    @Test
    void aDrawnSquatIsFoundAsItWasDrawn() throws IOException {
        write("squat", 0);
        Evaluation evaluation = evaluate();
        assertEquals(List.of(), evaluation.failed());
        assertEquals(Map.of("squat", Map.of("squat", 1)), evaluation.confusion(Truth.Origin.RENDERED));
        assertEquals(1, value(evaluation, Pass.EXERCISE_FOUND_OUT, "reps.f1"));
        assertEquals(0, value(evaluation, Pass.EXERCISE_GIVEN, "angle.knee_flexion.bias"), 0.5);
    }

    @Test
    void aTruthThatIsTenDegreesLowerShowsAsTenDegreesMore() throws IOException {
        write("squat", 10);
        assertEquals(10, value(evaluate(), Pass.EXERCISE_GIVEN, "angle.knee_flexion.bias"), 0.5);
    }

    @Test
    void oneBadClipNeverStopsTheOthers() throws IOException {
        Files.writeString(folder.resolve("bad.truth.json"), "{\"reps\": 1}");
        Files.writeString(folder.resolve("lonely.truth.json"), "{}");
        write("squat", 0);
        Evaluation evaluation = evaluate();
        assertEquals(1, evaluation.clips().size());
        assertEquals(2, evaluation.failed().size());
        assertEquals(evaluation.failed(), heard);
        assertEquals(List.of("1/3 bad.truth.json", "2/3 lonely.truth.json", "3/3 squat.truth.json"), begun);
        assertEquals(new Failure("bad.truth.json", "reps: an array is expected"), heard.get(0));
        assertTrue(heard.get(1).why().contains("no video"), heard.get(1).why());
    }
}
