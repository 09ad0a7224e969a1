package dowel.overlay;

import dowel.report.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws texts, each distinct one once. Belongs to one thread. */
final class Lettering {
    private static final int MOST_KEPT = 300;
    private static final Color PANEL = new Color(12, 16, 20, 205);
    private static final Color HALO = new Color(0, 0, 0, 230);

    /**
     * A text to draw.
     *
     * @param lines from top to bottom
     * @param em font size in pixels
     * @param panel true for light letters on a dark panel, false for letters with a dark edge on the picture itself
     * @param strip colour of the strip at the panel's left, or of the letters without a panel
     */
    record Text(List<String> lines, int em, boolean panel, Ink strip) {
        Text {
            lines = List.copyOf(lines);
        }
    }

    private final Typeface typeface = Typeface.bold();
    private final Map<Text, Label> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Label> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** The drawn text. */
    Label of(Text text) {
        return kept.computeIfAbsent(text, this::draw);
    }

    /** Breaks a text into lines of at most {@code widthPx} at its spaces; a longer word stands alone. */
    List<String> wrap(String text, int em, double widthPx) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && typeface.width(longer) * em > widthPx) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private Label draw(Text text) {
        double pad = text.panel() ? 0.45 * text.em() : 0.2 * text.em();
        double strip = text.panel() ? 0.3 * text.em() : 0;
        double widest = text.lines().stream().mapToDouble(typeface::width).max().orElse(0) * text.em();
        int width = (int) Math.ceil(widest + 2 * pad + strip);
        int height = (int) Math.ceil(text.lines().size() * Typeface.LINE_HEIGHT * text.em() + pad);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (text.panel()) {
            g.setColor(PANEL);
            g.fillRect(0, 0, width, height);
            g.setColor(text.strip().awt());
            g.fillRect(0, 0, (int) Math.round(strip), height);
        }
        for (int i = 0; i < text.lines().size(); i++) {
            double baseline = pad / 2 + (i * Typeface.LINE_HEIGHT + 0.95) * text.em();
            drawLine(g, typeface.outline(text.lines().get(i), pad + strip, baseline, text.em()), text);
        }
        g.dispose();
        return new Label(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static void drawLine(Graphics2D g, Shape outline, Text text) {
        if (!text.panel()) {
            g.setColor(HALO);
            g.setStroke(new BasicStroke(0.18f * text.em(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(outline);
        }
        g.setColor(text.panel() ? Color.WHITE : text.strip().awt());
        g.fill(outline);
    }
}
