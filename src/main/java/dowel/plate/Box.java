package dowel.plate;

/** An upright box, pixels, y down. */
record Box(double x0, double y0, double x1, double y1) {
    /** The square about a point. */
    static Box about(double x, double y, double half) {
        return new Box(x - half, y - half, x + half, y + half);
    }

    boolean holds(double x, double y) {
        return x0 <= x && x <= x1 && y0 <= y && y <= y1;
    }
}
