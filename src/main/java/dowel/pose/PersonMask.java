package dowel.pose;

import java.nio.FloatBuffer;

/**
 * The landmark model's mask of the person in a crop.
 *
 * @param size rows and columns
 * @param logits row by row; positive inside the person
 */
record PersonMask(int size, FloatBuffer logits) {
    /**
     * How far the probability of the person lies above one half, -0.5 to 0.5, interpolated bilinearly.
     *
     * @param u mask pixels from the left edge; the first pixel's centre is 0.5
     * @param v mask pixels from the top edge
     */
    double at(double u, double v) {
        double x = Math.min(Math.max(u - 0.5, 0), size - 1.0);
        double y = Math.min(Math.max(v - 0.5, 0), size - 1.0);
        int left = Math.min((int) x, size - 2);
        int top = Math.min((int) y, size - 2);
        double fx = x - left;
        double fy = y - top;
        double upper = pixel(top, left) * (1 - fx) + pixel(top, left + 1) * fx;
        double lower = pixel(top + 1, left) * (1 - fx) + pixel(top + 1, left + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private double pixel(int row, int column) {
        return Logistic.of(logits.get(row * size + column)) - 0.5;
    }
}
