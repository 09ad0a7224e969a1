package dowel.plate;

import java.util.Arrays;

/** The edges of a patch: places where brightness changes fastest along its own gradient. */
final class Edges {
    /** Grey levels per pixel that count as a change: dark plates before a dark floor have little more. */
    private static final double LEAST_STEP = 5;

    private final int width;
    private final int height;
    private float[] xs = new float[1024];
    private float[] ys = new float[1024];
    private float[] nxs = new float[1024];
    private float[] nys = new float[1024];
    private int count;

    private Edges(Patch patch) {
        this.width = patch.width();
        this.height = patch.height();
    }

    static Edges of(Patch patch) {
        Edges edges = new Edges(patch);
        int width = patch.width();
        int height = patch.height();
        if (width < 5 || height < 5) {
            return edges;
        }
        float[] gx = new float[width * height];
        float[] gy = new float[width * height];
        float[] size = new float[width * height];
        for (int v = 1; v < height - 1; v++) {
            for (int u = 1; u < width - 1; u++) {
                int nw = patch.at(u - 1, v - 1);
                int ne = patch.at(u + 1, v - 1);
                int sw = patch.at(u - 1, v + 1);
                int se = patch.at(u + 1, v + 1);
                int i = v * width + u;
                // Scharr's weights, per pixel
                gx[i] = (3 * (ne + se - nw - sw) + 10 * (patch.at(u + 1, v) - patch.at(u - 1, v))) / 32f;
                gy[i] = (3 * (sw + se - nw - ne) + 10 * (patch.at(u, v + 1) - patch.at(u, v - 1))) / 32f;
                size[i] = (float) Math.sqrt(gx[i] * gx[i] + gy[i] * gy[i]); // hypot costs twenty times as much
            }
        }
        for (int v = 2; v < height - 2; v++) {
            for (int u = 2; u < width - 2; u++) {
                edges.addIfSharpest(gx, gy, size, u, v);
            }
        }
        return edges;
    }

    private void addIfSharpest(float[] gx, float[] gy, float[] size, int u, int v) {
        int i = v * width + u;
        float here = size[i];
        if (here < LEAST_STEP) {
            return;
        }
        float nx = gx[i] / here;
        float ny = gy[i] / here;
        int step = Math.round(nx) + width * Math.round(ny);
        float ahead = size[i + step];
        float behind = size[i - step];
        if (here < ahead || here <= behind) {
            return;
        }
        float bend = ahead + behind - 2 * here;
        float shift = bend < 0 ? (behind - ahead) / (2 * bend) : 0;
        add(u + shift * Math.round(nx), v + shift * Math.round(ny), nx, ny);
    }

    private void add(float x, float y, float nx, float ny) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
            nxs = Arrays.copyOf(nxs, 2 * count);
            nys = Arrays.copyOf(nys, 2 * count);
        }
        xs[count] = x;
        ys[count] = y;
        nxs[count] = nx;
        nys[count++] = ny;
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float x(int i) {
        return xs[i];
    }

    float y(int i) {
        return ys[i];
    }

    /** Direction of the steepest rise, length 1. */
    float nx(int i) {
        return nxs[i];
    }

    float ny(int i) {
        return nys[i];
    }
}
