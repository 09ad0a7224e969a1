package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report of Dowel in a real browser, opened from its folder. Skipped where no Chromium is installed. */
class ReportInBrowserTest {
    /** A client who would like to run a script. */
    private static final String CLIENT = "Robin </script><script>window.pwned = 1</script> \"onerror=alert(1)";

    private static final double FRAME_S = 1 / 30.0;

    @TempDir
    static Path folder;

    private static Screens screens;
    private static Path report;
    private static JsonNode json;

    @BeforeAll
    static void makeAReport() throws IOException {
        screens = Screens.orSkip();
        StoredSet set = StoredSet.in(folder, CLIENT);
        Path out = folder.resolve("reports");
        Console console = Console.run(
                "replay", set.keypoints().toString(), "--clip", set.clip().toString(), "--out", out.toString());
        assertEquals(0, console.exitCode(), console.err());
        report = out.resolve("five deadlifts/report.html");
        json = new ObjectMapper().readTree(report.resolveSibling("report.json").toFile());
    }

    @AfterAll
    static void close() {
        if (screens != null) {
            screens.close();
        }
    }

    private Page open(int width, int height, ColorScheme colours) {
        Page page = screens.open(report, width, height, colours);
        page.waitForFunction("() => document.getElementById('video').readyState >= 1");
        return page;
    }

    private Page open() {
        return open(1200, 900, ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"1200, 900, LIGHT", "1200, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void isWithoutErrorBarrierOrNetwork(int width, int height, ColorScheme colours) throws IOException {
        Page page = open(width, height, colours);
        assertEquals(5, page.locator(".live-chart canvas").count(), "curves are drawn");
        Screens.keep(page, "report-" + width + "-" + colours.name().toLowerCase(Locale.ROOT));
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        page.locator("footer").scrollIntoViewIfNeeded();
        assertEquals(null, page.evaluate("() => window.pwned"), "the client's name ran as a script");
        screens.assertSound(page);
    }

    @Test
    void aClickOnARepSeeksTheVideo() {
        Page page = open();
        double startS = json.at("/reps/1/startS").asDouble();
        page.locator("a.span").nth(1).click();
        assertEquals(startS, timeS(page), FRAME_S);
        assertTrue(page.locator("#now").textContent().contains("rep 2"), "says where the video is");
        assertTrue(page.locator("a.span").nth(1).getAttribute("class").contains("now"));
    }

    @Test
    void aFindingOnTheTimeLineSeeksTheVideo() {
        Page page = open();
        Locator mark = page.locator("a.mark").first();
        mark.click();
        assertEquals(Double.parseDouble(mark.getAttribute("data-seek")), timeS(page), FRAME_S);
        boolean known = json.at("/reps").findValuesAsText("atS").contains(mark.getAttribute("data-seek"));
        assertTrue(known || timeS(page) > json.at("/reps/2/startS").asDouble(), "a moment of a rounded rep");
    }

    @Test
    void aFindingInTheTextSeeksTheVideoByKeyboardToo() {
        Page page = open();
        Locator link = page.locator("#reps ~ article a.at, .lead a.at").first();
        link.focus();
        page.keyboard().press("Enter");
        assertEquals(Double.parseDouble(link.getAttribute("data-seek")), timeS(page), FRAME_S);
        assertTrue(page.locator("#live").textContent().startsWith("Video at "), "said to a screen reader");
    }

    @Test
    void aClickOnACurveSeeksTheVideoAndThePlayheadsFollow() {
        Page page = open();
        Locator curve = page.locator(".live-chart .u-over").first();
        curve.scrollIntoViewIfNeeded();
        var box = curve.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        double endS = json.at("/clip/durationS").asDouble();
        assertEquals(endS / 2, timeS(page), 0.1);
        page.waitForTimeout(100);
        for (Locator head : page.locator(".chart-head").all()) {
            double left = ((Number) head.evaluate("node => parseFloat(node.style.left)")).doubleValue();
            assertEquals(box.width / 2, left, 3, "playhead on the curve");
        }
        assertTrue(page.locator(".player.mini").isVisible(), "the picture stays in sight");
    }

    @Test
    void playsOnAndThePlayheadMoves() {
        Page page = open();
        double before =
                ((Number) page.locator(".head").evaluate("node => parseFloat(node.style.left) || 0")).doubleValue();
        page.evaluate("() => { const v = document.getElementById('video'); v.muted = true; return v.play(); }");
        page.waitForFunction("() => document.getElementById('video').currentTime > 0.4");
        double after = ((Number) page.locator(".head").evaluate("node => parseFloat(node.style.left)")).doubleValue();
        assertTrue(after > before, before + " to " + after);
        assertEquals(List.of(), screens.complaints());
    }

    @Test
    void withoutScriptsEverythingIsThereToRead() throws IOException {
        BrowserContext context =
                screens.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.navigate(report.toUri().toString());
        assertTrue(page.locator(".charts svg").first().isVisible(), "curves as drawings");
        assertTrue(page.locator("a.span").first().getAttribute("href").startsWith("annotated.mp4#t="));
        Screens.keep(page, "report-no-script");
    }

    @Test
    void onPaperTheDrawingsStandInForTheLiveCurves() throws IOException {
        Page page = open();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.locator(".charts svg").first().isVisible());
        assertTrue(!page.locator(".live-charts").isVisible()
                && !page.locator("video").isVisible());
        page.pdf(
                new Page.PdfOptions().setFormat("A4").setPath(Screens.pictures().resolve("printed.pdf")));
    }

    @Test
    void everyRepAndFindingIsOnTheTimeLine() {
        Page page = open();
        assertEquals(json.at("/reps").size(), page.locator("a.span").count());
        assertTrue(page.locator("a.mark").count() >= 3, "three reps are rounded");
        assertNotNull(page.locator("a.mark").first().getAttribute("aria-label"));
        try (Stream<Path> files = Files.list(report.getParent())) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".jpg")), "with pictures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double timeS(Page page) {
        page.waitForFunction("() => !document.getElementById('video').seeking");
        return ((Number) page.evaluate("() => document.getElementById('video').currentTime")).doubleValue();
    }
}
