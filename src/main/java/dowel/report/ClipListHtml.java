package dowel.report;

import dowel.motion.Sha256;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes the page that lists many clips: one file without any other, to sort out a day's work on a screen of any size.
 *
 * <p>Its policy lets nothing load but what stands in it. Without scripts the whole list shows, in the same order.
 */
public final class ClipListHtml {
    private static final String TEMPLATES = "dowel.report.templates";

    private ClipListHtml() {}

    /**
     * Writes or replaces the page.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(ClipList list, Path file) throws IOException {
        String style = resource("clips.css");
        String script = resource("clips.js");
        ClipListPage page = ClipListPage.of(list, style, script, policy(style, script));
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render("clips.jte", page, html);
        WholeFile.write(file, html::writeTo);
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src " + Sha256.source(style) + "; script-src "
                + Sha256.source(script) + "; base-uri 'none'; form-action 'none'";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ClipListHtml.class.getResourceAsStream("/page/" + name)) {
            if (in == null) {
                throw new IOException("the program's own file page/" + name + " is missing: install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
