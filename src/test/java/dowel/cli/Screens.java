package dowel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dowel's pages in the Chromium of this machine, watched for complaints and requests. */
final class Screens implements AutoCloseable {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Screens(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser; the test is skipped where there is none. */
    static Screens orSkip() {
        Optional<String> chromium = CHROMIUM.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium is installed: the page was not opened in a browser");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.get()))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        return new Screens(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    /** Opens a file on a screen of a size; below 500 pixels it is a phone's. */
    Page open(Path file, int width, int height, ColorScheme colours) {
        complaints.clear();
        requests.clear();
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(width < 500)
                        .setColorScheme(colours))
                .newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
        return page;
    }

    /** Nothing is wider than the screen, no barrier was found, nothing complained or asked for anything but files. */
    void assertSound(Page page) {
        int width = page.viewportSize().width;
        assertEquals(
                width,
                ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue(),
                "no overflow");
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList());
        assertEquals(List.of(), complaints);
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                        .toList(),
                "nothing but files");
    }

    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the page for who wants to look. */
    static void keep(Page page, String name) throws IOException {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures().resolve(name + ".png")));
    }

    static Path pictures() throws IOException {
        return Files.createDirectories(Path.of("target/screenshots"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
