package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong options and bad files: one clear line, the right exit code, nothing left behind. */
class WrongUseTest {
    @TempDir
    Path folder;

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of((Object) new String[] {}, "which command?"),
                Arguments.of((Object) new String[] {"analyse", "x.mp4"}, "no command 'analyse'; did you mean analyze"),
                Arguments.of(
                        (Object) new String[] {"batch", "my", "clips"}, "'clips' is one thing too many; put a name"),
                Arguments.of((Object) new String[] {"analyze"}, "CLIP"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--modell", "full"}, "--modell"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--model", "huge"}, "huge"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--view", "above"}, "'above' is no view"),
                Arguments.of(
                        (Object) new String[] {"analyze", "x.mp4", "--exercise", "curl"}, "unknown exercise 'curl'"),
                Arguments.of(
                        (Object) new String[] {"analyze", "x.mp4", "--date", "24.11.2026"},
                        "'24.11.2026' is no date: say"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--load-kg", "-5"}, "--load-kg"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--load-kg", "abc"}, "'abc' is no number"),
                Arguments.of(
                        (Object) new String[] {"analyze", "x.mp4", "--workers", "two"}, "'two' is no whole number"),
                Arguments.of((Object) new String[] {"analyze", ""}, "(CLIP): it is empty; name a file"),
                Arguments.of((Object) new String[] {"batch", ""}, "(FOLDER): it is empty; name a file"),
                Arguments.of((Object) new String[] {"analyze", "x.mp4", "--json", "here.json"}, "--json"),
                Arguments.of(
                        (Object) new String[] {"analyze", "x.mp4", "--judge", "depth"},
                        "--judge: no rule on request is called 'depth'; known: "),
                Arguments.of((Object) new String[] {"exercise", "curl"}, "unknown exercise 'curl'"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void wrongOptionsLeaveWithTwo(String[] args, String named) {
        Console console = Console.run(args);
        assertAll(
                () -> assertEquals(2, console.exitCode()),
                () -> assertEquals("", console.out()),
                () -> assertEquals(1, console.err().lines().count(), console.err()),
                () -> assertTrue(console.err().startsWith("dowel: "), console.err()),
                () -> assertTrue(console.err().contains(named), console.err()),
                () -> assertTrue(console.err().contains("--help"), console.err()));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertFails(folder.resolve("missing.mp4"), "no such file");
    }

    @Test
    void aTextFileIsNoVideo() throws IOException {
        assertFails(Files.writeString(folder.resolve("text.mp4"), "this is no video"), "text.mp4");
    }

    @Test
    void anEmptyFileIsNoVideo() throws IOException {
        assertFails(Files.createFile(folder.resolve("empty.mp4")), "empty");
    }

    @Test
    void aSinglePictureIsNoMovement() throws IOException {
        Path picture = folder.resolve("one.gif");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "gif", picture.toFile());
        assertFails(picture, "one.gif: holds one picture only");
    }

    @Test
    void aFolderIsNoVideo() throws IOException {
        assertFails(Files.createDirectory(folder.resolve("folder.mp4")), "folder.mp4");
    }

    @Test
    void aPlaceThatIsAFileIsNotWrittenTo() throws IOException {
        Path place = Files.writeString(folder.resolve("out"), "mine");
        Console console = Console.run(
                "analyze",
                "samples/lat-pulldown-rocking.mp4",
                "--no-video",
                "--model",
                "lite",
                "--out",
                place.toString());
        assertEquals(1, console.exitCode());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("--out"), console.err());
        assertEquals("mine", Files.readString(place));
    }

    private void assertFails(Path clip, String named) throws IOException {
        Path out = folder.resolve("reports");
        Console console = Console.run("analyze", clip.toString(), "--out", out.toString());
        assertEquals(1, console.exitCode());
        assertEquals("", console.out());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(named), console.err());
        assertFalse(Files.exists(out), "nothing is left behind");
    }
}
