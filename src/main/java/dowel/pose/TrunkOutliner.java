package dowel.pose;

import dowel.motion.Point;
import dowel.motion.TrunkOutline;
import java.util.Arrays;

/**
 * Finds the person mask's edges across the trunk.
 *
 * <p>Each ray starts on the line from mid-hip to mid-shoulder and walks out at a right angle until the mask ends. The
 * edge is where the interpolated mask ends, to a fraction of a mask pixel.
 */
final class TrunkOutliner {
    /** Step along a ray, mask pixels. */
    private static final double STEP = 0.5;
    /** A gap in the mask shorter than this is a hole and does not end the ray, mask pixels. */
    private static final double LONGEST_HOLE = 2;
    /** How far from the line a ray may begin where the line itself lies outside the mask, trunk lengths. */
    private static final double FARTHEST_START = 0.25;
    /** Where a ray ends without an edge, trunk lengths. */
    private static final double FARTHEST_EDGE = 0.9;

    /**
     * The outline of the trunk.
     *
     * @param mask the person mask of a crop
     * @param map where the crop lies in the frame
     * @param picture size of the frame; an edge at its border is where the picture ends, not the person
     * @param hip mid-hip, frame pixels
     * @param shoulder mid-shoulder, frame pixels
     */
    TrunkOutline outline(PersonMask mask, CropMap map, Picture picture, Point hip, Point shoulder) {
        double[] left = new double[TrunkOutline.RAYS];
        double[] right = new double[TrunkOutline.RAYS];
        Arrays.fill(left, Double.NaN);
        Arrays.fill(right, Double.NaN);
        double length = hip.distanceTo(shoulder) / map.scale();
        Point from = map.toCrop(hip.x(), hip.y());
        Point to = map.toCrop(shoulder.x(), shoulder.y());
        if (length >= 1) {
            double nx = (to.y() - from.y()) / length;
            double ny = (from.x() - to.x()) / length;
            for (int i = 0; i < TrunkOutline.RAYS; i++) {
                double u = TrunkOutline.u(i);
                double x = from.x() + u * (to.x() - from.x());
                double y = from.y() + u * (to.y() - from.y());
                Ray ray = new Ray(mask, x, y, nx, ny);
                double start = ray.nearestInside(FARTHEST_START * length);
                left[i] = map.scale() * ray.edge(start, FARTHEST_EDGE * length, 1);
                right[i] = map.scale() * ray.edge(start, FARTHEST_EDGE * length, -1);
            }
        }
        TrunkOutline outline = new TrunkOutline(hip, shoulder, 1 / map.scale(), left, right);
        for (int i = 0; i < TrunkOutline.RAYS; i++) {
            left[i] = picture.holds(outline.at(TrunkOutline.u(i), left[i]), map.scale()) ? left[i] : Double.NaN;
            right[i] = picture.holds(outline.at(TrunkOutline.u(i), right[i]), map.scale()) ? right[i] : Double.NaN;
        }
        return new TrunkOutline(hip, shoulder, 1 / map.scale(), left, right);
    }

    /** Size of a frame, pixels. */
    record Picture(int width, int height) {
        /** True if a point lies in the frame and at least {@code margin} pixels from its border; false for NaN. */
        boolean holds(Point point, double margin) {
            return point.x() >= margin
                    && point.x() <= width - margin
                    && point.y() >= margin
                    && point.y() <= height - margin;
        }
    }

    /** A line across the mask, measured in mask pixels from where it leaves the trunk line. */
    private record Ray(PersonMask mask, double x, double y, double nx, double ny) {
        private double at(double offset) {
            return mask.at(x + offset * nx, y + offset * ny);
        }

        /** The offset nearest to the line that lies inside the mask; NaN if there is none within reach. */
        double nearestInside(double reach) {
            for (double offset = 0; offset <= reach; offset += STEP) {
                if (at(offset) > 0) {
                    return offset;
                }
                if (at(-offset) > 0) {
                    return -offset;
                }
            }
            return Double.NaN;
        }

        /** The offset at which the mask ends when walking from {@code start} in a direction; NaN if it does not. */
        double edge(double start, double reach, int direction) {
            double inside = start;
            double edge = Double.NaN;
            for (double offset = start; direction * offset <= reach; offset += direction * STEP) {
                if (at(offset) > 0) {
                    inside = offset;
                    edge = Double.NaN;
                } else if (Double.isNaN(edge)) {
                    edge = crossing(inside, offset);
                } else if (Math.abs(offset - edge) >= LONGEST_HOLE) {
                    return edge;
                }
            }
            return Double.NaN;
        }

        private double crossing(double inside, double outside) {
            double a = at(inside);
            double b = at(outside);
            return inside + (outside - inside) * a / (a - b);
        }
    }
}
