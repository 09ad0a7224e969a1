package dowel.report;

import dowel.exercise.Check;
import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * One rule over the reps of a set: a mark per rep with its margin, held against the limits, as coordinates of a drawing
 * {@link #WIDTH} by {@link #HEIGHT}, y down.
 *
 * @param title the rule, with its unit
 * @param summary the same in a sentence, for who cannot see it
 * @param dots the reps
 * @param limits where hints and faults begin
 */
public record DotChart(String title, String summary, List<Dot> dots, List<Limit> limits) {
    /** Width of the drawing. */
    public static final int WIDTH = 300;
    /** Height of the drawing. */
    public static final int HEIGHT = 132;
    /** Left edge of the plot. */
    public static final int LEFT = 10;
    /** Right edge of the plot: the limits' names stand right of it. */
    public static final int RIGHT = WIDTH - 78;
    /** Upper edge of the plot. */
    public static final int TOP = 18;
    /** Lower edge of the plot: rep numbers stand below it. */
    public static final int BOTTOM = HEIGHT - 22;

    /** Width of a digit and height of a line of the values' letters. */
    private static final double DIGIT_PX = 5.8;

    private static final double LABEL_PX = 9;

    /**
     * A rep.
     *
     * @param rep its number
     * @param x middle of its place
     * @param y its value
     * @param top upper end of its margin
     * @param bottom lower end of its margin
     * @param value the value as text; empty if it was not judged, or held against a second limit that is not drawn
     * @param at when, seconds; empty if unknown
     * @param labelled true if there is room for the value beside the mark
     */
    public record Dot(
            int rep,
            String x,
            String y,
            String top,
            String bottom,
            Verdict verdict,
            String value,
            String at,
            boolean labelled) {
        /** True if there is a value. */
        public boolean judged() {
            return !value.isEmpty();
        }

        private Dot withoutLabel() {
            return new Dot(rep, x, y, top, bottom, verdict, value, at, false);
        }

        private boolean hides(Dot other) {
            double widthPx = DIGIT_PX * Math.max(value.length(), other.value.length());
            return Math.abs(Double.parseDouble(x) - Double.parseDouble(other.x)) < widthPx
                    && Math.abs(Double.parseDouble(top) - Double.parseDouble(other.top)) < LABEL_PX;
        }

        /** Stands in place of a value. */
        public String sign() {
            return Wording.symbol(verdict);
        }

        /** The value's text stands a little above the upper end of the margin. */
        public String textY() {
            return new Precision(1).text(Double.parseDouble(top) - 4);
        }
    }

    /** A limit and its name; {@code textY} keeps two names apart. */
    public record Limit(String y, String textY, String name, Verdict verdict) {}

    /** Copies the lists. */
    public DotChart {
        dots = List.copyOf(dots);
        limits = List.copyOf(limits);
    }

    /** Draws a rule's findings, one per rep; empty if none was judged with a number in the rule's own unit. */
    static Optional<DotChart> of(RuleSpec rule, List<Finding> findings) {
        Limits limits = rule.limits();
        String unit = limits.unit().symbol();
        List<Finding.Measured> measured = findings.stream()
                .flatMap(finding -> own(finding, limits).stream())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.of(limits, measured);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            double x = LEFT + (RIGHT - LEFT) * (i + 0.5) / findings.size();
            dots.add(dot(findings.get(i), limits, x, scale));
        }
        String name = Wording.rule(rule.id());
        return Optional.of(new DotChart(
                name + (unit.isEmpty() ? "" : ", " + (unit.equals("deg") ? "degrees" : unit)),
                name + ": "
                        + String.join("; ", dots.stream().map(DotChart::said).toList()) + ". "
                        + (limits.direction() == Check.Direction.ABOVE ? "Less is better." : "More is better."),
                readable(dots),
                limits(rule, unit, scale)));
    }

    /** Where values would stand on each other, those of graver findings stay. */
    private static List<Dot> readable(List<Dot> dots) {
        List<Dot> kept = new ArrayList<>();
        dots.stream()
                .filter(Dot::judged)
                .sorted(Comparator.comparing(Dot::verdict).reversed())
                .filter(dot -> kept.stream().noneMatch(dot::hides))
                .forEach(kept::add);
        return dots.stream()
                .map(dot -> kept.contains(dot) ? dot : dot.withoutLabel())
                .toList();
    }

    /** A straight map from values to heights, the edges rounded outwards by a little room. */
    private record Scale(double low, double high) {
        static Scale of(Limits limits, List<Finding.Measured> measured) {
            double[] all = DoubleStream.concat(
                            measured.stream()
                                    .flatMapToDouble(
                                            m -> DoubleStream.of(m.value() - m.margin(), m.value() + m.margin())),
                            DoubleStream.of(limits.warn(), limits.fault()))
                    .filter(Double::isFinite)
                    .toArray();
            double low = DoubleStream.of(all).min().orElse(0);
            double high = DoubleStream.of(all).max().orElse(1);
            double room = Math.max(0.06 * (high - low), 1e-6);
            return new Scale(low - room, high + room);
        }

        double at(double value) {
            return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
        }
    }

    /** The number, if it was held against the rule's own limits and not against those of its second number. */
    private static Optional<Finding.Measured> own(Finding finding, Limits limits) {
        return finding.measured()
                .filter(m -> m.unit().equals(limits.unit().symbol()))
                .filter(m -> m.limit() == limits.warn() || m.limit() == limits.fault());
    }

    private static Dot dot(Finding finding, Limits limits, double x, Scale scale) {
        Precision tenth = new Precision(1);
        String unit = limits.unit().symbol();
        Optional<Finding.Measured> measured = own(finding, limits);
        if (measured.isEmpty()) {
            String low = tenth.text(BOTTOM - 2);
            return new Dot(finding.rep(), tenth.text(x), low, low, low, finding.verdict(), "", "", false);
        }
        Finding.Measured m = measured.get();
        return new Dot(
                finding.rep(),
                tenth.text(x),
                tenth.text(scale.at(m.value())),
                tenth.text(scale.at(m.value() + m.margin())),
                tenth.text(scale.at(m.value() - m.margin())),
                finding.verdict(),
                Wording.digits(unit).text(m.value()),
                Double.isFinite(m.atS()) ? Precision.SECONDS.text(m.atS()) : "",
                true);
    }

    private static String said(Dot dot) {
        return "rep " + dot.rep() + " " + (dot.judged() ? dot.value() + ", " : "")
                + Wording.verdict(dot.verdict()).toLowerCase(Locale.ROOT);
    }

    private static List<Limit> limits(RuleSpec rule, String unit, Scale scale) {
        Limits limits = rule.limits();
        List<Limit> drawn = new ArrayList<>();
        double warnY = scale.at(limits.warn());
        double faultY = scale.at(limits.fault());
        boolean close = Math.abs(warnY - faultY) < 14;
        double apart = close ? Math.copySign((14 - Math.abs(warnY - faultY)) / 2, warnY - faultY) : 0;
        Verdict warn = rule.noFault() ? Verdict.NOTED : Verdict.WARN;
        drawn.add(limit(Wording.verdict(warn).toLowerCase(Locale.ROOT) + " ", limits.warn(), warnY, apart, unit, warn));
        if (Double.isFinite(limits.fault())) {
            drawn.add(limit("limit ", limits.fault(), faultY, -apart, unit, Verdict.FAULT));
        }
        return drawn;
    }

    private static Limit limit(String name, double value, double y, double apart, String unit, Verdict verdict) {
        Precision tenth = new Precision(1);
        return new Limit(tenth.text(y), tenth.text(y + apart + 4), name + Wording.limit(value, unit), verdict);
    }
}
