package dowel.motion;

/** A point of the upright frame in pixels, origin top left, x right, y down. */
public record Point(double x, double y) {
    /** Distance in pixels. */
    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point halfway to the other. */
    public Point middle(Point other) {
        return new Point((x + other.x) / 2, (y + other.y) / 2);
    }
}
