package dowel.report;

import dowel.faults.Verdict;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A curve over the clip's time as coordinates of a drawing {@link #WIDTH} by {@link #HEIGHT}, y down.
 *
 * @param title what is drawn, with its unit
 * @param summary the same in a sentence, for who cannot see it
 * @param lines the curve's pieces as lists of points "x,y"; a gap in the measurement is a gap between pieces
 * @param bands where the reps are
 * @param timeMarks seconds under the drawing
 * @param valueMarks values beside it
 * @param spots findings on the curve, each with the limit it was held against
 */
public record CurveChart(
        String title,
        String summary,
        List<String> lines,
        List<Band> bands,
        List<Mark> timeMarks,
        List<Mark> valueMarks,
        List<Spot> spots) {
    /** Width of the drawing. */
    public static final int WIDTH = 360;
    /** Height of the drawing. */
    public static final int HEIGHT = 180;
    /** Left edge of the plot: the values stand left of it. */
    public static final int LEFT = 38;
    /** Right edge of the plot. */
    public static final int RIGHT = WIDTH - 8;
    /** Upper edge of the plot: rep numbers stand above it. */
    public static final int TOP = 18;
    /** Lower edge of the plot: times stand below it. */
    public static final int BOTTOM = HEIGHT - 20;

    private static final int MOST_POINTS = 700;

    /** A rep's stretch. */
    public record Band(String label, String x, String width, String middle) {}

    /** A place on an axis and what it reads. */
    public record Mark(String at, String label) {}

    /** A finding: where the curve stands, and the limit above or below it as a short line from x1 to x2. */
    public record Spot(String x, String y, String limitX1, String limitX2, String limitY, Verdict verdict) {}

    /**
     * A finding in the curve's own numbers.
     *
     * @param timeS its moment
     * @param value the curve then
     * @param limit the value at which the rule's limit would have been reached at that moment
     */
    record Found(double timeS, double value, double limit, Verdict verdict) {}

    /**
     * Draws a series.
     *
     * @param unit symbol of the unit
     */
    static CurveChart of(String name, String unit, Series series, List<Rep> reps, List<Found> found) {
        double fromS = series.time(0);
        double toS = Math.max(series.time(series.size() - 1), fromS + 1e-3);
        double least = found.stream().mapToDouble(Found::limit).reduce(series.min(), Math::min);
        double most = found.stream().mapToDouble(Found::limit).reduce(series.max(), Math::max);
        double step = step(Math.max((most - least) / 4, 1));
        double low = Math.floor(least / step) * step;
        double high = Math.max(Math.ceil(most / step) * step, low + step);
        Scale x = new Scale(fromS, toS, LEFT, RIGHT);
        Scale y = new Scale(low, high, BOTTOM, TOP);
        String shown = Wording.number(series.min(), unit) + " to " + Wording.number(series.max(), unit);
        return new CurveChart(
                name + ", " + (unit.equals("deg") ? "degrees" : unit),
                name + " over the clip: " + shown,
                lines(series, x, y),
                reps.stream().map(rep -> band(rep, x)).toList(),
                marks(fromS, toS, step((toS - fromS) / 5), x, " s"),
                marks(low, high, step, y, ""),
                found.stream().map(spot -> spot(spot, x, y)).toList());
    }

    private static Spot spot(Found found, Scale x, Scale y) {
        double half = 0.4;
        return new Spot(
                x.at(found.timeS()),
                y.at(found.value()),
                x.at(found.timeS() - half),
                x.at(found.timeS() + half),
                y.at(found.limit()),
                found.verdict());
    }

    /** A straight map from values to places. */
    private record Scale(double from, double to, double start, double end) {
        String at(double value) {
            return new Precision(1).text(start + (value - from) / (to - from) * (end - start));
        }
    }

    private static List<String> lines(Series series, Scale x, Scale y) {
        int stride = 1 + series.size() / MOST_POINTS;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < series.size(); i += stride) {
            if (Double.isNaN(series.value(i))) {
                flush(line, lines);
            } else {
                line.append(x.at(series.time(i)))
                        .append(',')
                        .append(y.at(series.value(i)))
                        .append(' ');
            }
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (line.length() > 0) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }

    private static Band band(Rep rep, Scale x) {
        double start = Double.parseDouble(x.at(rep.startS()));
        double width = Double.parseDouble(x.at(rep.endS())) - start;
        Precision tenth = new Precision(1);
        return new Band(
                String.valueOf(rep.number()), tenth.text(start), tenth.text(width), tenth.text(start + width / 2));
    }

    private static List<Mark> marks(double from, double to, double step, Scale scale, String suffix) {
        Precision precision = new Precision(step < 1 ? 1 : 0);
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        return IntStream.rangeClosed((int) first, (int) last)
                .mapToObj(i -> new Mark(scale.at(i * step), precision.text(i * step) + suffix))
                .toList();
    }

    /** The next of 0.1, 0.2, 0.5, 1, 2, 5, 10, ... */
    private static double step(double atLeast) {
        for (double step = 0.1; ; step *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (step * factor >= atLeast) {
                    return step * factor;
                }
            }
        }
    }
}
