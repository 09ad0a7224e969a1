package dowel.report;

import dowel.motion.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Style and scripts that a page carries inside, and the policy that lets a browser run these and nothing else: no other
 * script, no style, and no network at all.
 */
public final class PageAssets {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/";
    private static final String UPLOT_VERSION = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
    private static final PageAssets REPORT = new PageAssets();

    private final String style;
    private final List<String> scripts;

    private PageAssets() {
        String uplot = UPLOT + uplotVersion() + "/";
        this.style = text(uplot + "dist/uPlot.min.css") + text("/report/page.css");
        this.scripts = List.of(
                "/*\n" + text(uplot + "LICENSE") + "*/\n" + text(uplot + "dist/uPlot.iife.min.js"),
                text("/report/page.js"));
    }

    /** Those of {@code report.html}. */
    public static PageAssets ofReport() {
        return REPORT;
    }

    /** The text between the style tags. */
    public String style() {
        return style;
    }

    /** The texts between the script tags, in their order. */
    public List<String> scripts() {
        return scripts;
    }

    /** Content security policy: what stands in this page and beside it, nothing from elsewhere, nothing sent away. */
    public String policy() {
        return "default-src 'none'; script-src "
                + scripts.stream().map(Sha256::source).collect(Collectors.joining(" "))
                + "; style-src " + Sha256.source(style)
                + "; img-src 'self' file:; media-src 'self' file:; base-uri 'none'; form-action 'none'";
    }

    private static String uplotVersion() {
        try (InputStream in = PageAssets.class.getResourceAsStream(UPLOT_VERSION)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(UPLOT_VERSION, e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = PageAssets.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
