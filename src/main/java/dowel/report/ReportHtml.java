package dowel.report;

import dowel.kinematics.MetricTrack;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code report.html}: one page that needs nothing but the files beside it, for screens of any size and paper.
 *
 * <p>Every text that comes from outside, such as a client's name, is escaped by the template.
 */
public final class ReportHtml {
    private static final String TEMPLATES = "dowel.report.templates";

    private ReportHtml() {}

    /**
     * Writes or replaces the page.
     *
     * @param metrics for the curves
     * @param pictures the key-frame pictures beside it
     * @param video name of the annotated video beside it, if there is one
     * @throws IOException if the folder cannot be written to
     */
    public static void write(
            SetReport report, MetricTrack metrics, Pictures pictures, Optional<ReportPage.Video> video, Path file)
            throws IOException {
        PageCurves curves = new PageCurves(report, metrics);
        Map<String, Object> model = Map.of(
                "page", new ReportPageBuilder(report, pictures, curves).build(video),
                "data", PageData.of(report, curves.curves()),
                "assets", PageAssets.ofReport());
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render("report.jte", model, html);
        WholeFile.write(file, html::writeTo);
    }
}
