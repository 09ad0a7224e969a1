package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipFolderTest {
    @TempDir
    Path folder;

    @Test
    void findsVideosAtAnyDepthAndNamesWhatIsNone() throws IOException {
        touch("b.MOV", "anna/a.mp4", "anna/march/c.webm", "anna/notes.txt", "sound.m4a", "mp4", "sessions.csv");
        ClipFolder found = ClipFolder.scan(folder, folder.resolve("out"));
        assertEquals(
                List.of("anna/a.mp4", "anna/march/c.webm", "b.MOV"),
                found.clips().stream().map(Clip::name).toList());
        assertEquals(List.of("anna/notes.txt", "mp4", "sound.m4a"), found.skipped());
        Clip deep = found.clips().get(1);
        assertEquals(
                List.of("anna/march", "anna", "c", "webm"),
                List.of(deep.folder(), deep.topFolder(), deep.stem(), deep.ending()));
    }

    @Test
    void ownOutputReportsAndHiddenFilesArePassedOver() throws IOException {
        touch(
                "out/anna/a/annotated.mp4",
                "old/report.json",
                "old/annotated.mp4",
                ".trash/a.mp4",
                ".hidden.mp4",
                "a.mp4");
        ClipFolder found = ClipFolder.scan(folder, folder.resolve("out"));
        assertEquals(List.of("a.mp4"), found.clips().stream().map(Clip::name).toList());
        assertEquals(List.of(), found.skipped());
    }

    @Test
    void aFolderThatContainsItselfEnds() throws IOException {
        touch("a.mp4");
        Files.createSymbolicLink(folder.resolve("again"), folder);
        assertEquals(1, ClipFolder.scan(folder, folder.resolve("out")).clips().size());
    }

    @Test
    void aMissingFolderIsNamed() {
        IOException e =
                assertThrows(IOException.class, () -> ClipFolder.scan(folder.resolve("no"), folder.resolve("out")));
        assertTrue(e.getMessage().contains("is no folder"), e.getMessage());
    }

    private void touch(String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }
}
