package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.TrunkOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The back edge of the person mask along the trunk in one frame, smoothed, measured against the chord between its ends.
 *
 * <p>Deviations d are positive outwards (away from the belly) and given in percent of a chord c, %c. Domain reference
 * section 4.
 */
public final class BackContour {
    private static final double SHOULDER_FROM_U = 0.94;
    private static final double SHOULDER_TO_U = 1.04;

    private final List<Point> points;
    private final Chord chord;
    private final Point dowelEnd;
    private final double lumbarSagittaPct;
    private final double thoracicSagittaPct;
    private final double shareFound;
    private final double residualPct;

    private BackContour(
            List<Point> points,
            Chord chord,
            Point dowelEnd,
            double lumbarSagittaPct,
            double thoracicSagittaPct,
            double shareFound,
            double residualPct) {
        this.points = List.copyOf(points);
        this.chord = chord;
        this.dowelEnd = dowelEnd;
        this.lumbarSagittaPct = lumbarSagittaPct;
        this.thoracicSagittaPct = thoracicSagittaPct;
        this.shareFound = shareFound;
        this.residualPct = residualPct;
    }

    /**
     * Traces the back in one frame.
     *
     * @param trunkLengthPx length of the trunk in the clip
     * @return empty if no mask was computed, or if arms, bar or plates leave too little of the back to be seen
     */
    public static Optional<BackContour> trace(
            Pose pose, Facing facing, ContourSettings settings, double trunkLengthPx) {
        return pose.outline()
                .filter(outline ->
                        !(outline.hip().distanceTo(outline.shoulder()) < settings.shortestTrunkL() * trunkLengthPx))
                .flatMap(outline -> {
                    BackEdge edge = BackEdge.of(pose, outline, facing, settings);
                    return edge.fit(settings.fromU(), settings.toU())
                            .map(whole -> of(whole, edge, outline, facing, settings))
                            .filter(back -> back.hollowPct() <= settings.deepestHollowPct());
                });
    }

    /**
     * Distance from the trunk line to the back's edge at the shoulder (u 0.94 to 1.04) in one frame, percent of the line's
     * length; NaN where it is hidden or under a bar.
     */
    static double shoulderDepthPct(Pose pose, Facing facing, ContourSettings settings) {
        return pose.outline()
                .filter(outline -> settings.toU() >= SHOULDER_FROM_U)
                .map(outline -> 100
                        * BackEdge.of(pose, outline, facing, settings).mean(SHOULDER_FROM_U, SHOULDER_TO_U)
                        / outline.hip().distanceTo(outline.shoulder()))
                .orElse(Double.NaN);
    }

    private static BackContour of(
            BackEdge.Piece whole, BackEdge edge, TrunkOutline outline, Facing facing, ContourSettings settings) {
        double lengthPx = outline.hip().distanceTo(outline.shoulder());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < whole.chord().size(); i++) {
            points.add(outline.at(
                    whole.chord().x(i) / lengthPx, facing.sign() * whole.chord().y(i)));
        }
        double upper = edge.fit(settings.lumbarToU(), settings.upperToU())
                .map(piece -> piece.chord().extremePct())
                .orElse(Double.NaN);
        return new BackContour(
                points,
                whole.chord(),
                points.get(whole.chord().touchedBeyond(settings.lumbarToU() * lengthPx)),
                whole.chord().upTo(settings.lumbarToU() * lengthPx).extremePct(),
                upper,
                whole.shareFound(),
                100 * whole.residualPx() / whole.chord().length());
    }

    /** The smoothed contour in frame pixels, from the low back to the neck. */
    public List<Point> points() {
        return points;
    }

    /** The chord's lower end. */
    public Point chordStart() {
        return points.get(0);
    }

    /** The chord's upper end. */
    public Point chordEnd() {
        return points.get(points.size() - 1);
    }

    /** Bow: 150 * mean(d) / c. For an arc it equals the sagitta; a hollow counts negative. */
    public double bowPct() {
        return chord.bowPct();
    }

    /** Sagitta: 100 * max(d) / c, at least 0. */
    public double sagittaPct() {
        return chord.sagittaPct();
    }

    /** Hollow: the largest gap between the contour and the edge of its convex hull, %c. */
    public double hollowPct() {
        return chord.hollowPct();
    }

    /**
     * The virtual dowel's upper contact: a stick that lies on the contour's lower end touches the upper back here. (The hull's
     * edge over the deepest hollow, as it was once read, jumped to another hollow where the low back is flat.)
     */
    public Point dowelEnd() {
        return dowelEnd;
    }

    /** Largest deviation of the low-back part from its own chord, with its sign, percent of that chord. */
    public double lumbarSagittaPct() {
        return lumbarSagittaPct;
    }

    /** Likewise of the upper-back part; NaN where the neck or shoulder blade was hidden. */
    public double thoracicSagittaPct() {
        return thoracicSagittaPct;
    }

    /** Share of the asked contour points that were seen, 0 to 1. */
    public double shareFound() {
        return shareFound;
    }

    /** Scatter of the mask's edge about the smooth curve, %c. */
    public double residualPct() {
        return residualPct;
    }
}
