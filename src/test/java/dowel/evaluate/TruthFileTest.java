package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.motion.Joint;
import dowel.motion.Point;
import dowel.motion.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthFileTest {
    @TempDir
    Path folder;

    private Truth read(String json) throws IOException {
        Path file = folder.resolve("pull-1.truth.json");
        Files.writeString(file, json);
        return TruthFile.read(file);
    }

    @Test
    void everyPartIsRead() throws IOException {
        Truth truth = read("""
                {"rendered": true, "exercise": "squat", "body": "anton", "clothing": "fitted_red", "split": "tuning",
                 "seed": 3, "view": {"yawDeg": -12.5, "nearSide": "left", "distanceM": 3.8},
                 "reps": [{"startS": 1, "turnS": 2, "endS": 3, "faults": ["range"], "borderline": ["tempo"],
                           "rules": {"yank": "borderline"}}],
                 "frames": [{"timeS": 0.5, "phase": "out", "joints": {"left_hip": [10, 20.5]}, "spine": [[1, 2]],
                             "trunkInclinationDeg": 30, "kneeFlexionDeg": 90.5, "lumbarFlexionDeg": 12}]}""");
        assertEquals("pull-1", truth.name());
        assertEquals(Truth.Origin.RENDERED, truth.origin());
        assertEquals(Optional.of("squat"), truth.exercise());
        assertEquals(-12.5, truth.yawDeg());
        assertEquals(Optional.of(Side.LEFT), truth.nearSide());
        assertEquals("anton fitted_red tuning", truth.body() + " " + truth.clothing() + " " + truth.split());
        TrueRep rep = truth.reps().orElseThrow().get(0);
        assertEquals(
                new TrueRep(
                        1,
                        2,
                        3,
                        Optional.of(Set.of("range")),
                        Set.of("tempo"),
                        Map.of("yank", FaultKind.State.BORDERLINE)),
                rep);
        TrueFrame frame = truth.frames().get(0);
        assertEquals(Map.of(Joint.LEFT_HIP, new Point(10, 20.5)), frame.joints());
        assertEquals(Map.of(TrueAngle.TRUNK, 30.0, TrueAngle.KNEE, 90.5), frame.angles());
        assertEquals(12, frame.lumbarFlexionDeg());
    }

    @Test
    void everyPartMayBeMissing() throws IOException {
        Truth truth = read("{\"reps\": null}");
        assertEquals(Truth.Origin.FILMED, truth.origin());
        assertTrue(truth.exercise().isEmpty());
        assertTrue(truth.reps().isEmpty());
        assertTrue(truth.frames().isEmpty());
        assertTrue(Double.isNaN(truth.yawDeg()));
        assertEquals(Truth.UNTOLD, truth.body());
    }

    @Test
    void noRepsIsNotTheSameAsRepsNotTold() throws IOException {
        assertTrue(read("{\"reps\": []}").reps().orElseThrow().isEmpty());
        assertTrue(read("{\"reps\": [{\"turnS\": 2}]}")
                .reps()
                .orElseThrow()
                .get(0)
                .faults()
                .isEmpty());
    }

    @Test
    void repsMayBeCountedOnly() throws IOException {
        assertEquals(OptionalInt.of(4), read("{\"repCount\": 4}").repCount());
        assertEquals(OptionalInt.of(1), read("{\"reps\": [{\"turnS\": 2}]}").repCount());
        assertEquals(OptionalInt.empty(), read("{}").repCount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reps": [{"startS": "now"}]}                             | reps[0].startS: a number is expected
            {"reps": [{"startS": 3, "turnS": 2, "endS": 4}]}          | reps[0]: startS <= turnS <= endS is expected
            {"reps": [{"startS": 3}]}                                 | reps[0]: turnS, or both startS and endS, are expected
            {"reps": 5}                                               | reps: an array is expected
            {"frames": [{"timeS": 1}, {"timeS": 1}]}                  | frames[1]: a timeS after the frame before is expected
            {"frames": [{}]}                                          | frames[0]: a timeS after the frame before is expected
            {"frames": [{"timeS": 1, "joints": {"left_hip": [1]}}]}   | frames[0].joints.left_hip: two numbers [x, y] are expected
            {"frames": [{"timeS": 1, "joints": {"tail": [1, 2]}}]}    | frames[0].joints: unknown joint 'tail'
            {"view": {"nearSide": "up"}}                              | view.nearSide: left or right is expected
            {"repCount": 1.5}                                         | repCount: a whole number of reps is expected
            {"repCount": 2, "reps": [{"turnS": 2}]}                   | repCount: as many as there are in reps are expected: 1
            {"exercise": 7}                                           | exercise: a text is expected
            []                                                        | an object is expected
            """)
    void whatIsWrongIsSaidWithItsPlace(String json, String message) {
        TruthFormatException e = assertThrows(TruthFormatException.class, () -> read(json));
        assertEquals("pull-1.truth.json: " + message, e.getMessage());
    }

    @Test
    void brokenJsonIsSaidWithItsLine() {
        TruthFormatException e = assertThrows(TruthFormatException.class, () -> read("{\n\"reps\": [\n}"));
        assertTrue(e.getMessage().startsWith("pull-1.truth.json: line 3: this is no JSON: "), e.getMessage());
    }

    @Test
    void yawIsFoldedToTheSideView() throws IOException {
        assertEquals(20, read("{\"view\": {\"yawDeg\": -20}}").yawOffSideDeg());
        assertEquals(30, read("{\"view\": {\"yawDeg\": 150}}").yawOffSideDeg());
        assertEquals(90, read("{\"view\": {\"yawDeg\": 270}}").yawOffSideDeg());
    }
}
