package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.report.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections, formats and PDF through the command line, on a stored set: no pose model runs. */
class CorrectedReportTest {
    @TempDir
    static Path folder;

    private static StoredSet set;
    private static Path measured;

    @BeforeAll
    static void measure() throws IOException {
        set = StoredSet.in(folder, "Robin");
        Console console = Console.run(
                "replay",
                set.keypoints().toString(),
                "--clip",
                set.clip().toString(),
                "--out",
                folder.resolve("out").toString(),
                "--formats",
                "trc,mot",
                "--pdf");
        assertEquals(0, console.exitCode(), console.err());
        measured = folder.resolve("out/five deadlifts");
    }

    @Test
    void theFilesAskedForAreThereAndNoOther() throws IOException {
        List<String> names = names(measured);
        assertTrue(names.containsAll(List.of("annotated.mp4", "report.pdf", "markers.trc", "angles.mot")), "" + names);
        assertFalse(names.contains("summary.md"), names.toString());
    }

    @Test
    void correctionsGiveAReportOfTheirOwnThatNamesEveryChange() throws IOException {
        byte[] before = Files.readAllBytes(measured.resolve("report.json"));
        Path file = Files.write(
                folder.resolve("coach.yaml"),
                List.of(
                        "name: Paused <b>deadlift</b>",
                        "delete: [{rep: 1, why: warm-up}]",
                        "verdicts: [{rep: 5, rule: spine_round_setup, verdict: clean, why: planned}]",
                        "cues: [{rule: spine_round_setup, cue: 'Chest up, then pull.'}]",
                        "notes: [{rep: 3, note: Slower here.}]"));
        Console console =
                Console.run("replay", measured.resolve("keypoints.json").toString(), "--corrections", file.toString());
        assertEquals(0, console.exitCode(), console.err());
        Path corrected = folder.resolve("out/five deadlifts-corrected");

        assertArrayEquals(before, Files.readAllBytes(measured.resolve("report.json")), "what was measured stays");
        byte[] json = Files.readAllBytes(corrected.resolve("report.json"));
        assertEquals(List.of(), ReportSchema.errors(json));
        JsonNode after = new ObjectMapper().readTree(json);
        JsonNode was = new ObjectMapper().readTree(before);
        assertEquals(4, after.get("reps").size());
        assertEquals(
                List.of("name", "rep_deleted", "verdict", "cue", "note"),
                after.get("changes").findValuesAsText("kind"));
        JsonNode last = finding(after, 3, "spine_round_setup");
        assertEquals("clean", last.get("verdict").asText());
        assertEquals("fault", last.get("measuredVerdict").asText());
        assertEquals(finding(was, 4, "spine_round_setup").get("value"), last.get("value"), "the number stays");
        assertEquals("Chest up, then pull.", after.at("/set/findings/0/cue").asText());

        String html = Files.readString(corrected.resolve("report.html"));
        assertTrue(html.contains("Changed by the coach (rep 4), measured as \"Work on this\""), "kept visible");
        assertTrue(html.contains("Coach: Slower here."), "the note stands with the rep");
        assertTrue(html.contains("The video was drawn before the coach's changes"), "and the video's age is told");
        assertFalse(html.contains("<b>deadlift"), "names are escaped");
        assertArrayEquals(
                Files.readAllBytes(measured.resolve("rep3-spine_round_setup.jpg")),
                Files.readAllBytes(corrected.resolve("rep2-spine_round_setup.jpg")),
                "a picture goes with its rep");
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(corrected.resolve("corrections.yaml")));
    }

    @Test
    void mistakesStopWithOneLineAndLeaveNothing() throws IOException {
        Path file = Files.write(folder.resolve("bad.yaml"), List.of("delete: [{rep: 9}]", "colour: red"));
        Console console = Console.run(
                "replay",
                measured.resolve("keypoints.json").toString(),
                "--corrections",
                file.toString(),
                "--out",
                folder.resolve("none").toString());
        assertEquals(1, console.exitCode());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("bad.yaml:1: there is no rep 9"), console.err());
        assertTrue(console.err().contains("bad.yaml:2: colour: unknown key"), console.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void anotherClipIsRefused() {
        Console console = Console.run(
                "replay",
                measured.resolve("keypoints.json").toString(),
                "--clip",
                "samples/lat-pulldown-rocking.mp4",
                "--out",
                folder.resolve("other").toString());
        assertEquals(1, console.exitCode());
        assertTrue(console.err().contains("is not the clip that these key points come from"), console.err());
        assertEquals(
                2,
                Console.run("replay", measured.resolve("keypoints.json").toString(), "--clip", "x.mp4")
                        .exitCode());
    }

    private static JsonNode finding(JsonNode report, int rep, String rule) {
        for (JsonNode finding : report.at("/reps/" + rep + "/findings")) {
            if (finding.get("rule").asText().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("no " + rule);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
