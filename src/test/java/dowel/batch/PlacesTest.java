package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    @TempDir
    Path out;

    @Test
    void reportsLieInTheFoldersOfTheirClips() {
        assertPlaces(Map.of("anna/squat.mp4", "anna/squat", "ben/squat.mp4", "ben/squat", "squat.mp4", "squat"));
    }

    @Test
    void theSameNameWithAnotherEndingGetsTheEnding() {
        assertPlaces(
                Map.of("a/squat.mov", "a/squat", "a/squat.mp4", "a/squat-mp4", "a/SQUAT.avi", "a/SQUAT-avi"),
                "a/squat.mov",
                "a/squat.mp4",
                "a/SQUAT.avi");
    }

    @Test
    void noReportLiesInsideAnother() throws IOException {
        assertPlaces(Map.of("anna.mp4", "anna-mp4", "anna/squat.mp4", "anna/squat"));
        report("late", "late.mp4");
        assertPlaces(Map.of("late.mp4", "late", "late/squat.mp4", "late--squat"));
    }

    @Test
    void aClipKeepsThePlaceOfItsReport() throws IOException {
        report("a/squat", "a/squat.mp4");
        assertPlaces(Map.of("a/squat.mov", "a/squat-mov", "a/squat.mp4", "a/squat"));
    }

    @Test
    void theReportOfAnotherClipIsLeftAlone() throws IOException {
        report("squat", "gone/squat.avi");
        assertPlaces(Map.of("squat.mp4", "squat-mp4"));
    }

    private void report(String place, String clip) throws IOException {
        Path folder = Files.createDirectories(out.resolve(place));
        Files.writeString(folder.resolve("report.json"), "{}");
        DoneMark.of(new Clip(Path.of(clip), clip), "hash", Map.of()).write(folder);
    }

    private void assertPlaces(Map<String, String> expected, String... inOrder) {
        List<String> names = inOrder.length > 0
                ? Arrays.asList(inOrder)
                : expected.keySet().stream().sorted().toList();
        Map<String, String> places =
                Places.assign(
                                out,
                                names.stream()
                                        .map(name -> new Clip(Path.of(name), name))
                                        .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                e -> out.relativize(e.getValue()).toString().replace('\\', '/')));
        assertEquals(new TreeMap<>(expected), new TreeMap<>(places));
    }
}
