package dowel.plate;

/** Fits a rim to the edges near a circle, and tells how much of it is there. */
final class Rim {
    /** Pieces of a rim that are told apart. */
    static final int SECTORS = 48;
    /** An edge belongs to the rim if its gradient points to the centre or away from it: cosine. */
    private static final double ALIGNED = 0.92;

    private static final int UNKNOWNS = 5;
    /** How far off the rim edges are taken into the fit, share of the radius: first wide, then narrow. */
    private static final double[] REACH = {0.12, 0.09, 0.06, 0.04};
    /** How far an edge may lie off the rim to be a part of it, share of the radius. */
    private static final double ON = 0.035;
    /** Weight of the belief that it is a circle, share of the edges' weight. */
    private static final double ROUND = 0.03;
    /** A narrower ellipse is no plate that is looked at within 45 degrees. */
    private static final double NARROWEST = 0.70;

    /** A rim of which less is inside the picture is judged as if it were, share. */
    private static final double INSIDE = 0.6;

    private static final int BORDER = 2;

    private final int width;
    private final int height;
    private final double[] xs;
    private final double[] ys;
    private final double[] nxs;
    private final double[] nys;
    private int count;

    /** The edges that may belong to a rim near a circle. */
    private Rim(Edges edges, Circle about) {
        width = edges.width();
        height = edges.height();
        double room = 0.25 * about.mean() + 2 + about.stretch();
        xs = new double[edges.count()];
        ys = new double[edges.count()];
        nxs = new double[edges.count()];
        nys = new double[edges.count()];
        double least = Math.max(0, about.mean() - room);
        double most = about.mean() + room;
        for (int i = 0; i < edges.count(); i++) {
            double dx = edges.x(i) - about.x();
            double dy = edges.y(i) - about.y();
            double square = dx * dx + dy * dy;
            double along = dx * edges.nx(i) + dy * edges.ny(i);
            if (square >= least * least && square <= most * most && along * along >= 0.6 * square) {
                xs[count] = edges.x(i);
                ys[count] = edges.y(i);
                nxs[count] = edges.nx(i);
                nys[count++] = edges.ny(i);
            }
        }
    }

    /** The rim near a circle, with its coverage; the coverage is 0 if there is none. All in patch pixels. */
    static Circle fit(Edges edges, Circle start) {
        Rim rim = new Rim(edges, start);
        Circle fitted = start;
        for (double reach : REACH) {
            double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
            if (rim.gather(fitted, Math.max(reach * fitted.mean(), 0.8), normal) < SECTORS / 3) {
                return start.covered(0);
            }
            double[] step = solve(normal);
            fitted = new Circle(
                    fitted.x() + step[0],
                    fitted.y() + step[1],
                    fitted.mean() + step[2],
                    fitted.cos2() + step[3],
                    fitted.sin2() + step[4],
                    0);
            if (!(fitted.mean() > 2)) {
                return start.covered(0);
            }
        }
        return fitted.covered(fitted.aspect() >= NARROWEST ? rim.coverage(fitted) : 0);
    }

    /** The normal equations of the edges near a rim; returns how many there are. */
    private int gather(Circle rim, double tolerance, double[][] normal) {
        int used = 0;
        for (int i = 0; i < count; i++) {
            double dx = xs[i] - rim.x();
            double dy = ys[i] - rim.y();
            double far = Math.sqrt(dx * dx + dy * dy);
            double cos = dx / far;
            double sin = dy / far;
            double off = far - rim.towards(cos, sin);
            if (Math.abs(off) <= tolerance && Math.abs(cos * nxs[i] + sin * nys[i]) >= ALIGNED) {
                add(normal, new double[] {cos, sin, 1, cos * cos - sin * sin, 2 * sin * cos}, off);
                used++;
            }
        }
        normal[3][3] += ROUND * used;
        normal[3][UNKNOWNS] -= ROUND * used * rim.cos2();
        normal[4][4] += ROUND * used;
        normal[4][UNKNOWNS] -= ROUND * used * rim.sin2();
        return used;
    }

    /** Share of the rim's sectors, as far as they are inside the patch, in which an edge lies along it. */
    private double coverage(Circle rim) {
        double tolerance = Math.max(ON * rim.mean(), 1);
        long seen = 0;
        for (int i = 0; i < count; i++) {
            double dx = xs[i] - rim.x();
            double dy = ys[i] - rim.y();
            double far = Math.sqrt(dx * dx + dy * dy);
            double cos = dx / far;
            double sin = dy / far;
            if (Math.abs(far - rim.towards(cos, sin)) <= tolerance
                    && Math.abs(cos * nxs[i] + sin * nys[i]) >= ALIGNED) {
                seen |= 1L << sector(dx, dy);
            }
        }
        return Long.bitCount(seen) / Math.max(INSIDE * SECTORS, inside(rim));
    }

    /** How many of the rim's sectors are inside the patch. */
    private int inside(Circle rim) {
        int inside = 0;
        for (int i = 0; i < SECTORS; i++) {
            double cos = Math.cos(2 * Math.PI * (i + 0.5) / SECTORS);
            double sin = Math.sin(2 * Math.PI * (i + 0.5) / SECTORS);
            double x = rim.x() + cos * rim.towards(cos, sin);
            double y = rim.y() + sin * rim.towards(cos, sin);
            inside += x >= BORDER && y >= BORDER && x <= width - 1 - BORDER && y <= height - 1 - BORDER ? 1 : 0;
        }
        return inside;
    }

    /** Which piece of the rim lies in a direction, from 0. */
    static int sector(double dx, double dy) {
        return (int) ((Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * SECTORS) % SECTORS;
    }

    private static void add(double[][] normal, double[] row, double value) {
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int j = 0; j < UNKNOWNS; j++) {
                normal[i][j] += row[i] * row[j];
            }
            normal[i][UNKNOWNS] += row[i] * value;
        }
    }

    /** Gauss elimination with the largest pivot; no step in an unknown that the edges do not tell. */
    private static double[] solve(double[][] a) {
        for (int column = 0; column < UNKNOWNS; column++) {
            int best = column;
            for (int row = column + 1; row < UNKNOWNS; row++) {
                best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
            }
            double[] swap = a[column];
            a[column] = a[best];
            a[best] = swap;
            for (int row = column + 1; row < UNKNOWNS && Math.abs(a[column][column]) > 1e-9; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k <= UNKNOWNS; k++) {
                    a[row][k] -= factor * a[column][k];
                }
            }
        }
        double[] result = new double[UNKNOWNS];
        for (int row = UNKNOWNS - 1; row >= 0; row--) {
            double sum = a[row][UNKNOWNS];
            for (int k = row + 1; k < UNKNOWNS; k++) {
                sum -= a[row][k] * result[k];
            }
            result[row] = Math.abs(a[row][row]) > 1e-9 ? sum / a[row][row] : 0;
        }
        return result;
    }
}
