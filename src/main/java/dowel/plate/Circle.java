package dowel.plate;

/**
 * A rim in a picture: a circle, or an ellipse where the camera looks at the plate from an angle. Its radius towards an
 * angle is {@code mean + cos2 * cos(2 angle) + sin2 * sin(2 angle)}, which is an ellipse as long as it is nearly round.
 *
 * @param x centre, pixels
 * @param y centre, pixels
 * @param mean mean radius, pixels
 * @param cos2 positive if it is wider than high, pixels
 * @param sin2 positive if it is longest from top left to bottom right, pixels
 * @param coverage share of the rim where the picture has an edge along it, 0 to 1
 */
record Circle(double x, double y, double mean, double cos2, double sin2, double coverage) {
    static Circle round(double x, double y, double radius) {
        return new Circle(x, y, radius, 0, 0, 0);
    }

    /** Half the longest axis: the true radius, since a circle looks narrower from an angle, never longer. */
    double radius() {
        return mean + stretch();
    }

    /** Shortest over longest axis. */
    double aspect() {
        return (mean - stretch()) / (mean + stretch());
    }

    /** By how much the longest axis is turned from the vertical, degrees clockwise, -90 to 90. */
    double tiltDeg() {
        double longest = Math.toDegrees(Math.atan2(sin2, cos2)) / 2;
        return longest > 0 ? longest - 90 : longest + 90;
    }

    double stretch() {
        return Math.hypot(cos2, sin2);
    }

    /** The radius towards a direction, a vector of length 1. */
    double towards(double cos, double sin) {
        return mean + cos2 * (cos * cos - sin * sin) + sin2 * 2 * sin * cos;
    }

    /** The same with every length multiplied, at another place. */
    Circle scaled(double factor, double newX, double newY) {
        return new Circle(newX, newY, factor * mean, factor * cos2, factor * sin2, coverage);
    }

    Circle covered(double share) {
        return new Circle(x, y, mean, cos2, sin2, share);
    }

    /** True if two rims are of one round thing. */
    boolean sameAs(Circle other) {
        double smaller = Math.min(mean, other.mean);
        return Math.hypot(x - other.x, y - other.y) < 0.3 * smaller && Math.abs(mean - other.mean) < 0.5 * smaller;
    }
}
