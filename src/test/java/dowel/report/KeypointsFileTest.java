package dowel.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeypointsFileTest {
    private static final KeypointsFile.Content CONTENT = new KeypointsFile.Content(
            "0.1.0",
            KeypointsFile.rounded(SampleSet.track()),
            new SetReport.Session(Optional.of("Ada \"B\""), Optional.empty(), Optional.of(42.5)),
            Map.of("exercise", "auto", "smoothingHz", 6.0, "contour", true, "threads", 2, "gates", List.of("a", 0.5)));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("keypoints.json");
        KeypointsFile.write(CONTENT, file);
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertEquals(CONTENT, KeypointsFile.read(file));
    }

    @Test
    void writingTheUnroundedTrackGivesTheSameFile() throws IOException {
        Path raw = folder.resolve("raw.json");
        KeypointsFile.write(
                new KeypointsFile.Content("0.1.0", SampleSet.track(), CONTENT.session(), CONTENT.settings()), raw);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(raw));
    }

    @Test
    void roundingChangesATrackOnce() {
        PoseTrack once = KeypointsFile.rounded(SampleSet.track());
        assertNotEquals(SampleSet.track(), once);
        assertEquals(once, KeypointsFile.rounded(once));
    }

    @Test
    void keepsAClipOfOneFrameWhoseRateIsUnknown() throws IOException {
        var c = SampleSet.clip();
        var clip =
                new dowel.motion.ClipInfo(c.file(), c.sha256(), 10, 20, 0, Double.NaN, 1, Double.NaN, false, List.of());
        PoseTrack track =
                new PoseTrack(clip, SampleSet.track().model(), List.of(Pose.none(0, 0, Pose.CameraMotion.STILL)), 0);
        var content = new KeypointsFile.Content("x", track, CONTENT.session(), Map.of());
        KeypointsFile.write(content, file);
        assertEquals(content, KeypointsFile.read(file));
    }

    @Test
    void keepsThePlateWhereItWasSeen() throws IOException {
        PoseTrack track = CONTENT.track();
        List<Pose> poses = new ArrayList<>(track.poses());
        Plate plate = new Plate(new Point(301.126, 198.004), 60.128, 0.98765, -3.456, 0.91667);
        poses.set(4, poses.get(4).with(Optional.of(plate)));
        PoseTrack with = KeypointsFile.rounded(new PoseTrack(track.clip(), track.model(), poses, 0));
        var content = new KeypointsFile.Content("x", with, CONTENT.session(), Map.of());
        KeypointsFile.write(content, file);
        assertEquals(content, KeypointsFile.read(file));
        assertEquals(
                Optional.of(new Plate(new Point(301.13, 198), 60.13, 0.9877, -3.46, 0.9167)),
                KeypointsFile.read(file).track().poses().get(4).plate());
        assertTrue(KeypointsFile.read(file).track().poses().get(5).plate().isEmpty());
    }

    @Test
    void oneFrameALine() throws IOException {
        long frames = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(",{\"frame\":") || line.startsWith("{\"frame\":"))
                .count();
        assertEquals(SampleSet.FRAMES, frames);
    }

    @Test
    void refusesWithFilePlaceAndRemedy() throws IOException {
        assertRefused(
                "schema: \"dowel-keypoints/1\" is expected, not \"other/1\"",
                text -> text.replace("dowel-keypoints/1", "other/1"));
        assertRefused("the file ends too early", text -> text.substring(0, text.length() / 2));
        assertRefused("line 1, column 1: this is not JSON", text -> "hello");
        assertRefused("start: an object is expected", text -> "[1]");
        assertRefused("colour: no such field is known", text -> text.replace("\"others\"", "\"colour\""));
        assertRefused("others: this field is missing before frames", text -> text.replace("\"others\":1,", ""));
        assertRefused("clip.width: a whole number is expected", text -> text.replace("\"width\":640", "\"width\":6.5"));
        assertRefused("clip.width: this field is missing", text -> text.replace("\"width\":640,", ""));
        assertRefused("joints[0]: unknown joint 'beak'", text -> text.replace("\"nose\"", "\"beak\""));
        assertRefused(
                "frames[3].camera.cut: true or false is expected",
                text -> text.replace(
                        "\"frame\":3,\"timeS\":0.1,\"score\":0.9877,\"camera\":{\"dx\":0.37,\"dy\":-0.01,\"cut\":false}",
                        "\"frame\":3,\"timeS\":0.1,\"score\":0.9877,\"camera\":{\"dx\":0.37,\"dy\":-0.01,\"cut\":0}"));
        assertRefused(
                "frames[12].keypoints: 33 elements are expected",
                text -> text.replace(
                        "\"frame\":12,\"timeS\":0.4,\"score\":0,\"camera\":{\"dx\":1.48,\"dy\":-0.01,\"cut\":false},"
                                + "\"keypoints\":null",
                        "\"frame\":12,\"timeS\":0.4,\"score\":0,\"camera\":{\"dx\":1.48,\"dy\":-0.01,\"cut\":false},"
                                + "\"keypoints\":[]"));
        assertRefused(
                "frames[4]: its time 0.1 s does not come after 0.1 s",
                text -> text.replace("\"frame\":4,\"timeS\":0.133333", "\"frame\":4,\"timeS\":0.1"));
        assertRefused(
                "frames: this field is missing", text -> text.substring(0, text.lastIndexOf(",\"frames\"")) + "}");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.json");
        var error = assertThrows(IOException.class, () -> KeypointsFile.read(missing));
        assertTrue(error.getMessage().endsWith("missing.json: no such file; check the path"), error.getMessage());
    }

    private void assertRefused(String expected, UnaryOperator<String> damage) throws IOException {
        String good = Files.readString(file);
        String bad = damage.apply(good);
        assertNotEquals(good, bad, "nothing was damaged for: " + expected);
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, bad);
        var error = assertThrows(KeypointsFormatException.class, () -> KeypointsFile.read(broken));
        String message = error.getMessage();
        assertTrue(message.startsWith("broken.json: ") && message.contains(expected), message);
        assertTrue(message.endsWith("run \"dowel analyze\" on the clip again to make a new key point file"), message);
    }
}
