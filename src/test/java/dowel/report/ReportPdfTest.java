package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPdfTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatThePageSays() throws IOException {
        try (PDDocument pdf = write(Pictures.none())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("Bent-over row, 2 reps"), text);
            assertTrue(text.contains("Robin <script>alert(1)</script> & Söhne"), "as it is, and no more than text");
            assertTrue(text.contains("▲ Work on this"), text);
            assertTrue(text.contains("i Noticed Loss of speed"), text);
            assertTrue(text.contains("24.3 ± 4.0°, limit 20°"), text);
            assertTrue(text.contains("\u2013 15 Momentum"), "the font has no minus sign: " + text);
            assertTrue(text.contains("Film from the other side."), text);
            assertTrue(text.contains("set-up: the load never left the floor"), text);
            assertTrue(text.contains("Page 1 of " + pdf.getNumberOfPages()), text);
            assertTrue(text.contains("stop and ask a qualified person."), text);
        }
    }

    @Test
    void carriesItsLettersAndRunsNothing() throws IOException {
        try (PDDocument pdf = write(Pictures.none())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
                assertEquals(0, page.getAnnotations().size(), "no link leads anywhere");
            }
            assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked(), "tagged for screen readers");
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void showsThePicturesBesideIt() throws IOException {
        ImageIO.write(
                new BufferedImage(120, 200, BufferedImage.TYPE_INT_RGB),
                "jpg",
                folder.resolve("rep2-torso_swing.jpg").toFile());
        try (PDDocument pdf = write(new Pictures(Set.of("rep2-torso_swing.jpg")))) {
            int pictures = 0;
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                pictures += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, pictures);
        }
    }

    private PDDocument write(Pictures pictures) throws IOException {
        Path file = folder.resolve("report.pdf");
        ReportPdf.write(SampleSet.report(), SampleSet.metrics(), pictures, file);
        return Loader.loadPDF(file.toFile());
    }
}
