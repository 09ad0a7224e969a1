package dowel.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real clips open, are read to their end, and carry their packets' times. */
class FootageTest {
    private static Path footage() {
        String environment = Optional.ofNullable(System.getenv("DOWEL_FOOTAGE")).orElse("../shared/footage");
        return Path.of(System.getProperty("dowel.footage", environment));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryClip() throws IOException {
        Path footage = footage();
        assumeTrue(Files.isDirectory(footage), "no real clips at " + footage.toAbsolutePath());
        try (Stream<Path> files = Files.list(footage)) {
            List<Path> clips = files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
            assertTrue(!clips.isEmpty(), "no clips in " + footage);
            return clips.stream()
                    .map(clip -> DynamicTest.dynamicTest(clip.getFileName().toString(), () -> read(clip)));
        }
    }

    private static void read(Path clip) {
        ReadClip read = ReadClip.ofAnything(clip);
        assertEquals(ReadClip.packetTimesS(clip), read.timesS());
        assertEquals(List.of(), read.info().decodeErrors());
        assertEquals(read.timesS().size(), read.info().frames());
    }
}
