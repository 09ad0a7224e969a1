package dowel.report;

import dowel.signal.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve as small as a word: one rep of a metric, all reps of a set on the same scales.
 *
 * @param lines the curve's pieces as lists of points "x,y" in a drawing {@link #WIDTH} by {@link #HEIGHT}, y down
 * @param summary the same in words, for who cannot see it
 */
public record Sparkline(List<String> lines, String summary) {
    /** Width of the drawing. */
    public static final int WIDTH = 96;
    /** Height of the drawing. */
    public static final int HEIGHT = 28;

    private static final int EDGE = 2;
    private static final int MOST_POINTS = 60;

    /** What all reps of a set share: the longest rep's seconds, and the smallest and largest value. */
    record Scale(double longestS, double low, double high) {}

    /** Copies the lists. */
    public Sparkline {
        lines = List.copyOf(lines);
    }

    /** Draws one rep. */
    static Sparkline of(String name, String unit, Series rep, Scale scale) {
        Precision tenth = new Precision(1);
        double perSecond = (WIDTH - 2 * EDGE) / Math.max(scale.longestS(), 1e-3);
        double perUnit = (HEIGHT - 2 * EDGE) / Math.max(scale.high() - scale.low(), 1e-9);
        int stride = 1 + rep.size() / MOST_POINTS;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < rep.size(); i += stride) {
            if (Double.isNaN(rep.value(i))) {
                flush(line, lines);
            } else {
                line.append(tenth.text(EDGE + (rep.time(i) - rep.time(0)) * perSecond))
                        .append(',')
                        .append(tenth.text(HEIGHT - EDGE - (rep.value(i) - scale.low()) * perUnit))
                        .append(' ');
            }
        }
        flush(line, lines);
        String range = rep.measured() == 0
                ? "not measured"
                : Wording.number(rep.min(), unit) + " to " + Wording.number(rep.max(), unit);
        return new Sparkline(lines, name + " in this rep: " + range);
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (line.length() > 0) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }
}
