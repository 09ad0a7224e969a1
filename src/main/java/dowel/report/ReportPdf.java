package dowel.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import dowel.kinematics.MetricTrack;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes {@code report.pdf}: the report for paper and e-mail, A4, its letters and pictures inside. */
public final class ReportPdf {
    private static final String TEMPLATES = "dowel.report.templates";
    private static final String FONT = "Dowel";

    private ReportPdf() {}

    /**
     * Writes or replaces the file.
     *
     * @param metrics for the curves
     * @param pictures the key-frame pictures that lie in the same folder
     * @throws IOException if the folder cannot be written to
     */
    public static void write(SetReport report, MetricTrack metrics, Pictures pictures, Path file) throws IOException {
        ReportPage page =
                new ReportPageBuilder(report, pictures, new PageCurves(report, metrics)).build(Optional.empty());
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES)
                .render("pdf.jte", page, html);
        WholeFile.write(file, out -> {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(
                    html.toString(), file.toAbsolutePath().getParent().toUri().toString());
            // Nothing is read but the pictures beside the file, whatever stands in the page.
            builder.useUriResolver((base, name) -> pictures.files().contains(name)
                    ? file.resolveSibling(name).toUri().toString()
                    : null);
            builder.useFont(
                    () -> Typeface.class.getResourceAsStream(Typeface.REGULAR), FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> Typeface.class.getResourceAsStream(Typeface.BOLD), FONT, 700, FontStyle.NORMAL, true);
            DefaultObjectDrawerFactory charts = new DefaultObjectDrawerFactory();
            charts.registerDrawer("dowel/chart", new ChartDrawer(page));
            builder.useObjectDrawerFactory(charts);
            builder.withProducer("Dowel " + report.appVersion());
            builder.usePdfUaAccessibility(true);
            builder.toStream(out);
            builder.run();
        });
    }

    static {
        // The library talks to the console; what matters comes as an exception.
        XRLog.setLoggingEnabled(false);
    }
}
