package dowel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dowel.evaluate.LabelFile;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person's work on the label page, in a real Chromium. Skipped where there is none: install Debian's package {@code
 * chromium}, or name a Chromium or Chrome in {@code DOWEL_CHROMIUM}. With {@code -Ddowel.screenshots=DIR} it leaves
 * pictures of the page.
 */
class LabelInBrowserTest {
    /** Reading the clip takes seconds, more on a busy machine. */
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    private static final Path CLIP = Path.of("samples", "lat-pulldown-rocking.mp4");
    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = Stream.of(
                        Optional.ofNullable(System.getenv("DOWEL_CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium here: install one or name it in DOWEL_CHROMIUM");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void marksRepsByKeyboardAndSavesThem() throws IOException {
        Path truth = folder.resolve("clip.truth.json");
        List<String> complaints = new ArrayList<>();
        try (LabelPage served = LabelPage.open(
                        CLIP, new LabelFile(truth), ExerciseCatalogue.load(Optional.empty()), Optional.empty(), 0);
                Page page = browser.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(served.address().toString());
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("380 frames", PATIENT);

            step(page, ".", 3);
            assertThat(page.locator("#time")).hasText("frame 3 of 379, 0.120 s");
            assertThat(page.locator("canvas")).hasAttribute("data-frame", "3");
            step(page, ",", 1);
            step(page, ">", 2);
            page.keyboard().press("s");
            step(page, ">", 3);
            page.keyboard().press("t");
            step(page, ">", 3);
            page.keyboard().press("e");
            assertThat(reps(page)).hasCount(1);
            page.getByLabel("I looked for faults").check();
            page.locator("select[name=rocking]").selectOption("fault");
            page.locator("select[name=tempo]").selectOption("slight");
            page.locator("canvas").click();
            step(page, ">", 1);
            page.keyboard().press("s");
            step(page, ">", 2);
            page.keyboard().press("t");
            page.keyboard().press("s");
            assertThat(reps(page)).hasCount(3);
            page.keyboard().press("Delete");
            assertThat(reps(page)).hasCount(2);
            page.getByLabel("Exercise").selectOption("lat_pulldown");
            page.getByLabel("Camera, degrees").fill("3");
            page.getByLabel("Side near").selectOption("right");
            picture(page, "label-light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, "label-dark");
            page.setViewportSize(400, 900);
            picture(page, "label-narrow");
            page.keyboard().press("Control+s");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved, 2 reps");
        }
        assertEquals(List.of(), complaints);
        JsonNode saved = new ObjectMapper().readTree(truth.toFile());
        assertEquals("lat_pulldown", saved.get("exercise").textValue());
        assertEquals("{\"yawDeg\":3,\"nearSide\":\"right\"}", saved.get("view").toString());
        assertEquals(
                "[{\"startS\":0.88,\"turnS\":2.08,\"endS\":3.28,\"faults\":[\"rocking\"],\"borderline\":[\"tempo\"]},"
                        + "{\"startS\":3.68,\"turnS\":4.48}]",
                saved.get("reps").toString());
    }

    @Test
    void aWrongOrderIsSaidAndNotSaved() throws IOException {
        Path truth = folder.resolve("clip.truth.json");
        try (LabelPage served = LabelPage.open(
                        CLIP, new LabelFile(truth), ExerciseCatalogue.load(Optional.empty()), Optional.empty(), 0);
                Page page = browser.newPage()) {
            page.navigate(served.address().toString());
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("380 frames", PATIENT);
            step(page, ">", 2);
            page.keyboard().press("s");
            step(page, "<", 1);
            page.keyboard().press("t");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Rep 1: start, turn, end must follow each other");
        }
        assertEquals(false, Files.exists(truth));
    }

    private static void step(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private static Locator reps(Page page) {
        return page.locator("#reps tr");
    }

    private static void picture(Page page, String name) {
        String place = System.getProperty("dowel.screenshots");
        if (place != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(place, name + ".png"))
                    .setFullPage(true));
        }
    }
}
