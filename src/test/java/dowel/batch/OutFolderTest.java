package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    Path folder;

    @Test
    void oneBatchAtATime() throws IOException {
        Path out = folder.resolve("out");
        try (OutFolder first = OutFolder.open(out)) {
            assertEquals(out, first.path());
            IOException e = assertThrows(IOException.class, () -> OutFolder.open(out));
            assertTrue(e.getMessage().contains("another batch is writing here"), e.getMessage());
        }
        OutFolder.open(out).close();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        IOException e = assertThrows(IOException.class, () -> OutFolder.open(file));
        assertTrue(e.getMessage().contains("--out"), e.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatAKilledBatchLeftIsClearedAway() throws IOException {
        Path out = folder.resolve("out");
        OutFolder.open(out).close();
        file("out/anna/.squat.partial/frames.csv");
        file("out/anna/.row.replaced/report/report.json");
        file("out/anna/.done.replaced/report/report.json");
        file("out/anna/done/report.json");
        file("out/index.html.part");
        OutFolder.open(out).close();
        assertFalse(Files.exists(out.resolve("anna/.squat.partial")));
        assertFalse(Files.exists(out.resolve("index.html.part")));
        assertTrue(Files.exists(out.resolve("anna/row/report.json")), "the report that was to be replaced is back");
        assertFalse(Files.exists(out.resolve("anna/.row.replaced")));
        assertFalse(Files.exists(out.resolve("anna/.done.replaced")));
        assertTrue(Files.exists(out.resolve("anna/done/report.json")));
    }

    @Test
    void aFolderThatNoBatchUsedIsLeftAsItIs() throws IOException {
        file("out/.mine.partial/work");
        OutFolder.open(folder.resolve("out")).close();
        assertTrue(Files.exists(folder.resolve("out/.mine.partial/work")));
    }

    private void file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{}");
    }
}
