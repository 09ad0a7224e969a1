package dowel.kinematics;

import java.util.Arrays;

/** A curve measured against the straight line between its ends. */
final class Chord {
    private final double[] x;
    private final double[] y;
    private final double[] along;
    private final double[] out;
    private final double length;

    private Chord(double[] x, double[] y, double[] along, double[] out, double length) {
        this.x = x;
        this.y = y;
        this.along = along;
        this.out = out;
        this.length = length;
    }

    /**
     * Turns a curve onto its chord.
     *
     * @param x along the trunk, increasing
     * @param y outwards, same unit
     */
    static Chord of(double[] x, double[] y) {
        int n = x.length;
        double dx = x[n - 1] - x[0];
        double dy = y[n - 1] - y[0];
        double length = Math.hypot(dx, dy);
        double[] along = new double[n];
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = (dx * (x[i] - x[0]) + dy * (y[i] - y[0])) / length;
            out[i] = (dx * (y[i] - y[0]) - dy * (x[i] - x[0])) / length;
        }
        return new Chord(x, y, along, out, length);
    }

    double length() {
        return length;
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /** The part with x up to a limit, on its own chord. */
    Chord upTo(double limit) {
        int n = 0;
        while (n < x.length && x[n] <= limit * (1 + 1e-9)) {
            n++;
        }
        return of(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** 150 * mean(d) / c; for a flat arc this is its sagitta. */
    double bowPct() {
        double area = 0;
        for (int i = 1; i < along.length; i++) {
            area += (out[i] + out[i - 1]) / 2 * (along[i] - along[i - 1]);
        }
        return 150 * area / length / length;
    }

    /** 100 * max(d) / c; 0 if nothing lies outside the chord. */
    double sagittaPct() {
        double most = 0;
        for (double d : out) {
            most = Math.max(most, d);
        }
        return 100 * most / length;
    }

    /** 100 * d / c where |d| is largest, with its sign. */
    double extremePct() {
        double extreme = 0;
        for (double d : out) {
            extreme = Math.abs(d) > Math.abs(extreme) ? d : extreme;
        }
        return 100 * extreme / length;
    }

    /** The point beyond some x that a straight line from the curve's lower end touches, the rest there lying inside it. */
    int touchedBeyond(double fromX) {
        int touched = along.length - 1;
        for (int i = along.length - 2; i > 0 && x[i] >= fromX; i--) {
            touched = out[i] * along[touched] > out[touched] * along[i] ? i : touched;
        }
        return touched;
    }

    /** 100 * gap / c, the largest gap between the curve and the outer edge of its convex hull. */
    double hollowPct() {
        int[] hull = new int[along.length];
        int size = 0;
        for (int i = 0; i < along.length; i++) {
            while (size >= 2 && bendsInwards(hull[size - 2], hull[size - 1], i)) {
                size--;
            }
            hull[size++] = i;
        }
        double deepest = 0;
        for (int k = 1; k < size; k++) {
            deepest = Math.max(deepest, largestGap(hull[k - 1], hull[k]));
        }
        return 100 * deepest / length;
    }

    private boolean bendsInwards(int a, int b, int c) {
        return (along[b] - along[a]) * (out[c] - out[a]) - (out[b] - out[a]) * (along[c] - along[a]) >= 0;
    }

    private double largestGap(int from, int to) {
        double dx = along[to] - along[from];
        double dy = out[to] - out[from];
        double most = 0;
        for (int i = from + 1; i < to; i++) {
            double gap = (dy * (along[i] - along[from]) - dx * (out[i] - out[from])) / Math.hypot(dx, dy);
            most = Math.max(most, gap);
        }
        return most;
    }
}
