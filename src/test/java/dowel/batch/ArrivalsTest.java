package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatStillGrowsIsNotTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp4"), "1");
        List<Clip> clips = List.of(new Clip(file, "a.mp4"));
        Arrivals arrivals = new Arrivals(4000);
        assertEquals(List.of(), arrivals.steady(clips, 0));
        assertEquals(List.of(), arrivals.steady(clips, 2000));
        Files.writeString(file, "12");
        assertEquals(List.of(), arrivals.steady(clips, 5000), "it grew");
        assertEquals(List.of(), arrivals.steady(clips, 8000));
        assertEquals(clips, arrivals.steady(clips, 9000));
        Files.delete(file);
        assertEquals(List.of(), arrivals.steady(clips, 10_000));
    }

    @Test
    void withoutWaitingAllAreTaken() throws IOException {
        List<Clip> clips = List.of(new Clip(Files.createFile(folder.resolve("a.mp4")), "a.mp4"));
        assertEquals(clips, new Arrivals(0).steady(clips, 0));
    }
}
