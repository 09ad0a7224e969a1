package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dowel.batch.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Place, device and time of recording stand in phone clips; nothing of it stands in what Dowel writes. */
class PrivacyTest {
    private static final List<String> SECRETS = List.of(
            "+47.3769+008.5417", "47.3769", "Pocketphone", "Model-77", "2025-03-04", "2025:03:04", "Lavf", "Lavc");
    private static final Set<String> HARMLESS =
            Set.of("major_brand", "minor_version", "compatible_brands", "language", "handler_name", "vendor_id");

    @TempDir
    Path folder;

    @Test
    void nothingOfPlaceDeviceOrTimeIsWritten() throws IOException, InterruptedException {
        Path plain = TestClips.piece(TestClips.PULLDOWN, 0, 4.5, folder.resolve("plain.mp4"));
        Path clip = folder.resolve("phone.mov");
        run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                plain.toString(),
                "-c",
                "copy",
                "-metadata",
                "location=+47.3769+008.5417/",
                "-metadata",
                "make=Pocketphone",
                "-metadata",
                "model=Model-77",
                "-metadata",
                "creation_time=2025-03-04T05:06:07Z",
                "-movflags",
                "use_metadata_tags",
                clip.toString());
        assertTrue(tags(clip).contains("TAG:location"), "the clip tells where it was filmed");
        assertTrue(Files.readString(clip, StandardCharsets.ISO_8859_1).contains("Pocketphone"));

        Path out = folder.resolve("out");
        Console console = Console.run(
                "analyze",
                clip.toString(),
                "--out",
                out.toString(),
                "--model",
                "lite",
                "--blur-face",
                "--blur-others",
                "--pdf",
                "--formats",
                "md,txt,trc,mot");
        assertEquals(0, console.exitCode(), console.err());
        List<Path> written = files(out);
        assertTrue(written.stream().anyMatch(file -> file.toString().endsWith(".jpg")), written.toString());
        for (Path file : written) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            SECRETS.forEach(secret -> assertFalse(bytes.contains(secret), file + " holds " + secret));
            if (file.toString().endsWith(".jpg")) {
                assertFalse(bytes.contains("Exif"), file + " has an Exif part");
            }
        }
        Set<String> names = tags(out.resolve("phone/annotated.mp4"))
                .lines()
                .filter(line -> line.startsWith("TAG:"))
                .map(line -> line.substring(4, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(HARMLESS);
        assertEquals(Set.of(), names);
    }

    private String tags(Path video) throws IOException, InterruptedException {
        return run("ffprobe", "-v", "error", "-show_format", "-show_streams", video.toString());
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", command[0])), "no " + command[0] + " here");
        Path answer = folder.resolve("answer");
        Process process = new ProcessBuilder(command)
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), String.join(" ", command));
        return Files.readString(answer);
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
