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
        assertEquals(clip, TruthFolder.open(folder).clipOf(first));
    }

    @Test
    void clipsMayLieInAFolderOfTheirOwn() throws IOException {
        Path truth = make("a.truth.json");
        Path clips = Files.createDirectory(folder.resolve("clips"));
        Path clip = Files.createFile(clips.resolve("a.mp4"));
        assertEquals(clip, TruthFolder.open(folder, clips).clipOf(truth));
        assertThrows(IOException.class, () -> TruthFolder.open(folder, folder.resolve("nowhere")));
    }

    @Test
    void truthWithoutAClipIsRefused() throws IOException {
        Path lonely = make("b.truth.json");
        IOException e =
                assertThrows(IOException.class, () -> TruthFolder.open(folder).clipOf(lonely));
        assertEquals("b.truth.json: no video b.mp4 (or mov, webm, mkv, avi, gif) lies in " + folder, e.getMessage());
    }

    @Test
    void aFolderWithoutTruthIsRefused() {
        assertThrows(IOException.class, () -> TruthFolder.open(folder).truthFiles());
        assertThrows(IOException.class, () -> TruthFolder.open(folder.resolve("nowhere")));
    }
}
