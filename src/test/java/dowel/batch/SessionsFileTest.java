package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsFileTest {
    @TempDir
    Path folder;

    private final List<Clip> clips =
            List.of(clip("anna/squat.mp4"), clip("anna/row.mp4"), clip("ben/squat.mp4"), clip("top.mp4"));

    @Test
    void withoutAFileNothingIsTold() throws IOException {
        assertEquals(Map.of(), read(false));
    }

    @Test
    void rowsAreReadByPlaceOrByAUniqueName() throws IOException {
        write("""
                file,client,date,exercise,load_kg,reps,notes
                anna\\squat.mp4,Anna B.,2026-11-24,Squat,62.5,5,"slow, with pause"
                row.mp4,,,,,,
                """);
        Map<String, SessionRow> rows = read(false);
        assertEquals(
                new SessionRow(
                        Optional.of("Anna B."),
                        Optional.of("2026-11-24"),
                        Optional.of("squat"),
                        Optional.of(62.5),
                        Optional.of(5),
                        "slow, with pause"),
                rows.get("anna/squat.mp4"));
        assertEquals(Optional.of("anna"), rows.get("anna/row.mp4").client(), "the sub-folder names the client");
        assertEquals(2, rows.size());
    }

    @Test
    void columnsMayBeLeftOutAndComeInAnyOrderWithSemicolonsAndAByteOrderMark() throws IOException {
        write("\uFEFFload_kg;file\n102,5;top.mp4\n");
        assertEquals(Optional.of(102.5), read(false).get("top.mp4").loadKg());
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        write("""
                file,client,date,exercise,load_kg,reps
                squat.mp4,,,,,
                anna/row.mp4,,24.11.2026,curl,-5,many
                missing.mp4,,,,,
                anna/row.mp4,,,,,
                ,,,,,
                top.mp4,a,2026-11-24,squat,5,5,too much
                """);
        IOException mistakes = assertThrows(IOException.class, () -> read(false));
        String told = mistakes.getMessage();
        assertAll(
                () -> assertTrue(told.contains("9 mistakes"), told),
                () -> assertTrue(told.contains("sessions.csv:2: file: 'squat.mp4' is the name of several clips"), told),
                () -> assertTrue(told.contains("sessions.csv:3: date: expected a date such as 2026-11-24"), told),
                () -> assertTrue(told.contains("sessions.csv:3: exercise: expected an exercise"), told),
                () -> assertTrue(told.contains("sessions.csv:3: load_kg: expected a weight"), told),
                () -> assertTrue(told.contains("sessions.csv:3: reps: expected a whole number, not 'many'"), told),
                () -> assertTrue(told.contains("sessions.csv:4: file: there is no clip 'missing.mp4'"), told),
                () -> assertTrue(told.contains("sessions.csv:5: file: 'anna/row.mp4' stands in line 3 too"), told),
                () -> assertTrue(told.contains("sessions.csv:6: file is empty"), told),
                () -> assertTrue(told.contains("sessions.csv:7: 7 fields in a table of 6 columns"), told));
    }

    @Test
    void theHeadIsCheckedToo() throws IOException {
        write("clip,client,client,kg\n");
        String told = assertThrows(IOException.class, () -> read(false)).getMessage();
        assertTrue(told.contains("sessions.csv:1: unknown column 'clip'"), told);
        assertTrue(told.contains("sessions.csv:1: column 'client' stands twice"), told);
        assertTrue(told.contains("sessions.csv:1: column 'file' is missing"), told);
        write("");
        assertTrue(
                assertThrows(IOException.class, () -> read(false)).getMessage().contains("must name the columns"));
        write("file,client\n\"top.mp4,open quote\n");
        assertTrue(
                assertThrows(IOException.class, () -> read(false)).getMessage().contains("is no CSV"));
        Files.write(
                folder.resolve("sessions.csv"),
                "file,client\ntop.mp4,J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(
                assertThrows(IOException.class, () -> read(false)).getMessage().contains("is not UTF-8"));
    }

    @Test
    void clipsThatMayStillComeAreNoMistake() throws IOException {
        write("file,client\ncoming.mp4,Anna\ntop.mp4,Ben\n");
        assertEquals(1, read(true).size());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("sessions.csv"), text);
    }

    private Map<String, SessionRow> read(boolean clipsMayCome) throws IOException {
        return SessionsFile.read(folder, clips, ExerciseCatalogue.load(Optional.empty()), clipsMayCome);
    }

    private Clip clip(String name) {
        return new Clip(Path.of(name), name);
    }
}
