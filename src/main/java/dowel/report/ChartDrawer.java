package dowel.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import dowel.faults.Verdict;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws the charts of a report into a PDF as lines and letters, from the same coordinates as the page's drawings. An
 * {@code object} element names its chart by its data: {@code curve-N}, {@code dots-N}, {@code bar-N} or {@code spark-REP-N}.
 */
final class ChartDrawer implements FSObjectDrawer {
    private static final Color INK = new Color(0x1b1f24);
    private static final Color SOFT = new Color(0x4c555e);
    private static final Color LINE = new Color(0xd8dee4);
    private static final Color BAND = new Color(0xe3ecf5);
    private static final Color CURVE = new Color(0x0b5cad);
    private static final Color HINT = new Color(0x8a4b00);
    private static final Color FAULT = new Color(0xa3182b);
    private static final Color NEAR = new Color(0x6b5900);
    private static final Color GOOD = new Color(0x17663a);

    private static final float[] DASHED = {5, 3};
    private static final float[] DOTTED = {2, 3};

    private final ReportPage page;
    private final Typeface typeface = Typeface.regular();

    ChartDrawer(ReportPage page) {
        this.page = page;
    }

    private enum Anchor {
        START,
        MIDDLE,
        END
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> draw(element.getAttribute("data"), graphics, width / dotsPerPixel));
        return null;
    }

    private void draw(String name, Graphics2D graphics, double width) {
        List<String> parts = List.of(name.split("-", -1));
        int first = Integer.parseInt(parts.get(1));
        switch (parts.get(0)) {
            case "curve" -> {
                scale(graphics, width, CurveChart.WIDTH);
                curve(page.curves().get(first), graphics);
            }
            case "dots" -> {
                scale(graphics, width, DotChart.WIDTH);
                dots(page.comparisons().get(first).chart(), graphics);
            }
            case "bar" -> {
                scale(graphics, width, BarChart.WIDTH);
                bar(page.bar().orElseThrow().charts().get(first), graphics);
            }
            default -> {
                scale(graphics, width, Sparkline.WIDTH);
                stroke(graphics, CURVE, 1.5f, null);
                page.reps()
                        .get(first)
                        .lines()
                        .get(Integer.parseInt(parts.get(2)))
                        .lines()
                        .forEach(line -> graphics.draw(polyline(line)));
            }
        }
    }

    private static void scale(Graphics2D graphics, double width, int ofDrawing) {
        graphics.scale(width / ofDrawing, width / ofDrawing);
    }

    private void curve(CurveChart chart, Graphics2D graphics) {
        for (CurveChart.Band band : chart.bands()) {
            graphics.setColor(BAND);
            graphics.fill(new Rectangle2D.Double(
                    number(band.x()) + 1,
                    CurveChart.TOP,
                    number(band.width()) - 2,
                    CurveChart.BOTTOM - CurveChart.TOP));
            text(graphics, band.label(), number(band.middle()), 12, Anchor.MIDDLE, SOFT);
        }
        for (CurveChart.Mark mark : chart.valueMarks()) {
            double y = number(mark.at());
            stroke(graphics, LINE, 1, null);
            graphics.draw(new Line2D.Double(CurveChart.LEFT, y, CurveChart.RIGHT, y));
            text(graphics, mark.label(), CurveChart.LEFT - 4, y + 4, Anchor.END, SOFT);
        }
        for (CurveChart.Mark mark : chart.timeMarks()) {
            text(graphics, mark.label(), number(mark.at()), CurveChart.HEIGHT - 5, Anchor.MIDDLE, SOFT);
        }
        stroke(graphics, CURVE, 1.8f, null);
        chart.lines().forEach(line -> graphics.draw(polyline(line)));
        for (CurveChart.Spot spot : chart.spots()) {
            Color colour = colour(spot.verdict());
            stroke(graphics, colour, 1.5f, DASHED);
            double limit = number(spot.limitY());
            graphics.draw(new Line2D.Double(number(spot.limitX1()), limit, number(spot.limitX2()), limit));
            graphics.fill(circle(number(spot.x()), number(spot.y()), 3.5));
        }
    }

    private void dots(DotChart chart, Graphics2D graphics) {
        for (DotChart.Limit limit : chart.limits()) {
            stroke(graphics, colour(limit.verdict()), 1.5f, limit.verdict() == Verdict.FAULT ? DASHED : DOTTED);
            double y = number(limit.y());
            graphics.draw(new Line2D.Double(DotChart.LEFT, y, DotChart.RIGHT, y));
            text(graphics, limit.name(), DotChart.RIGHT + 6, number(limit.textY()), Anchor.START, SOFT);
        }
        stroke(graphics, LINE, 1, null);
        graphics.draw(new Line2D.Double(DotChart.LEFT, DotChart.BOTTOM, DotChart.RIGHT, DotChart.BOTTOM));
        for (DotChart.Dot dot : chart.dots()) {
            double x = number(dot.x());
            text(graphics, String.valueOf(dot.rep()), x, DotChart.HEIGHT - 7, Anchor.MIDDLE, SOFT);
            if (dot.judged()) {
                stroke(graphics, colour(dot.verdict()), 2, null);
                graphics.draw(new Line2D.Double(x, number(dot.top()), x, number(dot.bottom())));
                mark(graphics, dot.verdict(), x, number(dot.y()));
                if (dot.labelled()) {
                    value(graphics, dot.value(), x, number(dot.textY()));
                }
            } else {
                text(graphics, dot.sign(), x, number(dot.y()), Anchor.MIDDLE, SOFT);
            }
        }
    }

    private void bar(BarChart chart, Graphics2D graphics) {
        stroke(graphics, LINE, 1, null);
        double plumb = number(chart.plumbX());
        graphics.draw(new Line2D.Double(plumb, BarChart.TOP, plumb, BarChart.BOTTOM));
        stroke(graphics, SOFT, 1.2f, DOTTED);
        chart.lowering().forEach(line -> graphics.draw(polyline(line)));
        stroke(graphics, CURVE, 1.8f, null);
        chart.lifting().forEach(line -> graphics.draw(polyline(line)));
        for (BarChart.Spot spot : chart.spots()) {
            double x = number(spot.x());
            double y = number(spot.y());
            graphics.setColor(INK);
            switch (spot.moment()) {
                case START -> graphics.fill(circle(x, y, 3.5));
                case TURN -> graphics.fill(polygon(x, y - 4.5, x + 4.5, y, x, y + 4.5, x - 4.5, y));
                case END -> {
                    stroke(graphics, INK, 1.5f, null);
                    graphics.draw(circle(x, y, 5.5));
                }
            }
        }
        stroke(graphics, SOFT, 1.5f, null);
        double ruler = number(chart.ruler().y());
        graphics.draw(new Line2D.Double(
                number(chart.ruler().from()), ruler, number(chart.ruler().to()), ruler));
        text(graphics, BarChart.RULER, BarChart.WIDTH / 2.0, BarChart.HEIGHT - 4, Anchor.MIDDLE, SOFT);
    }

    /** A number that stays readable where it stands on a limit's line. */
    private void value(Graphics2D graphics, String text, double x, double y) {
        double width = 11 * typeface.width(text) + 3;
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x - width / 2, y - 9, width, 11));
        text(graphics, text, x, y, Anchor.MIDDLE, INK);
    }

    /** The same shapes as on the page: triangle, diamond, ring, dot. */
    private static void mark(Graphics2D graphics, Verdict verdict, double x, double y) {
        switch (verdict) {
            case FAULT -> graphics.fill(polygon(x, y - 6, x + 5.5, y + 4.5, x - 5.5, y + 4.5));
            case WARN -> graphics.fill(polygon(x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y));
            case BORDERLINE -> {
                graphics.setColor(Color.WHITE);
                graphics.fill(circle(x, y, 4));
                stroke(graphics, NEAR, 2, null);
                graphics.draw(circle(x, y, 4));
            }
            case CLEAN, NOTED, NOT_JUDGED -> graphics.fill(circle(x, y, 4));
        }
    }

    private static Color colour(Verdict verdict) {
        return switch (verdict) {
            case FAULT -> FAULT;
            case WARN -> HINT;
            case BORDERLINE -> NEAR;
            case CLEAN -> GOOD;
            case NOTED, NOT_JUDGED -> SOFT;
        };
    }

    private void text(Graphics2D graphics, String text, double x, double y, Anchor anchor, Color colour) {
        double em = 11;
        double width = typeface.width(text) * em;
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        graphics.setColor(colour);
        graphics.fill(typeface.outline(text, left, y, em));
    }

    private static void stroke(Graphics2D graphics, Color colour, float width, float[] dash) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Points "x,y x,y". */
    private static Shape polyline(String points) {
        Path2D path = new Path2D.Double();
        for (String point : points.split(" ", -1)) {
            int comma = point.indexOf(',');
            double x = number(point.substring(0, comma));
            double y = number(point.substring(comma + 1));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
