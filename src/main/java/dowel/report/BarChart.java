package dowel.report;

import dowel.faults.BarPath;
import dowel.faults.BarPath.Place;
import dowel.reps.Rep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The load's path in one rep, true to shape and to the same scale in every rep of a set, as coordinates of a drawing
 * {@link #WIDTH} by {@link #HEIGHT}, y down. The lifter looks to the right.
 *
 * @param rep its number
 * @param summary the same in words, for who cannot see it
 * @param lifting pieces of the path while the load goes up, as lists of points "x,y"
 * @param lowering the rest of the path
 * @param plumbX the vertical through the place where the load starts to go up
 * @param spots start, turn and end of the rep, as far as the hands were seen
 * @param ruler left end, right end and height of a line 0.2 trunk lengths long
 */
public record BarChart(
        int rep,
        String summary,
        List<String> lifting,
        List<String> lowering,
        String plumbX,
        List<Spot> spots,
        Ruler ruler) {
    /** Width of the drawing. */
    public static final int WIDTH = 130;
    /** Height of the drawing. */
    public static final int HEIGHT = 200;
    /** Upper edge of the plot. */
    public static final int TOP = 10;
    /** Lower edge of the plot: the ruler stands below it. */
    public static final int BOTTOM = HEIGHT - 34;
    /** What the ruler reads. */
    public static final String RULER = "0.2 trunk, ~10 cm";

    private static final int SIDE = 12;
    private static final double RULER_L = 0.2;
    /** Half of the narrowest stretch that is drawn: a path is not blown up until its noise fills the picture. */
    private static final double LEAST_L = 0.2;

    private static final double AT_ONCE_S = 0.1;

    /** The moments that are marked. */
    public enum Moment {
        START,
        TURN,
        END;

        /** In words. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A marked place. */
    public record Spot(Moment moment, String x, String y) {}

    /** A line that shows the scale. */
    public record Ruler(String from, String to, String y) {}

    /** Copies the lists. */
    public BarChart {
        lifting = List.copyOf(lifting);
        lowering = List.copyOf(lowering);
        spots = List.copyOf(spots);
    }

    /** What all drawings of a set share. */
    record Scale(double pxPerL, double left, double low) {
        static Scale of(List<BarPath> paths) {
            double[] xs = seen(paths).mapToDouble(Place::forwardL).sorted().toArray();
            double[] ys = seen(paths).mapToDouble(Place::upL).sorted().toArray();
            double left = Math.min(xs[0], -LEAST_L);
            double right = Math.max(xs[xs.length - 1], LEAST_L);
            double low = ys[0];
            double high = Math.max(ys[ys.length - 1], low + LEAST_L);
            double pxPerL = Math.min((WIDTH - 2 * SIDE) / (right - left), (BOTTOM - TOP) / (high - low));
            double spare = (WIDTH - 2 * SIDE) / pxPerL - (right - left);
            return new Scale(pxPerL, left - spare / 2, low);
        }

        private static Stream<Place> seen(List<BarPath> paths) {
            return paths.stream().flatMap(path -> path.places().stream()).filter(Place::seen);
        }

        String x(double forwardL) {
            return new Precision(1).text(SIDE + (forwardL - left) * pxPerL);
        }

        String y(double upL) {
            return new Precision(1).text(BOTTOM - (upL - low) * pxPerL);
        }
    }

    /** Draws a rep's path. */
    static BarChart of(Rep rep, BarPath path, String summary, Scale scale) {
        double middle = (WIDTH - scale.pxPerL() * RULER_L) / 2;
        Precision tenth = new Precision(1);
        return new BarChart(
                rep.number(),
                summary,
                lines(path, rep.concentricStartS(), rep.concentricEndS(), scale),
                Stream.concat(
                                lines(path, rep.startS(), rep.concentricStartS(), scale).stream(),
                                lines(path, rep.concentricEndS(), rep.endS(), scale).stream())
                        .toList(),
                scale.x(0),
                Stream.of(
                                spot(Moment.START, path, rep.startS(), scale),
                                spot(Moment.TURN, path, rep.turnS(), scale),
                                spot(Moment.END, path, rep.endS(), scale))
                        .flatMap(Optional::stream)
                        .toList(),
                new Ruler(tenth.text(middle), tenth.text(WIDTH - middle), tenth.text(HEIGHT - 18)));
    }

    private static List<String> lines(BarPath path, double fromS, double toS, Scale scale) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (Place place : path.places()) {
            if (place.seen() && place.timeS() >= fromS && place.timeS() <= toS) {
                line.add(scale.x(place.forwardL()) + "," + scale.y(place.upL()));
            } else if (!line.isEmpty()) {
                lines.add(String.join(" ", line));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            lines.add(String.join(" ", line));
        }
        return lines;
    }

    private static Optional<Spot> spot(Moment moment, BarPath path, double timeS, Scale scale) {
        return path.places().stream()
                .filter(Place::seen)
                .filter(place -> Math.abs(place.timeS() - timeS) <= AT_ONCE_S)
                .min(Comparator.comparingDouble(place -> Math.abs(place.timeS() - timeS)))
                .map(place -> new Spot(moment, scale.x(place.forwardL()), scale.y(place.upL())));
    }
}
