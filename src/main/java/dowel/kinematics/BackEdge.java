package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.Side;
import dowel.motion.TrunkOutline;
import dowel.signal.SmoothCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mask's edge on the side of the back, where no arm lies over it. Coordinates are pixels along the trunk line from
 * mid-hip and pixels outwards from it.
 */
final class BackEdge {
    /**
     * Edge points this near to the fitted curve (5 mm) are never outliers, in trunk lengths: on a clean edge the curve's
     * own small error at bends and ends would count as outliers, and dropping those makes it worse.
     */
    private static final double NEVER_OUTLIER_L = 0.01;

    /** A line in the image. */
    private record Segment(Point from, Point to) {
        double distanceTo(Point point) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double squared = dx * dx + dy * dy;
            double share = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / squared;
            double held = squared == 0 ? 0 : Math.max(0, Math.min(1, share));
            return point.distanceTo(new Point(from.x() + held * dx, from.y() + held * dy));
        }
    }

    /**
     * A smooth piece of the back.
     *
     * @param shareFound share of the asked edge points that were seen
     * @param residualPx scatter of the edge about the curve, pixels
     */
    record Piece(Chord chord, double shareFound, double residualPx) {}

    /** Per ray of the outline, how far out its edge lies, pixels; NaN where it is not seen. */
    private final double[] outPx;

    private final double lengthPx;
    private final ContourSettings settings;

    private BackEdge(double[] outPx, double lengthPx, ContourSettings settings) {
        this.outPx = outPx;
        this.lengthPx = lengthPx;
        this.settings = settings;
    }

    static BackEdge of(Pose pose, TrunkOutline outline, Facing facing, ContourSettings settings) {
        double lengthPx = outline.hip().distanceTo(outline.shoulder());
        List<Segment> arms = arms(pose);
        double[] outPx = new double[TrunkOutline.RAYS];
        for (int i = 0; i < outPx.length; i++) {
            double offset = facing == Facing.RIGHT ? outline.leftOffset(i) : outline.rightOffset(i);
            Point edge = outline.at(TrunkOutline.u(i), offset);
            boolean byArm = arms.stream().anyMatch(arm -> arm.distanceTo(edge) < settings.armClearanceL() * lengthPx);
            boolean tooDeep = Math.abs(offset) > settings.deepestL() * lengthPx;
            outPx[i] = byArm || tooDeep ? Double.NaN : facing.sign() * offset;
        }
        cutAtArm(outPx, settings.fromU(), settings.armStepL() * lengthPx);
        return new BackEdge(outPx, lengthPx, settings);
    }

    /** Leaves out all from the first ray above a u where the edge leaps outwards. */
    private static void cutAtArm(double[] outPx, double fromU, double stepPx) {
        int from = (int) Math.round((fromU - TrunkOutline.FIRST_U) / TrunkOutline.STEP_U);
        for (int i = from + 1; i < outPx.length; i++) {
            if (outPx[i] - outPx[i - 1] > stepPx) {
                Arrays.fill(outPx, i, outPx.length, Double.NaN);
                return;
            }
        }
    }

    private static List<Segment> arms(Pose pose) {
        List<Segment> arms = new ArrayList<>();
        for (Side side : Side.values()) {
            Optional<Point> elbow = pose.at(side.of(Joint.LEFT_ELBOW)).map(Keypoint::point);
            for (Joint end : List.of(Joint.LEFT_SHOULDER, Joint.LEFT_WRIST)) {
                Optional<Point> other = pose.at(side.of(end)).map(Keypoint::point);
                elbow.ifPresent(e -> other.ifPresent(o -> arms.add(new Segment(o, e))));
            }
        }
        return arms;
    }

    /** A smooth curve along the edge from one u to another; empty where too much of it is hidden or an end is. */
    Optional<Piece> fit(double fromU, double toU) {
        int from = (int) Math.round((fromU - TrunkOutline.FIRST_U) / TrunkOutline.STEP_U);
        int to = (int) Math.round((toU - TrunkOutline.FIRST_U) / TrunkOutline.STEP_U);
        double[] edge = Arrays.copyOfRange(outPx, from, to + 1);
        double share = share(edge, 0, edge.length);
        int slack = (int) Math.round(settings.endSlackU() / TrunkOutline.STEP_U) + 1;
        if (share < 1 - settings.mostExcluded()
                || share(edge, 0, slack) == 0
                || share(edge, edge.length - slack, edge.length) == 0) {
            return Optional.empty();
        }
        SmoothCurve curve = SmoothCurve.of(
                edge, settings.smoothU() / TrunkOutline.STEP_U, settings.dropSd(), NEVER_OUTLIER_L * lengthPx);
        double[] x = new double[edge.length];
        double[] y = new double[edge.length];
        for (int i = 0; i < edge.length; i++) {
            x[i] = TrunkOutline.u(from + i) * lengthPx;
            y[i] = curve.value(i);
        }
        return Optional.of(new Piece(Chord.of(x, y), share, curve.residualSd()));
    }

    /** Mean distance of the edge from the trunk line between two u, pixels outwards; NaN where less than half is seen. */
    double mean(double fromU, double toU) {
        int from = (int) Math.round((fromU - TrunkOutline.FIRST_U) / TrunkOutline.STEP_U);
        int to = (int) Math.round((toU - TrunkOutline.FIRST_U) / TrunkOutline.STEP_U);
        double[] edge = Arrays.copyOfRange(outPx, from, to + 1);
        return share(edge, 0, edge.length) < 0.5
                ? Double.NaN
                : Arrays.stream(edge).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    private static double share(double[] edge, int from, int to) {
        return Arrays.stream(edge, from, to).filter(v -> !Double.isNaN(v)).count() / (double) (to - from);
    }
}
