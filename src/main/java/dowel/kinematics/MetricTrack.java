package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything measured over one clip. All series share the same times; NaN = not measured.
 *
 * <p>For a metric without sides ask {@link #series(Metric)}; for a sided one ask {@link #series(Metric, Side)} or
 * {@link #series(Metric)}, which gives the near side.
 */
public final class MetricTrack {
    private final View view;
    private final double trunkLengthPx;
    private final double fps;
    private final Map<Metric, Map<Side, Series>> metrics;
    private final Map<Joint, JointTrack> joints;
    private final CameraPath camera;
    private final Quality quality;
    private final Series exchanged;
    private final long firstFrame;
    private final Optional<PlatePath> plate;
    private final Optional<PlateCover> cover;
    /** Made when first asked for: every rep of a long clip asks for the same few. */
    private final Map<Joint, JointTrack> steady = new ConcurrentHashMap<>();

    private final Optional<PlatePath> steadyPlate;
    private final SeriesStore store;

    /**
     * One joint over time, smoothed.
     *
     * @param x pixels of the upright frame, to the right; NaN where hidden or not found
     * @param y pixels of the upright frame, downwards (as in the image)
     * @param visibility the model's probability, 0 to 1, unsmoothed; 0 where no lifter was found
     */
    public record JointTrack(Series x, Series y, Series visibility) {}

    /**
     * Makes a track; maps are copied. For an unsided metric the map holds the same series under both sides.
     *
     * @param view where the camera stood
     * @param trunkLengthPx L: 95th percentile of the near side's shoulder-hip distance over the clip, pixels
     * @param fps one over the median frame interval
     * @param cameraX how far the background has moved to the right since the first frame, pixels
     * @param cameraY likewise downwards
     */
    public MetricTrack(
            View view,
            double trunkLengthPx,
            double fps,
            Map<Metric, Map<Side, Series>> metrics,
            Map<Joint, JointTrack> joints,
            Series cameraX,
            Series cameraY,
            Quality quality) {
        this(
                view,
                trunkLengthPx,
                fps,
                metrics,
                joints,
                new CameraPath(cameraX, cameraY),
                quality,
                cameraX.map(v -> 0),
                0,
                Optional.empty(),
                Optional.empty(),
                SeriesStore.inMemory());
    }

    /**
     * Likewise.
     *
     * @param exchanged 1 in frames where the model took left for right and it was put back, else 0
     * @param firstFrame number of the first frame
     * @param plate the bar's plate, if one was seen
     * @param cover what was left out since it lies behind the plate; empty if nothing was left out
     * @param store where what is worked out from it is held
     */
    MetricTrack(
            View view,
            double trunkLengthPx,
            double fps,
            Map<Metric, Map<Side, Series>> metrics,
            Map<Joint, JointTrack> joints,
            CameraPath camera,
            Quality quality,
            Series exchanged,
            long firstFrame,
            Optional<PlatePath> plate,
            Optional<PlateCover> cover,
            SeriesStore store) {
        this.view = view;
        this.exchanged = exchanged;
        this.firstFrame = firstFrame;
        this.plate = plate;
        this.cover = cover;
        this.trunkLengthPx = trunkLengthPx;
        this.fps = fps;
        EnumMap<Metric, Map<Side, Series>> copy = new EnumMap<>(Metric.class);
        metrics.forEach((metric, bySide) -> copy.put(metric, Map.copyOf(bySide)));
        this.metrics = Collections.unmodifiableMap(copy);
        this.joints = Collections.unmodifiableMap(new LinkedHashMap<>(joints));
        this.camera = camera;
        this.steadyPlate = plate.map(path -> path.against(camera));
        this.quality = quality;
        this.store = store;
    }

    /** Where the camera stood. */
    public View view() {
        return view;
    }

    /** L, the unit of distances: pixels. */
    public double trunkLengthPx() {
        return trunkLengthPx;
    }

    /** One over the median frame interval. */
    public double fps() {
        return fps;
    }

    /** What limits the clip: gates and warnings. */
    public Quality quality() {
        return quality;
    }

    /** The metric over time; of the near side where it has sides. */
    public Series series(Metric metric) {
        return series(metric, view.nearSide());
    }

    /** The metric of one side over time. */
    public Series series(Metric metric, Side side) {
        return metrics.get(metric).get(side);
    }

    /** A joint over time. */
    public JointTrack joint(Joint joint) {
        return joints.get(joint);
    }

    /** The joint of the near side over time, given its left one. */
    public JointTrack nearJoint(Joint left) {
        return joint(view.nearSide().of(left));
    }

    /**
     * A joint over time relative to the background: as {@link #joint(Joint)}, with the camera's own movement since the
     * first frame taken out. For ways travelled; to draw on a frame use {@link #joint(Joint)}.
     */
    public JointTrack steadyJoint(Joint joint) {
        return steady.computeIfAbsent(joint, this::steadied);
    }

    private JointTrack steadied(Joint joint) {
        JointTrack path = joint(joint);
        return new JointTrack(
                store.hold(path.x().with(camera.x(), (x, moved) -> x - moved)),
                store.hold(path.y().with(camera.y(), (y, moved) -> y - moved)),
                path.visibility());
    }

    /** The bar's plate over time; empty if none was seen in the clip. */
    public Optional<PlatePath> plate() {
        return plate;
    }

    /** The bar's plate, if the camera looks at its face and it is not too large for one. */
    public Optional<PlatePath> facingPlate() {
        return plate.filter(path -> view.yawDeg() <= PlatePath.FACE_YAW_DEG && path.plausible(trunkLengthPx));
    }

    /**
     * The same without what lies behind the plate: there the model guesses shoulder and hip of the near side. For lifts in
     * which the plate hangs from the hands; a plate on the back goes along with the shoulder, and hides it always.
     */
    public MetricTrack withoutCovered() {
        PlateCover behind = cover();
        Map<Metric, Map<Side, Series>> newMetrics = new EnumMap<>(metrics);
        metrics.forEach((metric, bySide) -> {
            Map<Side, Series> sides = new EnumMap<>(bySide);
            Series near = uncovered(series(metric), behind.of(metric));
            sides.put(view.nearSide(), near);
            sides.computeIfPresent(view.nearSide().other(), (side, other) -> metric.sided() ? other : near);
            newMetrics.put(metric, sides);
        });
        Map<Joint, JointTrack> newJoints = new LinkedHashMap<>(joints);
        for (Joint left : List.of(Joint.LEFT_SHOULDER, Joint.LEFT_HIP)) {
            JointTrack path = nearJoint(left);
            newJoints.put(
                    view.nearSide().of(left),
                    new JointTrack(
                            uncovered(path.x(), behind.of(left)),
                            uncovered(path.y(), behind.of(left)),
                            path.visibility()));
        }
        return new MetricTrack(
                view,
                trunkLengthPx,
                fps,
                newMetrics,
                newJoints,
                camera,
                behind.warning().map(quality::with).orElse(quality),
                exchanged,
                firstFrame,
                plate,
                Optional.of(behind),
                store);
    }

    private Series uncovered(Series series, Series covered) {
        return store.hold(series.with(covered, (value, behind) -> behind > 0 ? Double.NaN : value));
    }

    /** 1 where the plate lies before a joint of the near side, given as a left one, else 0. Shoulder, hip and knee are tried. */
    public Series covered(Joint left) {
        return cover().of(left);
    }

    /** 1 where the plate lies before the shoulder or hip of the near side that a metric needs, else 0. */
    public Series covered(Metric metric) {
        return cover().of(metric);
    }

    /** True if a joint (of either side) was left out of a frame by {@link #withoutCovered}. */
    public boolean leftOut(Joint joint, int frame) {
        return cover.isPresent()
                && Stream.of(Joint.LEFT_SHOULDER, Joint.LEFT_HIP)
                        .anyMatch(left -> joint == view.nearSide().of(left)
                                && cover.get().of(left).value(frame) > 0);
    }

    private PlateCover cover() {
        return cover.orElseGet(() -> PlateCover.of(this));
    }

    /** The plate's middle over time relative to the background, as {@link #steadyJoint} for joints. */
    public Optional<PlatePath> steadyPlate() {
        return steadyPlate;
    }

    /** The same, with its joints and metrics held in a store. */
    public MetricTrack heldIn(SeriesStore other) {
        Map<Metric, Map<Side, Series>> heldMetrics = new EnumMap<>(Metric.class);
        metrics.forEach((metric, bySide) -> {
            Series near = other.hold(series(metric));
            Side far = view.nearSide().other();
            Series away = metric.sided() ? other.hold(bySide.get(far)) : near;
            heldMetrics.put(metric, Map.of(view.nearSide(), near, far, away));
        });
        Map<Joint, JointTrack> heldJoints = new LinkedHashMap<>();
        joints.forEach((joint, path) -> heldJoints.put(
                joint, new JointTrack(other.hold(path.x()), other.hold(path.y()), other.hold(path.visibility()))));
        return new MetricTrack(
                view,
                trunkLengthPx,
                fps,
                heldMetrics,
                heldJoints,
                camera,
                quality,
                exchanged,
                firstFrame,
                plate,
                cover,
                other);
    }

    /** 1 in frames where the model took left for right and it was put back, else 0. */
    public Series exchanged() {
        return exchanged;
    }

    /** Number of the frame nearest to a time. */
    public long frameAt(double timeS) {
        return firstFrame + camera.x().nearest(timeS);
    }

    /**
     * A stretch of the same clip, with the clip's view, trunk length and warnings.
     *
     * @param fromS its first moment, seconds
     * @param toS its last moment
     */
    public MetricTrack between(double fromS, double toS) {
        Map<Metric, Map<Side, Series>> cutMetrics = new EnumMap<>(Metric.class);
        metrics.forEach((metric, bySide) -> {
            Map<Side, Series> cut = new EnumMap<>(Side.class);
            bySide.forEach((side, series) -> cut.put(side, series.between(fromS, toS)));
            cutMetrics.put(metric, cut);
        });
        Map<Joint, JointTrack> cutJoints = new LinkedHashMap<>();
        joints.forEach((joint, path) -> cutJoints.put(
                joint,
                new JointTrack(
                        path.x().between(fromS, toS),
                        path.y().between(fromS, toS),
                        path.visibility().between(fromS, toS))));
        Series x = camera.x().between(fromS, toS);
        long before = x.size() == 0 ? 0 : camera.x().nearest(x.time(0));
        return new MetricTrack(
                view,
                trunkLengthPx,
                fps,
                cutMetrics,
                cutJoints,
                new CameraPath(x, camera.y().between(fromS, toS)),
                quality.between(fromS, toS),
                exchanged.between(fromS, toS),
                firstFrame + before,
                plate.map(path -> path.between(fromS, toS)),
                cover.map(all -> all.between(fromS, toS)),
                store);
    }

    /** The metrics held, in the order of {@link Metric}. */
    public List<Metric> metrics() {
        return new ArrayList<>(metrics.keySet());
    }
}
