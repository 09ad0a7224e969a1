package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dowel.faults.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of clips in a real browser. Skipped where there is none at {@code /usr/bin/chromium}. */
class ClipListPageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////////////"
                    + "//////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Path file;

    @BeforeAll
    static void writeAndStart() throws IOException {
        file = folder.resolve("index.html");
        ClipListHtml.write(list(), file);
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser at " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @Test
    void saysTheScoreAndWhatWasNoticed() throws IOException {
        String page = Files.readString(file);
        assertTrue(page.contains("Score 77 of 100"), page);
        assertTrue(page.contains("Noticed: Your last rep was 46 % slower."), page);
    }

    @AfterAll
    static void end() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void whatNeedsAttentionComesFirst() {
        List<String> names = list().clips().stream().map(ClipList.Entry::name).toList();
        assertEquals(
                List.of("ben/row 1.mp4", "anna/<b>squat.mp4", "anna/deadlift.mp4", "ben/none.mp4", "top.mp4"), names);
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, LIGHT", "1280, 900, DARK", "375, 700, LIGHT", "375, 700, DARK"})
    void filtersWorkWithoutErrorsNetworkOrBarriers(int width, int height, ColorScheme colours) {
        List<String> troubles = new ArrayList<>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours));
                Page page = context.newPage()) {
            page.onConsoleMessage(message -> troubles.add(message.text()));
            page.onPageError(troubles::add);
            page.onRequest(request -> {
                if (!request.url().startsWith("data:")
                        && !request.url().equals(file.toUri().toString())) {
                    troubles.add("asks for " + request.url());
                }
            });
            page.navigate(file.toUri().toString());
            assertEquals(5, shown(page));
            page.getByLabel("Client").selectOption("ben");
            assertEquals(2, shown(page));
            assertEquals(
                    "2 of 5 shown",
                    page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .textContent());
            page.getByLabel("Worst finding").selectOption("Torso swing");
            assertEquals(1, shown(page));
            page.getByText("Show all").click();
            page.getByText("All 5 shown").waitFor();
            page.getByLabel("Exercise").selectOption("Deadlift");
            assertEquals(1, shown(page));
            page.getByText("Show all").press("Enter");
            page.getByText("All 5 shown").waitFor();
            page.getByLabel("Words").fill("pause counted");
            assertEquals(1, shown(page));
            page.getByLabel("Words").fill("");
            assertEquals(
                    "./ben/row%201/report.html", page.locator(".clip a").first().getAttribute("href"));
            assertTrue(
                    (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing is wider than the screen");
            AxeResults barriers = new AxeBuilder(page).analyze();
            assertEquals(
                    List.of(),
                    barriers.getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                    + rule.getNodes().get(0).getHtml())
                            .toList());
            assertEquals(List.of(), troubles);
        }
    }

    private static int shown(Page page) {
        return page.locator(".clip:visible").count();
    }

    private static ClipList list() {
        ClipSummary.Worst swing = new ClipSummary.Worst(
                "torso_swing", "momentum", Verdict.FAULT, "Your trunk swung about 31 deg.", "Choose one torso angle.");
        ClipSummary.Worst convex = new ClipSummary.Worst(
                "lumbar_convex", "rounding", Verdict.WARN, "Your low back curved outwards.", "Set your back first.");
        return new ClipList(
                List.of(
                        entry("top.mp4", "", "Squat", 5, 0, 0, Optional.empty(), 5, ""),
                        entry("ben/none.mp4", "ben", "not sure which exercise", 0, 0, 0, Optional.empty(), 5, ""),
                        entry("anna/deadlift.mp4", "anna", "Deadlift", 5, 0, 2, Optional.of(convex), 6, "with pause"),
                        entry("anna/<b>squat.mp4", "anna", "Squat", 5, 1, 1, Optional.of(swing), 5, "=1+1"),
                        entry("ben/row 1.mp4", "ben", "Row", 8, 4, 0, Optional.of(swing), 8, "")),
                List.of(new ClipList.Failed("anna/empty.mp4", "the file is empty")),
                List.of("plan.txt"));
    }

    private static ClipList.Entry entry(
            String name,
            String client,
            String exercise,
            int reps,
            int faults,
            int warned,
            Optional<ClipSummary.Worst> worst,
            int told,
            String notes) {
        ClipSummary summary = new ClipSummary(
                client,
                "2026-11-24",
                exercise.toLowerCase(java.util.Locale.ROOT),
                exercise,
                OptionalDouble.of(62.5),
                "side",
                10,
                300,
                reps,
                faults,
                warned,
                worst,
                List.of("Your last rep was 46 % slower."),
                OptionalInt.of(77),
                12,
                11,
                List.of("half_rep"),
                List.of(),
                List.of());
        return new ClipList.Entry(
                name,
                name.replaceAll("\\.mp4$", ""),
                summary,
                Optional.of(told),
                notes,
                Optional.of(PIXEL),
                Optional.empty());
    }
}
