package dowel.motion;

/**
 * The rim of the bar's plate in one frame, pixels of the upright frame.
 *
 * @param centre middle of the rim
 * @param radius half the rim's longest axis: a circle that is looked at from an angle gets narrower, not longer
 * @param aspect its shortest axis over its longest, 1 from the pure side view
 * @param tiltDeg how far the longest axis is turned from the vertical, degrees clockwise, -90 to 90
 * @param confidence share of the rim where the picture has an edge along it, 0 to 1
 */
public record Plate(Point centre, double radius, double aspect, double tiltDeg, double confidence) {
    /** The plate in the mirrored picture. */
    public Plate mirrored(double pictureWidth) {
        return new Plate(new Point(pictureWidth - centre.x(), centre.y()), radius, aspect, -tiltDeg, confidence);
    }
}
