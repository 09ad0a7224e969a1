package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.evaluate.Truth.TrueRep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's labels go into the truth file, and nothing else in it is touched. */
class LabelFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("samples", "lat-pulldown-rocking.truth.json");

    @TempDir
    Path folder;

    @Test
    void aNewFileIsReadBackAsTruth() throws IOException {
        LabelFile file = new LabelFile(folder.resolve("new").resolve(LabelFile.nameFor(Path.of("a/pull 1.MOV"))));
        assertFalse(file.exists());
        file.save(JSON.readTree("""
                {"exercise": "squat", "view": {"yawDeg": 20, "nearSide": "left"},
                 "reps": [{"startS": 0.5, "turnS": 1.25, "endS": 2, "faults": ["range"], "borderline": ["tempo"]},
                          {"startS": 2, "turnS": 3}]}"""));
        Truth truth = TruthFile.read(folder.resolve("new/pull 1.truth.json"));
        assertEquals(Optional.of("squat"), truth.exercise());
        assertEquals(20, truth.yawDeg());
        List<TrueRep> reps = truth.reps().orElseThrow();
        assertEquals(new TrueRep(0.5, 1.25, 2, Optional.of(Set.of("range")), Set.of("tempo")), reps.get(0));
        assertEquals(new TrueRep(2, 3, Double.NaN, Optional.empty(), Set.of()), reps.get(1));
        try (Stream<Path> left = Files.list(file.path().getParent())) {
            assertEquals(List.of(file.path()), left.toList(), "no part is left");
        }
    }

    @Test
    void editingARenderedTruthKeepsAllTheRest() throws IOException {
        Path path = Files.copy(SAMPLE, folder.resolve("x.truth.json"));
        LabelFile file = new LabelFile(path);
        ObjectNode labels = file.labels();
        ArrayNode reps = (ArrayNode) labels.get("reps");
        reps.remove(1);
        ((ObjectNode) reps.get(1)).put("turnS", 7.125).putArray("faults");
        file.save(labels);

        ObjectNode before = (ObjectNode) JSON.readTree(SAMPLE.toFile());
        ObjectNode after = (ObjectNode) JSON.readTree(path.toFile());
        JsonNode repsBefore = before.remove("reps");
        JsonNode repsAfter = after.remove("reps");
        assertEquals(before, after, "frames, body, world and all");
        assertEquals(repsBefore.size() - 1, repsAfter.size());
        assertEquals(repsBefore.get(0), repsAfter.get(0));
        assertEquals(repsBefore.get(2).get("madeWith"), repsAfter.get(1).get("madeWith"));
        assertEquals(7.125, repsAfter.get(1).get("turnS").doubleValue());
        assertEquals(0, repsAfter.get(1).get("faults").size());
    }

    @Test
    void whatIsNoTruthIsRefusedAndTheFileStays() throws IOException {
        Path path = folder.resolve("x.truth.json");
        Files.writeString(path, "{\"reps\":[{\"startS\":1,\"turnS\":2,\"endS\":3}],\"repCount\":1}");
        String before = Files.readString(path);
        LabelFile file = new LabelFile(path);
        refused(file, "{\"reps\":[{\"startS\":1,\"turnS\":0.5,\"endS\":3}]}", "reps[0]: startS <= turnS <= endS");
        refused(file, "{\"reps\":[{\"startS\":1,\"turnS\":2,\"endS\":3},{\"startS\":2.5,\"turnS\":3}]}", "reps[1]");
        refused(file, "{\"reps\":[{\"startS\":1,\"turnS\":2,\"faults\":[\"ugly\"]}]}", "ugly");
        refused(file, "{\"reps\":7}", "reps");
        refused(file, "{\"frames\":[]}", "frames");
        refused(file, "[]", "object");
        assertEquals(before, Files.readString(path));
    }

    private static void refused(LabelFile file, String labels, String names) throws IOException {
        JsonNode tree = JSON.readTree(labels);
        String why = assertThrows(TruthFormatException.class, () -> file.save(tree), labels)
                .getMessage();
        assertTrue(why.startsWith("x.truth.json: ") && why.contains(names), why);
    }

    @Test
    void aBrokenFileIsNotOpened() throws IOException {
        Path path = Files.writeString(folder.resolve("x.truth.json"), "{\"reps\": [");
        assertThrows(TruthFormatException.class, () -> new LabelFile(path));
    }

    @Test
    void repsAreNotToldUntilAPersonTellsThem() throws IOException {
        LabelFile file = new LabelFile(folder.resolve("x.truth.json"));
        file.save(JSON.readTree("{\"exercise\": \"squat\", \"view\": {\"yawDeg\": null}, \"reps\": null}"));
        assertEquals("{\"exercise\":\"squat\"}", Files.readString(file.path()));
        file.save(JSON.readTree("{\"reps\": []}"));
        assertEquals(0, TruthFile.read(file.path()).repCount().orElseThrow());
    }
}
