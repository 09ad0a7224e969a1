package dowel.reps;

import dowel.exercise.Posture;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.PlatePath;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Gaps;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the body looks like at a moment. Angles of the sagittal plane are NaN where the camera looks from the
 * front or back, since they cannot be seen there; but for the looks of trunk
 * and knee, which the model's own 3D points tell roughly.
 */
final class Postures {
    private static final Set<Metric> SAGITTAL = EnumSet.of(
            Metric.TRUNK_INCLINATION,
            Metric.SHANK_INCLINATION,
            Metric.THIGH_INCLINATION,
            Metric.KNEE_FLEXION,
            Metric.HIP_FLEXION,
            Metric.HIP_SETBACK,
            Metric.WRIST_ON_TRUNK);
    private static final double FRONTAL_YAW_DEG = 60;
    private static final double HALF_WINDOW_S = 0.1;
    /** Frames that show plate and hand, from which one can be told from the other. */
    private static final int FEWEST_SHARED = 20;

    /** A load that seems this far below its lowest place is a misplaced hand, trunk lengths. */
    private static final double BELOW_FLOOR_L = -0.1;
    /** A plate half a metre nearer than the hand at 2 m seems to go 1.33 times as far. */
    private static final double LEAST_GAIN = 0.75;
    /** A way shorter than this, in trunk lengths, is not shared out. */
    private static final double SHORTEST_WAY = 0.2;

    private final MetricTrack track;
    private final Side side;
    /** Series made so far: every rep of a long clip asks for the same few. */
    private final Map<Metric, Series> made = new EnumMap<>(Metric.class);

    Postures(MetricTrack track, Side side) {
        this.track = track;
        this.side = side;
    }

    /** The metric over time as far as this view shows it. */
    Series series(Metric metric) {
        return made.computeIfAbsent(metric, this::make);
    }

    /**
     * The same for looks, which have slack: trunk and knee come from the model's 3D points where the picture tells them
     * worse or not at all. Too rough for ranges and times.
     */
    private Series roughly(Metric metric) {
        if (metric == Metric.TRUNK_INCLINATION && frontal()) {
            return track.series(Metric.TRUNK_LEAN);
        }
        if (metric == Metric.KNEE_FLEXION && oblique()) {
            return track.series(Metric.KNEE_BEND, side);
        }
        return series(metric);
    }

    private Series make(Metric metric) {
        if (SAGITTAL.contains(metric) && frontal()) {
            return track.series(metric, side).map(v -> Double.NaN);
        }
        return switch (metric) {
            case HIP_OVER_ANKLE, SHOULDER_OVER_ANKLE -> overStandingFoot(metric);
            case WRIST_OVER_ANKLE -> filled(overStandingFoot(metric), handOnBarOver(standingFoot()));
            case WRIST_OVER_HIP -> filled(track.series(metric, side), handOnBarOver(height(Joint.LEFT_HIP)));
            case WRIST_OVER_SHOULDER -> filled(track.series(metric, side), handOnBarOver(height(Joint.LEFT_SHOULDER)));
            case PLATE_HEIGHT -> filled(track.series(metric), plateAboveHand());
            default -> track.series(metric, side);
        };
    }

    /**
     * How high the plate is where it is not seen, as the hand tells that holds the bar: from the hand's height over the
     * standing foot, brought to the plate's scale and zero by the frames that show both. NaN where too few do, and where
     * the hand seems to be lower than the plate ever was.
     */
    private Series plateAboveHand() {
        Series plate = track.series(Metric.PLATE_HEIGHT);
        Series hand = height(Joint.LEFT_WRIST).with(standingFoot(), (y, foot) -> (foot - y) / track.trunkLengthPx());
        if (plate.with(hand, Double::sum).measured() < FEWEST_SHARED) {
            return plate.map(y -> Double.NaN);
        }
        double gain = gain(hand, plate);
        double offset = plate.with(hand, (p, h) -> p - h / gain).median();
        return hand.map(h -> h / gain + offset).map(y -> y < BELOW_FLOOR_L ? Double.NaN : y);
    }

    /**
     * A height over the ankle. Where the ankle is hidden (plates stand before it at the floor), the height of the
     * ankle in the rest of the clip is used, since the feet stay where they are in these lifts.
     */
    private Series overStandingFoot(Metric metric) {
        return filled(
                track.series(metric, side),
                height(overAnkle(metric)).with(standingFoot(), (y, foot) -> (foot - y) / track.trunkLengthPx()));
    }

    private Series standingFoot() {
        Series ankle = height(Joint.LEFT_ANKLE);
        double foot = ankle.median();
        return ankle.map(y -> foot);
    }

    /** Where a joint (given its left one) is in the picture, pixels downwards, without the camera's own movement. */
    private Series height(Joint left) {
        return track.steadyJoint(side.of(left)).y();
    }

    /**
     * How high a hand that holds the bar is over something, as the plate tells where it hides the hand: the hand is as far
     * from the plate's middle as before and after. NaN without a plate.
     */
    private Series handOnBarOver(Series lower) {
        Optional<PlatePath> plate = track.steadyPlate();
        if (plate.isEmpty() || track.series(Metric.PLATE_HEIGHT).measured() == 0) {
            return lower.map(y -> Double.NaN);
        }
        Series middle = plate.get().y();
        Series hand = height(Joint.LEFT_WRIST);
        double gain = gain(hand, middle);
        middle = middle.map(m -> gain * m);
        Series apart = Gaps.filled(hand.with(middle, (h, m) -> h - m));
        Series behind = middle.with(apart, (m, d) -> m + (Double.isNaN(d) ? 0 : d));
        return behind.with(lower, (h, l) -> (l - h) / track.trunkLengthPx());
    }

    /** The hand's way over the plate's, which is nearer to the camera and seems to go further; 1 where that is not seen. */
    private static double gain(Series hand, Series plate) {
        Series h = hand.with(plate, (y, m) -> y + 0 * m);
        Series p = plate.with(hand, (m, y) -> m + 0 * y);
        double ofHand = h.quantile(0.9) - h.quantile(0.1);
        double ofPlate = p.quantile(0.9) - p.quantile(0.1);
        double gain = ofHand / ofPlate;
        return gain >= LEAST_GAIN && gain <= 1 ? gain : 1;
    }

    private static Series filled(Series measured, Series other) {
        return measured.with(other, (value, instead) -> Double.isNaN(value) ? instead : value);
    }

    private boolean frontal() {
        View view = track.view();
        return view.yawDeg() >= FRONTAL_YAW_DEG || view.kind() == View.Kind.FRONT || view.kind() == View.Kind.BACK;
    }

    /** Median of the values within 0.1 s of a time; NaN if none was measured. */
    double value(Metric metric, double timeS) {
        return roughly(metric)
                .between(timeS - HALF_WINDOW_S, timeS + HALF_WINDOW_S)
                .median();
    }

    /** How far a joint (given its left one) climbs in the picture between two times, pixels; NaN if not seen. */
    double climb(Joint left, double fromS, double toS) {
        return climb(height(left), fromS, toS);
    }

    /** The same of the bar's plate. */
    double plateClimb(double fromS, double toS) {
        return track.steadyPlate().map(plate -> climb(plate.y(), fromS, toS)).orElse(Double.NaN);
    }

    private static double climb(Series y, double fromS, double toS) {
        return y.between(fromS - HALF_WINDOW_S, fromS + HALF_WINDOW_S).median()
                - y.between(toS - HALF_WINDOW_S, toS + HALF_WINDOW_S).median();
    }

    /** L, the unit of distances: pixels. */
    double trunkLengthPx() {
        return track.trunkLengthPx();
    }

    /** The value that a posture speaks about in a movement with these times. */
    double value(Posture posture, double startS, double turnS, double endS) {
        return switch (posture.at()) {
            case START -> value(posture.metric(), startS);
            case TURN -> value(posture.metric(), turnS);
            case DURING -> roughly(posture.metric()).between(startS, endS).median();
            case CHANGE ->
                posture.per().isPresent()
                        ? share(posture.metric(), posture.per().get(), startS, turnS)
                        : value(posture.metric(), turnS) - value(posture.metric(), startS);
        };
    }

    /** How much of one joint's way up or down another makes; NaN where that way is too short to tell. */
    private double share(Metric height, Metric per, double fromS, double toS) {
        double way = climb(overAnkle(per), fromS, toS);
        return Math.abs(way) < SHORTEST_WAY * trunkLengthPx() ? Double.NaN : climb(overAnkle(height), fromS, toS) / way;
    }

    /** The joint whose height over the ankle a metric is. */
    private static Joint overAnkle(Metric height) {
        return height.joints().stream()
                .filter(joint -> joint != Joint.LEFT_ANKLE)
                .findFirst()
                .orElseThrow();
    }

    /** True if the film begins at this time. */
    boolean filmBegins(double timeS) {
        return timeS <= track.series(Metric.TRUNK_INCLINATION, side).time(0);
    }

    /** The camera looks so far from aside that angles of the sagittal plane are only roughly right. */
    boolean oblique() {
        return track.view().kind() != View.Kind.SIDE;
    }

    /** True for what such a view distorts. */
    static boolean sagittal(Metric metric) {
        return SAGITTAL.contains(metric);
    }
}
