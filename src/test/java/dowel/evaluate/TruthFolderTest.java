package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFolderTest {
    @TempDir
    Path folder;

    private Path make(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @Test
    void truthFilesInOrderOfNameWithTheirClips() throws IOException {
        Path second = make("b.truth.json");
        Path first = make("a.truth.json");
        Path clip = make("a.MOV");
        make("a.expected.yaml");
        make("a.partial.mp4");
        assertEquals(List.of(first, second), TruthFolder.open(folder).truthFiles());
        assertEquals(clip, TruthFolder.clipOf(first));
    }

    @Test
    void truthWithoutAClipIsRefused() throws IOException {
        Path lonely = make("b.truth.json");
        IOException e = assertThrows(IOException.class, () -> TruthFolder.clipOf(lonely));
        assertEquals("b.truth.json: no video b.mp4 (or mov, webm, mkv, avi, gif) lies beside it", e.getMessage());
    }

    @Test
    void aFolderWithoutTruthIsRefused() {
        assertThrows(IOException.class, () -> TruthFolder.open(folder).truthFiles());
        assertThrows(IOException.class, () -> TruthFolder.open(folder.resolve("nowhere")));
    }
}
