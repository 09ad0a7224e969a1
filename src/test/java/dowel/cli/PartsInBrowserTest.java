package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports of a clip with two sets of one exercise and one of another, with video, in a real browser. */
class PartsInBrowserTest {
    @TempDir
    static Path folder;

    private static Screens screens;
    private static Path main;
    private static Path part;

    @BeforeAll
    static void makeReports() throws IOException {
        screens = Screens.orSkip();
        StoredSet set = StoredSet.ofSeveralParts(folder, "Robin");
        Path out = folder.resolve("reports");
        Console console = Console.run(
                "replay", set.keypoints().toString(), "--clip", set.clip().toString(), "--out", out.toString());
        assertEquals(0, console.exitCode(), console.err());
        main = out.resolve("monday/report.html");
        part = out.resolve("monday/part-2/report.html");
    }

    @AfterAll
    static void close() {
        if (screens != null) {
            screens.close();
        }
    }

    private static Page open(Path report, int width, ColorScheme colours) {
        Page page = screens.open(report, width, 850, colours);
        page.waitForFunction("() => document.getElementById('video').readyState >= 1");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1200, LIGHT", "1200, DARK", "390, LIGHT", "390, DARK"})
    void everyPartsReportIsWithoutErrorBarrierOrNetwork(int width, ColorScheme colours) throws IOException {
        for (Path report : new Path[] {main, part}) {
            Page page = open(report, width, colours);
            Screens.keep(
                    page,
                    (report.equals(main) ? "main-" : "part-")
                            + width
                            + "-"
                            + colours.name().toLowerCase(Locale.ROOT));
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
            screens.assertSound(page);
            page.context().close();
        }
    }

    @Test
    void theReportsLinkToEachOther() {
        Page page = open(main, 1200, ColorScheme.LIGHT);
        assertEquals("Squat, 7 reps in 2 sets", page.locator("h1").textContent());
        page.getByText("Deadlift, 3 reps").click();
        assertEquals("Deadlift, 3 reps", page.locator("h1").textContent());
        page.getByText("Squat, 7 reps").click();
        assertEquals("Squat, 7 reps in 2 sets", page.locator("h1").textContent());
    }

    @Test
    void aPartsTimeLineAndVideoBeginWhereThePartBegins() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(part.resolveSibling("report.json").toFile());
        double startS = json.at("/reps/0/startS").asDouble();
        Page page = open(part, 390, ColorScheme.LIGHT);
        double shownS = ((Number) page.evaluate("() => document.getElementById('video').currentTime")).doubleValue();
        assertTrue(shownS > 40 && shownS < startS, "the video stands at " + shownS);
        var track = page.locator(".track").boundingBox();
        var first = page.locator("a.span").first().boundingBox();
        assertTrue(first.x < track.x + track.width / 2, "the time line is the part's, not the clip's");
        page.locator("a.span").first().click();
        page.waitForFunction("() => !document.getElementById('video').seeking");
        assertEquals(
                startS,
                ((Number) page.evaluate("() => document.getElementById('video').currentTime")).doubleValue(),
                1 / 30.0);
    }
}
