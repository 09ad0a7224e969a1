package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed in the middle.
 *
 * <p>The number of clips and of kills grows with {@code -Ddowel.batch.clips=40 -Ddowel.batch.kills=10}; the moments of the
 * kills come from {@code -Ddowel.batch.seed}.
 */
class KilledBatchTest {
    private static final int CLIPS = Integer.getInteger("dowel.batch.clips", 3);
    private static final int KILLS = Integer.getInteger("dowel.batch.kills", 2);
    private static final long SEED = Long.getLong("dowel.batch.seed", 1);
    private static final double CLIP_S = 0.6;
    private static final List<String> SAMPLES = List.of(
            "samples/lat-pulldown-rocking.mp4",
            "samples/deadlift-rounds-from-rep3.mp4",
            "samples/bent-over-row-momentum.mp4",
            "samples/romanian-deadlift-clean.mp4");

    @TempDir
    Path folder;

    @Test
    void aBatchKilledAgainAndAgainEndsWithTheSameBytes() throws IOException, InterruptedException {
        Path in = clips(CLIPS);
        Files.writeString(in.resolve("client-0/broken.mp4"), "no video");
        Path undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        Process whole = batch(in, undisturbed);
        assertEquals(1, end(whole), "one clip is broken");
        long millis = (System.nanoTime() - start) / 1_000_000;

        Path killed = folder.resolve("killed");
        Random random = new Random(SEED);
        int kills = 0;
        while (kills < KILLS) {
            Map<Path, FileTime> before = reports(killed);
            Process process = batch(in, killed);
            boolean ended = process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Map<Path, FileTime> after = reports(killed);
            before.forEach((report, time) -> assertEquals(time, after.get(report), report + " was done again or lost"));
            if (ended) {
                // All was done before this moment: begin anew, so that every kill hits a batch at work.
                deleteReports(killed);
            } else {
                kills++;
            }
        }
        assertEquals(1, end(batch(in, killed)));
        assertEquals(CLIPS, reports(killed).size());
        assertSameFiles(undisturbed, killed);
        assertEquals(List.of(), partial(killed));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT")
    void ctrlCStopsCleanlyWithAnIndexOfWhatWasDone() throws IOException, InterruptedException {
        assumeFalse(ignoresInterrupts(), "this shell started the tests with SIGINT ignored, and so would the batch be");
        Path in = clips(4);
        Path out = folder.resolve("out");
        Process process = batch(in, out);
        while (process.isAlive() && reports(out).isEmpty()) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        assertEquals(130, process.exitValue());
        int done = reports(out).size();
        assertTrue(done >= 1 && done < 4, done + " clips done");
        assertEquals(List.of(), partial(out));
        assertEquals(done + 1, Files.readAllLines(out.resolve("summary.csv")).size());
        assertTrue(Files.exists(out.resolve("index.html")));
        assertTrue(Files.readString(folder.resolve("log")).contains("stopped with " + done + " of 4 clips done"));
        OutFolder.open(out).close();
    }

    /** True if SIGINT is ignored, as in what a script starts in the background; child processes inherit that. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void aWatchingBatchTakesClipsAsTheyAreDroppedIn() throws IOException, InterruptedException {
        Path in = clips(1);
        Path out = folder.resolve("out");
        Process process = batch(in, out, "--watch");
        try {
            waitFor(process, out.resolve("client-0/clip-0/report.json"));
            Path late = folder.resolve("late.mp4");
            TestClips.piece(Path.of(SAMPLES.get(1)), 0, CLIP_S, late);
            byte[] bytes = Files.readAllBytes(late);
            Path copied = in.resolve("client-0/late.mp4");
            for (int part = 1; part <= 4; part++) {
                Files.write(copied, Arrays.copyOf(bytes, bytes.length * part / 4));
                Thread.sleep(1000);
            }
            waitFor(process, out.resolve("client-0/late/report.json"));
            assertFalse(Files.readString(folder.resolve("log")).contains("failed"), "never taken before it was whole");
        } finally {
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(3, Files.readAllLines(out.resolve("summary.csv")).size());
    }

    private static void waitFor(Process process, Path file) throws InterruptedException {
        for (int i = 0; i < 1200 && process.isAlive() && !Files.exists(file); i++) {
            Thread.sleep(100);
        }
        assertTrue(Files.exists(file), file + " is there");
    }

    /** Clips in two clients' folders, all of the same few names. */
    private Path clips(int count) throws IOException {
        Path in = folder.resolve("in");
        for (int i = 0; i < count; i++) {
            Path sample = Path.of(SAMPLES.get(i % SAMPLES.size()));
            int round = i / SAMPLES.size();
            double from = 0.3 * round;
            TestClips.piece(sample, from, from + CLIP_S, in.resolve("client-" + i % 2 + "/clip-" + i / 2 + ".mp4"));
        }
        return in;
    }

    private Process batch(Path in, Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dowel.cli.Dowel",
                "batch",
                in.toString(),
                "--out",
                out.toString(),
                "--model",
                "lite",
                "--no-video",
                "--resume"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().keySet().removeIf(name -> name.startsWith("DOWEL_"));
        return builder.start();
    }

    private int end(Process process) throws IOException, InterruptedException {
        long most = 120L + 30L * CLIPS;
        assertTrue(process.waitFor(most, TimeUnit.SECONDS), () -> "it did not end: " + log());
        return process.exitValue();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<Path, FileTime> reports(Path out) throws IOException {
        Map<Path, FileTime> reports = new TreeMap<>();
        for (Path file : files(out)) {
            boolean published = file.endsWith("report.json") && !file.toString().contains(".partial");
            if (published) {
                reports.put(file, Files.getLastModifiedTime(file));
            }
        }
        return reports;
    }

    private static List<Path> partial(Path out) throws IOException {
        return files(out).stream()
                .filter(file ->
                        file.toString().contains(".part") || file.toString().contains(".replaced"))
                .toList();
    }

    private static void deleteReports(Path out) throws IOException {
        for (Path file : files(out)) {
            Files.delete(file);
        }
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        List<String> names = names(expected);
        assertEquals(names, names(actual));
        for (String name : names) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }

    private static List<String> names(Path out) throws IOException {
        return files(out).stream()
                .map(file -> out.relativize(file).toString())
                .sorted()
                .toList();
    }

    private static List<Path> files(Path out) throws IOException {
        if (!Files.exists(out)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException movedMeanwhile) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException movedMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
