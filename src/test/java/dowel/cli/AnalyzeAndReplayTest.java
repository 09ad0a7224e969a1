package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.report.ReportSchema;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import dowel.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a clip to a report folder and back from its key points, through the command line. */
class AnalyzeAndReplayTest {
    private static final List<String> FILES =
            List.of("annotated.mp4", "frames.csv", "keypoints.json", "report.html", "report.json");

    @TempDir
    Path folder;

    @Test
    void aClipGivesAReportFolderThatReplayGivesAgain() throws IOException {
        Path clip = opening(Path.of("samples/lat-pulldown-rocking.mp4"), 6.3);
        Path bad = Files.writeString(folder.resolve("bad.mp4"), "no video");
        Path out = folder.resolve("reports");
        Console console = Console.run(
                "analyze",
                bad.toString(),
                clip.toString(),
                "--out",
                out.toString(),
                "--client",
                "A <b>Client</b>",
                "--date",
                "2026-11-24",
                "--load-kg",
                "42.5");

        assertEquals(1, console.exitCode(), "one clip failed, the other was still analysed");
        assertTrue(console.err().contains("bad.mp4"), console.err());
        assertTrue(console.out().contains("torso_swing"), console.out());
        assertEquals(List.of("opening"), names(out), "the failed clip leaves nothing behind");
        Path report = out.resolve("opening");
        assertTrue(names(report).containsAll(FILES), names(report).toString());
        byte[] json = Files.readAllBytes(report.resolve("report.json"));
        JsonNode tree = new ObjectMapper().readTree(json);
        assertEquals(List.of(), ReportSchema.errors(json));
        assertEquals("A <b>Client</b>", tree.get("client").asText());
        assertEquals(2, tree.get("reps").size());
        assertFalse(Files.readString(report.resolve("report.html")).contains("<b>Client"), "names are escaped");
        assertSameTimes(clip, report.resolve("annotated.mp4"));

        Path again = folder.resolve("again");
        Console replay = Console.run("replay", report.resolve("keypoints.json").toString(), "--out", again.toString());
        assertEquals(0, replay.exitCode(), replay.err());
        assertArrayEquals(json, Files.readAllBytes(again.resolve("opening/report.json")), "same bytes from key points");
        assertArrayEquals(
                Files.readAllBytes(report.resolve("frames.csv")),
                Files.readAllBytes(again.resolve("opening/frames.csv")));
    }

    @Test
    void aClipWithoutAPersonSaysSo() throws IOException {
        Path clip = folder.resolve("wall.mp4");
        try (VideoWriter writer = VideoWriter.create(clip, 320, 240);
                Mat wall = new Mat(
                        240, 320, org.bytedeco.opencv.global.opencv_core.CV_8UC3, new Scalar(90, 120, 140, 0))) {
            for (int i = 0; i < 30; i++) {
                writer.write(wall, i / 30.0);
            }
            writer.finish();
        }
        Path out = folder.resolve("reports");
        Console console = Console.run("analyze", clip.toString(), "--out", out.toString(), "--model", "lite");
        assertEquals(1, console.exitCode());
        assertTrue(console.err().contains("no person"), console.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void exercisesArePrintedWithLimitsAndSources() {
        Console list = Console.run("exercises");
        assertEquals(0, list.exitCode());
        for (String id : List.of("deadlift", "romanian_deadlift", "squat", "bent_over_row", "lat_pulldown")) {
            assertTrue(list.out().contains(id), list.out());
            Console one = Console.run("exercise", id);
            assertEquals(0, one.exitCode(), one.err());
            assertTrue(one.out().contains("source: "), one.out());
            assertTrue(one.out().contains("margin "), one.out());
        }
    }

    private Path opening(Path sample, double untilS) {
        Path clip = folder.resolve("opening.mp4");
        try (VideoReader reader = VideoReader.open(sample);
                VideoWriter writer = VideoWriter.create(clip, reader.width(), reader.height())) {
            for (Optional<VideoFrame> frame = reader.next();
                    frame.isPresent() && frame.get().timeS() < untilS;
                    frame = reader.next()) {
                writer.write(frame.get().bgr(), frame.get().timeS());
            }
            writer.finish();
        }
        return clip;
    }

    private static void assertSameTimes(Path clip, Path annotated) {
        try (VideoReader one = VideoReader.open(clip);
                VideoReader two = VideoReader.open(annotated)) {
            Optional<VideoFrame> frame = one.next();
            while (frame.isPresent()) {
                assertEquals(frame.get().timeS(), two.next().orElseThrow().timeS(), 1e-5);
                frame = one.next();
            }
            assertTrue(two.next().isEmpty(), "no frame more than the clip has");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
