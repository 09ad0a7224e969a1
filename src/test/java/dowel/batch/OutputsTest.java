package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputsTest {
    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+49 30, '''+49 30'",
        "-2, '''-2'",
        "@SUM(A1), '''@SUM(A1)'",
        "Anna, Anna",
        "a=b, a=b",
        "'', ''"
    })
    void noTextReadsAsAFormula(String text, String written) {
        assertEquals(written, Outputs.plain(text));
    }

    @Test
    void withoutFailuresOnlyTheHeadIsWritten() throws IOException {
        new Outputs(out).write(List.of(), List.of(), List.of());
        assertEquals("clip,why\r\n", Files.readString(out.resolve("failures.csv")));
    }

    @Test
    void failuresHaveTheirReasons() throws IOException {
        new Outputs(out).write(List.of(), List.of(new Failure("=x.mp4", "is empty, \"really\"")), List.of());
        assertEquals(
                "clip,why\r\n'=x.mp4,\"is empty, \"\"really\"\"\"\r\n", Files.readString(out.resolve("failures.csv")));
    }

    @Test
    void everyPartOfAClipHasItsRow() throws IOException {
        Path place = Files.createDirectories(out.resolve("anna/monday"));
        Files.createDirectories(place.resolve("part-2"));
        Files.writeString(place.resolve("report.json"), report("squat", "Squat", "part-2", 60, 75, "77"));
        Files.writeString(place.resolve("part-2/report.json"), report("deadlift", "Deadlift", "..", 0, 60, "null"));
        Clip clip = new Clip(Path.of("monday.mp4"), "anna/monday.mp4");
        new Outputs(out).write(List.of(new Task(clip, SessionRow.of(clip), place)), List.of(), List.of());

        List<String> rows = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(3, rows.size(), rows.toString());
        assertTrue(
                rows.get(1).startsWith("anna/monday.mp4,Anna,,squat,")
                        && rows.get(1).endsWith("anna/monday/report.html,,0.0,60.0,77"),
                rows.get(1));
        assertTrue(
                rows.get(2).startsWith("anna/monday.mp4,Anna,,deadlift,")
                        && rows.get(2).endsWith("anna/monday/part-2/report.html,,60.0,75.0,"),
                rows.get(2));
        String index = Files.readString(out.resolve("index.html"));
        assertTrue(index.contains("Score 77 of 100"));
        assertTrue(index.contains("<h1>1 clip</h1>"), "parts count as one clip");
        assertTrue(index.contains("href=\"./anna/monday/part-2/report.html\">anna/monday.mp4, Deadlift</a>"));
        assertTrue(index.contains("One of several exercises in this clip: 1:00.0 to 1:15.0."));
    }

    private static String report(String id, String name, String folder, int startS, int endS, String score) {
        return """
                {"schema": "dowel-report/1", "client": "Anna", "exercise": {"id": "%s", "name": "%s"},
                 "reps": [{"findings": []}], "set": {"score": %s},
                 "parts": [{"folder": "%s", "startS": %d, "endS": %d, "reps": 1}]}
                """.formatted(id, name, score, folder, startS, endS);
    }
}
