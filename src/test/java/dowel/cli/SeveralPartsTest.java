package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.kinematics.SyntheticClip;
import dowel.kinematics.SyntheticLift;
import dowel.motion.PoseTrack;
import dowel.report.KeypointsFile;
import dowel.report.ReportSchema;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clip with two sets of squats and one of deadlifts, through the command line, without a pose model. */
class SeveralPartsTest {
    @TempDir
    Path folder;

    private Console replay(String... more) throws IOException {
        PoseTrack drawn = new SyntheticClip()
                .lift(SyntheticLift.squat().reps(3))
                .still(20)
                .lift(SyntheticLift.squat().reps(4).seed(4))
                .still(20)
                .lift(SyntheticLift.deadlift().reps(3).walkIn(1))
                .track();
        KeypointsFile.write(
                new KeypointsFile.Content(
                        "test",
                        KeypointsFile.rounded(drawn),
                        new SetReport.Session(Optional.of("Robin"), Optional.empty(), Optional.empty()),
                        Map.of("exercise", "auto", "view", "auto", "model", "full")),
                folder.resolve("keypoints.json"));
        return replayAgain(more);
    }

    private Console replayAgain(String... more) {
        List<String> words = new java.util.ArrayList<>(
                List.of("replay", folder.resolve("keypoints.json").toString()));
        words.addAll(List.of(more));
        Console console = Console.run(words.toArray(String[]::new));
        assertEquals(0, console.exitCode(), console.err());
        return console;
    }

    private static JsonNode report(Path place) throws IOException {
        byte[] json = Files.readAllBytes(place.resolve("report.json"));
        assertEquals(List.of(), ReportSchema.errors(json));
        return new ObjectMapper().readTree(json);
    }

    private static List<Integer> sets(JsonNode report) {
        return StreamSupport.stream(report.get("reps").spliterator(), false)
                .map(rep -> rep.path("set").asInt())
                .toList();
    }

    @Test
    void everyExerciseHasItsReportAndEveryRepItsSet() throws IOException {
        Console console = replay("--formats", "txt");
        JsonNode squats = report(folder);
        assertEquals("squat", squats.at("/exercise/id").asText());
        assertEquals(List.of(1, 1, 1, 2, 2, 2, 2), sets(squats));
        JsonNode link = squats.at("/parts/0");
        assertEquals("part-2", link.get("folder").asText());
        assertEquals("deadlift", link.get("exercise").asText());
        assertEquals(3, link.get("reps").asInt());

        Path part = folder.resolve("part-2");
        JsonNode deadlifts = report(part);
        assertEquals("deadlift", deadlifts.at("/exercise/id").asText());
        assertEquals(List.of(0, 0, 0), sets(deadlifts), "one set needs no number");
        assertEquals("..", deadlifts.at("/parts/0/folder").asText());
        JsonNode first = deadlifts.at("/reps/0");
        assertTrue(
                first.get("startS").asDouble() > squats.at("/reps/6/endS").asDouble(), "times are those of the clip");
        JsonNode measured = first.at("/findings/0");
        for (JsonNode finding : first.get("findings")) {
            measured = finding.get("frame").isNull() ? measured : finding;
        }
        assertEquals(30 * measured.get("atS").asDouble(), measured.get("frame").asDouble(), 1.01, "frames too");

        assertTrue(Files.readString(folder.resolve("report.html")).contains("href=\"part-2/report.html\""));
        assertTrue(Files.readString(part.resolve("report.html")).contains("href=\"../report.html\""));
        assertTrue(Files.readString(folder.resolve("summary.txt")).contains("Deadlift, 3 reps"));
        assertTrue(console.out().contains("  set 2"), console.out());
        assertTrue(console.out().contains("Deadlift"), console.out());
        assertFalse(Files.exists(part.resolve("keypoints.json")), "the clip's lie in the main folder");
    }

    @Test
    void againGivesTheSameAndAPartThatIsNoMoreGoes() throws IOException {
        replay();
        byte[] main = Files.readAllBytes(folder.resolve("report.json"));
        byte[] part = Files.readAllBytes(folder.resolve("part-2/report.json"));
        replayAgain();
        assertArrayEquals(main, Files.readAllBytes(folder.resolve("report.json")));
        assertArrayEquals(part, Files.readAllBytes(folder.resolve("part-2/report.json")));
        replayAgain("--exercise", "squat");
        assertFalse(Files.exists(folder.resolve("part-2")));
        assertTrue(report(folder).path("parts").isMissingNode());
    }

    @Test
    void correctionsKeepSetsAndParts() throws IOException {
        replay();
        Path file = Files.writeString(folder.resolve("coach.yaml"), "delete: [{rep: 4, why: warm-up}]\n");
        Path out = folder.resolve("out");
        replayAgain("--corrections", file.toString(), "--out", out.toString());
        JsonNode corrected = report(out.resolve("synthetic"));
        assertEquals(List.of(1, 1, 1, 2, 2, 2), sets(corrected));
        assertEquals("part-2", corrected.at("/parts/0/folder").asText());
        assertEquals(3, report(out.resolve("synthetic/part-2")).get("reps").size());
    }

    @Test
    void correctionsOfAPartChangeItsReportAndTheLinksToIt() throws IOException {
        replay();
        Path file = Files.write(
                folder.resolve("coach.yaml"),
                List.of(
                        "notes: [{note: Good squats.}]",
                        "part-2:",
                        "  name: Paused deadlift",
                        "  delete: [{rep: 1, why: warm-up}]"));
        Path out = folder.resolve("out");
        replayAgain("--corrections", file.toString(), "--out", out.toString());
        JsonNode squats = report(out.resolve("synthetic"));
        assertEquals(7, squats.get("reps").size());
        assertEquals(List.of("note"), squats.get("changes").findValuesAsText("kind"));
        assertTrue(Files.readString(out.resolve("synthetic/report.html")).contains("Paused deadlift, 2 reps"));
        assertEquals(2, squats.at("/parts/0/reps").asInt());
        JsonNode deadlifts = report(out.resolve("synthetic/part-2"));
        assertEquals(2, deadlifts.get("reps").size());
        assertEquals(List.of("name", "rep_deleted"), deadlifts.get("changes").findValuesAsText("kind"));
        assertEquals("..", deadlifts.at("/parts/0/folder").asText());
    }

    @Test
    void mistakesInCorrectionsOfAllPartsAreToldAtOnce() throws IOException {
        replay();
        Path file = Files.write(
                folder.resolve("coach.yaml"),
                List.of("delete: [{rep: 9}]", "part-2:", "  delete: [{rep: 4}]", "  colour: red", "part-3: {name: x}"));
        Console console =
                Console.run("replay", folder.resolve("keypoints.json").toString(), "--corrections", file.toString());
        assertEquals(1, console.exitCode());
        assertEquals(1, console.err().lines().count(), console.err());
        for (String mistake : List.of(
                "coach.yaml:1: there is no rep 9",
                "coach.yaml:3: there is no rep 4",
                "coach.yaml:4: part-2.colour: unknown key",
                "coach.yaml:5: part-3: this clip has no such part; beside the main one it has part-2")) {
            assertTrue(console.err().contains(mistake), console.err());
        }
    }
}
