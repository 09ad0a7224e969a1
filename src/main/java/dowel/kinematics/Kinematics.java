package dowel.kinematics;

import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Measures a clip: from poses to angles, distances, back shape, view and quality over time. */
public final class Kinematics {
    private static final Keypoint.World NOWHERE = new Keypoint.World(Double.NaN, Double.NaN, Double.NaN);

    private final KinematicsSettings settings;
    private final PoseTrack track;
    private final List<Shot> shots;
    private final List<Double> cutsS;
    private final SeriesStore store;

    private Kinematics(PoseTrack track, KinematicsSettings settings) {
        this.track = track;
        this.settings = settings;
        this.shots = Shot.of(track.poses());
        this.store = SeriesStore.of(track);
        this.cutsS = shots.stream()
                .skip(1)
                .map(shot -> track.poses().get(shot.from()).timeS())
                .toList();
    }

    /**
     * Measures everything in every frame.
     *
     * <p>The view is that of the shot in which the lifter is seen longest; shots from another side are not measured. It
     * is taken from the poses as given: where the model takes a back for a front half of the time, putting sides back
     * makes tracks continuous but may settle on the wrong one.
     *
     * @param forcedView the camera's view as a person knows it, if he does
     */
    public static MetricTrack measure(PoseTrack track, KinematicsSettings settings, Optional<View.Kind> forcedView) {
        return new Kinematics(track, settings).measure(forcedView);
    }

    private MetricTrack measure(Optional<View.Kind> forcedView) {
        double roughLengthPx = CameraAngle.trunkLengthPx(PoseList.where(track.poses(), Pose::found));
        SideSwaps.Repaired repaired = SideSwaps.repair(track.poses(), shots, roughLengthPx);
        List<Pose> poses = repaired.poses();
        Shot longest = longestShot();
        View seen = CameraAngle.of(longest.in(track.poses()), settings);
        View view =
                forcedView.map(kind -> CameraAngle.forced(seen, kind, settings)).orElse(seen);
        List<Shot> sameView = shots.stream()
                .filter(shot -> shot.equals(longest) || looksAlike(seen, shot))
                .toList();
        JointPaths asSeen = JointPaths.of(poses, sameView, cutsS, store);
        JointPaths paths = believed(asSeen, view, roughLengthPx).smoothed(settings);
        SagittalPlane plane = SagittalPlane.of(paths, asSeen, view, settings);
        double lengthPx = plane.trunkLengthPx();
        CameraPath camera =
                CameraPath.of(poses).believed(paths.paths().get(view.nearSide().of(Joint.LEFT_ANKLE)), lengthPx);
        Optional<PlatePath> plate = PlatePath.of(poses, settings, cutsS);
        Map<Metric, Map<Side, Series>> raw = metrics(
                plane, view, lengthPx, poses, Shot.frames(sameView), plateHeights(plate, camera, view, lengthPx));
        Quality quality = new QualityCheck(track, settings, view, cutsS)
                .check(
                        paths,
                        ofSide(raw, view.nearSide()),
                        camera,
                        lengthPx,
                        fps(poses),
                        new QualityCheck.Repairs(repaired.frames(), shots.size() - sameView.size()));
        return new MetricTrack(
                view,
                lengthPx,
                fps(poses),
                steadied(raw),
                paths.paths(),
                camera,
                quality,
                exchanged(poses),
                poses.isEmpty() ? 0 : poses.get(0).frame(),
                plate,
                Optional.empty(),
                store);
    }

    /** Heights of the plate in every frame; none where it was not seen well enough. */
    private static IntToDoubleFunction plateHeights(
            Optional<PlatePath> plate, CameraPath camera, View view, double lengthPx) {
        return plate.filter(path -> path.plausible(lengthPx) && path.leads(view))
                .map(path -> path.against(camera).height(lengthPx))
                .<IntToDoubleFunction>map(height -> height::value)
                .orElse(i -> Double.NaN);
    }

    /** A pose that was put right is another one than was given. */
    private Series exchanged(List<Pose> poses) {
        double[] times = poses.stream().mapToDouble(Pose::timeS).toArray();
        return Series.of(
                times,
                IntStream.range(0, times.length)
                        .mapToDouble(i -> poses.get(i).equals(track.poses().get(i)) ? 0 : 1)
                        .toArray());
    }

    private JointPaths believed(JointPaths asSeen, View view, double roughLengthPx) {
        JointPaths gated = asSeen.gated(settings, roughLengthPx);
        return view.kind() == View.Kind.SIDE ? gated.withPlausibleLimbs(view.nearSide(), settings) : gated;
    }

    private Shot longestShot() {
        return shots.stream()
                .max(Comparator.comparingLong(shot ->
                        shot.in(track.poses()).stream().filter(Pose::found).count()))
                .orElse(new Shot(0, 0));
    }

    private boolean looksAlike(View seen, Shot shot) {
        View other = CameraAngle.of(shot.in(track.poses()), settings);
        return seen.kind() == other.kind() && seen.nearSide() == other.nearSide() && seen.facing() == other.facing();
    }

    /** Frame by frame, so that no more than one back contour is held at a time. */
    private Map<Metric, Map<Side, Series>> metrics(
            SagittalPlane plane,
            View view,
            double lengthPx,
            List<Pose> poses,
            BitSet measured,
            IntToDoubleFunction plateHeights) {
        List<Metric> all = List.of(Metric.values());
        List<Side> sides = List.of(view.nearSide(), view.nearSide().other());
        SeriesTable table = store.table(plane.frames(), all.size() * sides.size());
        for (int i = 0; i < poses.size(); i++) {
            int frame = i;
            Pose pose = poses.get(i);
            Facing facing = view.facing();
            Optional<BackContour> back =
                    measured.get(i) ? BackContour.trace(pose, facing, settings.contour(), lengthPx) : Optional.empty();
            double shoulder =
                    measured.get(i) ? BackContour.shoulderDepthPct(pose, facing, settings.contour()) : Double.NaN;
            for (Side side : sides) {
                Body body = new Body(
                        joint -> plane.at(joint, frame),
                        side,
                        facing.sign(),
                        lengthPx,
                        joint -> pose.at(joint).map(Keypoint::world).orElse(NOWHERE),
                        shoulder,
                        plateHeights.applyAsDouble(i),
                        back);
                for (int m = 0; m < all.size(); m++) {
                    boolean wanted = all.get(m).sided() || side == view.nearSide();
                    table.set(
                            i,
                            m * sides.size() + sides.indexOf(side),
                            wanted ? all.get(m).of(body) : Double.NaN);
                }
            }
        }
        Map<Metric, Map<Side, Series>> out = new EnumMap<>(Metric.class);
        for (int m = 0; m < all.size(); m++) {
            Series near = table.column(m * sides.size());
            Series other = all.get(m).sided() ? table.column(m * sides.size() + 1) : near;
            out.put(all.get(m), new EnumMap<>(Map.of(sides.get(0), near, sides.get(1), other)));
        }
        return out;
    }

    /** Contour numbers and unsmoothed 3D points scatter from frame to frame: means over a quarter of a second. */
    private Map<Metric, Map<Side, Series>> steadied(Map<Metric, Map<Side, Series>> raw) {
        Map<Metric, Map<Side, Series>> out = new EnumMap<>(raw);
        for (Metric metric : Metric.values()) {
            if (metric.needsContour() || metric.inSpace()) {
                Series left = steadied(raw.get(metric).get(Side.LEFT));
                Series right = metric.sided() ? steadied(raw.get(metric).get(Side.RIGHT)) : left;
                out.put(metric, new EnumMap<>(Map.of(Side.LEFT, left, Side.RIGHT, right)));
            }
        }
        return out;
    }

    private Series steadied(Series raw) {
        return store.hold(Rolling.middleMean(raw, settings.bowWindowS(), cutsS));
    }

    private static Map<Metric, Series> ofSide(Map<Metric, Map<Side, Series>> metrics, Side side) {
        Map<Metric, Series> out = new EnumMap<>(Metric.class);
        metrics.forEach((metric, bySide) -> out.put(metric, bySide.get(side)));
        return out;
    }

    private static double fps(List<Pose> poses) {
        double[] steps = IntStream.range(1, poses.size())
                .mapToDouble(i -> poses.get(i).timeS() - poses.get(i - 1).timeS())
                .sorted()
                .toArray();
        return steps.length == 0 ? Double.NaN : 1 / steps[steps.length / 2];
    }
}
