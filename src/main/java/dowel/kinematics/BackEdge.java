package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.Side;
import dowel.motion.TrunkOutline;
import dowel.signal.PolynomialFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mask's edge on the side of the back, where no arm lies over it. Coordinates are pixels along the trunk line from
 * mid-hip and pixels outwards from it.
 */
final class BackEdge {
    /** Edge points this near to the fitted curve are never outliers, in trunk lengths. */
    private static final double NEVER_OUTLIER_L = 0.002;

    /** One edge point: its fraction u of the trunk line, and how far out it lies, pixels. */
    private record Ray(double u, double outPx) {}

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

    private final List<Ray> rays;
    private final double lengthPx;
    private final ContourSettings settings;

    private BackEdge(List<Ray> rays, double lengthPx, ContourSettings settings) {
        this.rays = rays;
        this.lengthPx = lengthPx;
        this.settings = settings;
    }

    static BackEdge of(Pose pose, TrunkOutline outline, Facing facing, ContourSettings settings) {
        double lengthPx = outline.hip().distanceTo(outline.shoulder());
        List<Segment> arms = arms(pose);
        List<Ray> rays = new ArrayList<>();
        for (int i = 0; i < TrunkOutline.RAYS; i++) {
            double offset = facing == Facing.RIGHT ? outline.leftOffset(i) : outline.rightOffset(i);
            Point edge = outline.at(TrunkOutline.u(i), offset);
            boolean byArm = arms.stream().anyMatch(arm -> arm.distanceTo(edge) < settings.armClearanceL() * lengthPx);
            if (Math.abs(offset) <= settings.deepestL() * lengthPx && !byArm) {
                rays.add(new Ray(TrunkOutline.u(i), facing.sign() * offset));
            }
        }
        return new BackEdge(rays, lengthPx, settings);
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

    /** Fits a curve to the edge from one u to another; empty where too much of it is hidden or an end is. */
    Optional<Piece> fit(double fromU, double toU, int degree) {
        List<Ray> piece = rays.stream()
                .filter(ray -> ray.u() > fromU - 1e-9 && ray.u() < toU + 1e-9)
                .toList();
        double share = piece.size() / (double) (Math.round((toU - fromU) / TrunkOutline.STEP_U) + 1);
        if (share < 1 - settings.mostExcluded() || piece.size() <= degree + 1 || endHidden(piece, fromU, toU)) {
            return Optional.empty();
        }
        double[] x = piece.stream().mapToDouble(ray -> ray.u() * lengthPx).toArray();
        double[] y = piece.stream().mapToDouble(Ray::outPx).toArray();
        PolynomialFit curve = PolynomialFit.of(x, y, degree, settings.dropSd(), NEVER_OUTLIER_L * lengthPx);
        double step = TrunkOutline.STEP_U * lengthPx;
        double[] evenX = new double[(int) Math.round((x[x.length - 1] - x[0]) / step) + 1];
        double[] evenY = new double[evenX.length];
        for (int i = 0; i < evenX.length; i++) {
            evenX[i] = x[0] + i * step;
            evenY[i] = curve.value(evenX[i]);
        }
        return Optional.of(new Piece(Chord.of(evenX, evenY), share, curve.residualSd()));
    }

    private boolean endHidden(List<Ray> piece, double fromU, double toU) {
        return piece.get(0).u() > fromU + settings.endSlackU() + 1e-9
                || piece.get(piece.size() - 1).u() < toU - settings.endSlackU() - 1e-9;
    }
}
