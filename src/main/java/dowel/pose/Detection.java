package dowel.pose;

import dowel.motion.Point;
import java.util.List;

/**
 * A person that the detector found.
 *
 * @param score probability, 0 to 1
 * @param box about head and shoulders, as the detector was trained
 * @param points mid-hip; the end of the line that gives size and direction; mid-shoulder; the same for the upper body
 */
record Detection(double score, Box box, List<Point> points) {
    /** Which of the points is the middle of the shoulders. */
    static final int MID_SHOULDER = 2;

    /** An upright box: left, top, right, bottom. */
    record Box(double x0, double y0, double x1, double y1) {
        /** Shared area over joint area, 0 to 1. */
        double overlap(Box other) {
            double width = Math.min(x1, other.x1) - Math.max(x0, other.x0);
            double height = Math.min(y1, other.y1) - Math.max(y0, other.y0);
            if (width <= 0 || height <= 0) {
                return 0;
            }
            double shared = width * height;
            return shared / (area() + other.area() - shared);
        }

        /** The smallest box that holds both. */
        Box around(Box other) {
            return new Box(
                    Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
        }

        private double area() {
            return (x1 - x0) * (y1 - y0);
        }
    }

    /** Copies the points. */
    Detection {
        points = List.copyOf(points);
    }

    /** The region in which the landmark model should look for this person. */
    Region region() {
        return Region.ofAlignment(points.get(0), points.get(1));
    }
}
