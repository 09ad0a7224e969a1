package dowel.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of pictures and PDF files, DejaVu Sans Condensed, as outlines. It comes with Dowel and is read in plain Java,
 * so that letters look alike on every machine and need no font installed.
 */
public final class Typeface {
    /** Height of capital letters over the font size. */
    public static final double CAP_HEIGHT = 0.729;
    /** Height of a line over the font size. */
    public static final double LINE_HEIGHT = 1.2;

    /** The bold face on the class path. */
    static final String BOLD = "/fonts/DejaVuSansCondensed-Bold.ttf";
    /** The regular face on the class path. */
    static final String REGULAR = "/fonts/DejaVuSansCondensed.ttf";

    private final String resource;
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Typeface(String resource) {
        this.resource = resource;
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " in Dowel's own jar cannot be read", e);
        }
    }

    /** The bold face. */
    public static Typeface bold() {
        return new Typeface(BOLD);
    }

    /** The regular face. */
    public static Typeface regular() {
        return new Typeface(REGULAR);
    }

    /** Width of a text at font size 1. */
    public double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    /** The text's outline: baseline from (x, y) to the right, y down, {@code em} pixels font size. */
    public Path2D outline(String text, double x, double y, double em) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int letter : text.codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(pen, y);
            place.scale(em / unitsPerEm, -em / unitsPerEm);
            GlyphData glyph = glyph(letter);
            if (glyph != null) {
                outline.append(glyph.getPath().getPathIterator(place), false);
            }
            pen += advance(letter) * em;
        }
        return outline;
    }

    /** Null for a letter without an outline, such as a space. */
    private GlyphData glyph(int letter) {
        try {
            return font.getGlyph().getGlyph(letters.getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " in Dowel's own jar cannot be read", e);
        }
    }

    private double advance(int letter) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " in Dowel's own jar cannot be read", e);
        }
    }
}
