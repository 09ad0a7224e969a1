package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to end while it draws. */
class StoppedAnalyzeTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT")
    void nothingHalfWrittenIsLeft() throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path clip = Path.of("samples/lat-pulldown-rocking.mp4");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dowel.cli.Dowel",
                        "analyze",
                        clip.toString(),
                        "--model",
                        "lite",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int i = 0; i < 6000 && process.isAlive() && names(out).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(".lat-pulldown-rocking.partial"), names(out), "it draws");
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(List.of(), names(out));
        String log = Files.readString(folder.resolve("log"));
        assertTrue(log.contains(clip + ": stopped before its report was whole"), log);
        assertFalse(log.contains("\tat "), log);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
