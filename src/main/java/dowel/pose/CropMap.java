package dowel.pose;

import dowel.motion.Point;

/**
 * The map between a square crop's pixels and its frame's: {@code x = a u - b v + x0}, {@code y = b u + a v + y0}.
 *
 * <p>Both are measured from the top left corner, the centre of the first pixel at (0.5, 0.5).
 *
 * @param size side of the crop, crop pixels
 * @param a frame pixels per crop pixel times the cosine of the region's rotation
 * @param b frame pixels per crop pixel times the sine
 * @param x0 where the crop's corner lies in the frame
 * @param y0 where the crop's corner lies in the frame
 */
record CropMap(int size, double a, double b, double x0, double y0) {
    /** The map of a region that is sampled into a crop of {@code size} x {@code size}. */
    static CropMap of(Region region, int size) {
        double scale = region.side() / size;
        double a = Math.cos(region.rotation()) * scale;
        double b = Math.sin(region.rotation()) * scale;
        double half = size / 2.0;
        return new CropMap(size, a, b, region.centerX() - a * half + b * half, region.centerY() - b * half - a * half);
    }

    /** Frame pixels per crop pixel. */
    double scale() {
        return Math.hypot(a, b);
    }

    /** The region's rotation, radians. */
    double rotation() {
        return Math.atan2(b, a);
    }

    /** Where a crop position lies in the frame. */
    Point toFrame(double u, double v) {
        return new Point(a * u - b * v + x0, b * u + a * v + y0);
    }

    /** Where a frame position lies in the crop. */
    Point toCrop(double x, double y) {
        double squared = a * a + b * b;
        double dx = x - x0;
        double dy = y - y0;
        return new Point((a * dx + b * dy) / squared, (a * dy - b * dx) / squared);
    }
}
