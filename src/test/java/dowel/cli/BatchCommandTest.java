package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.batch.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of good and bad files through the command line. */
class BatchCommandTest {
    @TempDir
    Path folder;

    @Test
    void goodClipsAreDoneBadOnesListedAndOthersSkipped() throws IOException {
        Path in = folder.resolve("in");
        TestClips.piece(TestClips.PULLDOWN, 0, 4.5, in.resolve("anna/pulldown.mp4"));
        TestClips.piece(TestClips.PULLDOWN, 4.5, 5.3, in.resolve("ben/pulldown.mp4"));
        Files.writeString(in.resolve("ben/text.mp4"), "this is no video");
        Files.createFile(in.resolve("ben/empty.mov"));
        Files.writeString(in.resolve("plan.txt"), "Monday");
        Files.writeString(
                in.resolve("sessions.csv"),
                "file,client,exercise,load_kg,reps,notes\nanna/pulldown.mp4,=Anna,lat_pulldown,40,3,\"tired, <b>\"\n");
        Path out = folder.resolve("out");

        Console console = batch(in, out);
        assertEquals(1, console.exitCode(), console.err());
        assertTrue(console.out().startsWith("2 of 4 clips have a report\n"), console.out());
        assertTrue(console.out().contains("skipped, as they are no videos: plan.txt"), console.out());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("2 of 4 clips could not be analysed"), console.err());

        JsonNode report = new ObjectMapper()
                .readTree(out.resolve("anna/pulldown/report.json").toFile());
        assertEquals("=Anna", report.path("client").asText());
        assertEquals("user", report.path("exercise").path("chosenBy").asText());
        assertEquals(40, report.path("loadKg").asDouble());
        assertTrue(Files.exists(out.resolve("ben/pulldown/report.json")), "the same name in another folder");
        List<String> failures = Files.readAllLines(out.resolve("failures.csv"));
        assertEquals(List.of("ben/empty.mov", "ben/text.mp4"), firstFields(failures));
        String summary = Files.readString(out.resolve("summary.csv"));
        assertTrue(summary.contains("anna/pulldown.mp4,'=Anna,,lat_pulldown,40.0,"), summary);
        assertTrue(summary.contains("ben/pulldown.mp4,ben,"), summary);
        String index = Files.readString(out.resolve("index.html"));
        assertTrue(index.contains("href=\"./anna/pulldown/report.html\""), index);
        assertTrue(index.contains("data:image/jpeg;base64,"), "a thumbnail");
        assertTrue(index.contains("tired, &lt;b>") || index.contains("tired, &lt;b&gt;"), "notes are escaped");

        resumeDoesOnlyWhatIsLeft(in, out);
    }

    private static void resumeDoesOnlyWhatIsLeft(Path in, Path out) throws IOException {
        Path anna = out.resolve("anna/pulldown/report.json");
        Path ben = out.resolve("ben/pulldown/report.json");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(anna, old);
        Files.setLastModifiedTime(ben, old);
        Files.delete(in.resolve("ben/text.mp4"));
        Files.delete(in.resolve("ben/empty.mov"));
        Console same = batch(in, out, "--resume");
        assertEquals(0, same.exitCode(), same.err());
        assertTrue(same.out().startsWith("2 of 2 clips have a report, 2 of them from before\n"), same.out());
        assertEquals(old, Files.getLastModifiedTime(anna), "left alone");
        assertEquals("clip,why\r\n", Files.readString(out.resolve("failures.csv")));

        Files.writeString(
                in.resolve("sessions.csv"), "ben/pulldown.mp4,Ben,lat_pulldown,30,,\n", StandardOpenOption.APPEND);
        Console told = batch(in, out, "--resume");
        assertEquals(0, told.exitCode(), told.err());
        assertEquals(old, Files.getLastModifiedTime(anna), "nothing changed for this one");
        assertNotEquals(old, Files.getLastModifiedTime(ben), "another client's name stands in the report");
        assertTrue(Files.readString(ben).contains("\"Ben\""));
    }

    @Test
    void nothingIsDoneWhenTheSessionsHoldMistakes() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.createFile(in.resolve("a.mp4"));
        Files.writeString(in.resolve("sessions.csv"), "file,date\nb.mp4,yesterday\n");
        Console console = batch(in, folder.resolve("out"));
        assertEquals(1, console.exitCode());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("sessions.csv:2: file: there is no clip 'b.mp4'"), console.err());
        assertTrue(console.err().contains("sessions.csv:2: date: expected a date"), console.err());
        assertFalse(Files.exists(folder.resolve("out/index.html")));
    }

    @Test
    void aFolderWithoutVideosSaysSo() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Console console = batch(in, folder.resolve("out"));
        assertEquals(1, console.exitCode());
        assertTrue(console.err().contains("there is no video below this folder"), console.err());
        assertTrue(batch(folder.resolve("no"), folder.resolve("out")).err().contains("is no folder"));
    }

    @Test
    void tooLittleMemoryIsRefused() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Console console = batch(in, folder.resolve("out"), "--memory-mb", "300");
        assertEquals(2, console.exitCode());
        assertTrue(console.err().contains("one clip alone needs"), console.err());
    }

    private static Console batch(Path in, Path out, String... more) {
        List<String> args = new ArrayList<>(
                List.of("batch", in.toString(), "--out", out.toString(), "--model", "lite", "--no-video", "--quiet"));
        args.addAll(List.of(more));
        return Console.run(args.toArray(String[]::new));
    }

    private static List<String> firstFields(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",", 2)[0]).toList();
    }
}
