package dowel.kinematics;

import static dowel.motion.Joint.LEFT_ANKLE;
import static dowel.motion.Joint.LEFT_ELBOW;
import static dowel.motion.Joint.LEFT_HIP;
import static dowel.motion.Joint.LEFT_KNEE;
import static dowel.motion.Joint.LEFT_SHOULDER;
import static dowel.motion.Joint.LEFT_WRIST;

import dowel.kinematics.MetricTrack.JointTrack;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.Side;
import dowel.signal.LowPass;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every joint over time: as the model saw it, then gated, then smoothed. Each step makes new paths. */
final class JointPaths {
    /** A limb and the joint that is dropped when its length is wrong: the one farther from the trunk. */
    private record Limb(Joint root, Joint end) {}

    private static final List<Limb> LEG = List.of(new Limb(LEFT_HIP, LEFT_KNEE), new Limb(LEFT_KNEE, LEFT_ANKLE));
    private static final List<Limb> ARM =
            List.of(new Limb(LEFT_SHOULDER, LEFT_ELBOW), new Limb(LEFT_ELBOW, LEFT_WRIST));
    private static final double LIMB_WINDOW_S = 0.5;
    private static final Set<Joint> WRISTS = EnumSet.of(LEFT_WRIST, Joint.RIGHT_WRIST);
    private static final Set<Joint> ELBOWS = EnumSet.of(LEFT_ELBOW, Joint.RIGHT_ELBOW);
    /**
     * Wrists are followed from this visibility on. In 96 rendered clips they were 18 to 26 % of the trunk's length off between
     * here and 0.6 (median), 15 % between 0.6 and 0.7: good enough to find a rep by, where 0.6 lost two of four reps of a T-bar
     * row, and too rough to judge by, for which 0.6 stays.
     */
    private static final double WRIST_SEEN = 0.5;
    /** Elbows only from here on: in the same clips they were 42 to 58 % off between 0.5 and 0.75, and 9 % from 0.8 on. */
    private static final double ELBOW_SEEN = 0.75;

    private final Map<Joint, JointTrack> paths;
    private final List<Double> cutsS;

    private final SeriesStore store;

    private JointPaths(Map<Joint, JointTrack> paths, List<Double> cutsS, SeriesStore store) {
        this.paths = Collections.unmodifiableMap(paths);
        this.cutsS = cutsS;
        this.store = store;
    }

    /**
     * The joints as the model saw them.
     *
     * @param shown the shots to look at; in the others nothing counts as seen
     * @param store where these paths and all that come of them are held
     */
    static JointPaths of(List<Pose> poses, List<Shot> shown, List<Double> cutsS, SeriesStore store) {
        double[] times = poses.stream().mapToDouble(Pose::timeS).toArray();
        List<Joint> joints = List.of(Joint.values());
        SeriesTable table = store.table(Series.of(times, times), 3 * joints.size());
        BitSet frames = Shot.frames(shown);
        int row = 0;
        for (Pose pose : poses) {
            for (int i = 0; i < joints.size(); i++) {
                Optional<Keypoint> seen = pose.at(joints.get(i));
                Optional<Keypoint> here = frames.get(row) ? seen : Optional.empty();
                table.set(row, 3 * i, here.map(Keypoint::x).orElse(Double.NaN));
                table.set(row, 3 * i + 1, here.map(Keypoint::y).orElse(Double.NaN));
                table.set(row, 3 * i + 2, seen.map(Keypoint::visibility).orElse(0.0));
            }
            row++;
        }
        Map<Joint, JointTrack> paths = new EnumMap<>(Joint.class);
        for (int i = 0; i < joints.size(); i++) {
            JointTrack path = new JointTrack(table.column(3 * i), table.column(3 * i + 1), table.column(3 * i + 2));
            paths.put(joints.get(i), path);
        }
        return new JointPaths(paths, cutsS, store);
    }

    Map<Joint, JointTrack> paths() {
        return paths;
    }

    JointTrack path(Joint joint) {
        return paths.get(joint);
    }

    /** Hides joints of low visibility and joints that leave their own recent path. */
    JointPaths gated(KinematicsSettings settings, double trunkLengthPx) {
        Map<Joint, JointTrack> out = new EnumMap<>(Joint.class);
        paths.forEach((joint, path) -> {
            double least = leastVisibility(joint, settings);
            Series seen = path.visibility().map(v -> v < least ? Double.NaN : 0);
            Series x = onPath(path.x().with(seen, Double::sum), settings, trunkLengthPx);
            Series y = onPath(path.y().with(seen, Double::sum), settings, trunkLengthPx);
            out.put(joint, hiddenWhereEither(path, x, y));
        });
        return new JointPaths(out, cutsS, store);
    }

    private static double leastVisibility(Joint joint, KinematicsSettings settings) {
        if (WRISTS.contains(joint)) {
            return Math.min(WRIST_SEEN, settings.visibilityMin());
        }
        return ELBOWS.contains(joint) ? Math.max(ELBOW_SEEN, settings.visibilityMin()) : settings.visibilityMin();
    }

    private Series onPath(Series series, KinematicsSettings settings, double trunkLengthPx) {
        return Rolling.withoutOutliers(
                series,
                settings.outlierWindowS(),
                settings.outlierSigmas(),
                settings.outlierFloorL() * trunkLengthPx,
                cutsS);
    }

    private JointTrack hiddenWhereEither(JointTrack path, Series x, Series y) {
        Series both = x.with(y, (a, b) -> 0 * (a + b));
        return held(x.with(both, Double::sum), y.with(both, Double::sum), path.visibility());
    }

    /** Drops joints that make a limb of a side view implausibly long or short. Limbs of the near side only. */
    JointPaths withPlausibleLimbs(Side near, KinematicsSettings settings) {
        JointPaths out = this;
        for (Limb limb : LEG) {
            out = out.withoutJumps(limb, near, settings).withoutDoubtful(limb, near, settings);
        }
        for (Limb limb : ARM) {
            out = out.withoutJumps(limb, near, settings);
        }
        return out;
    }

    private JointPaths withoutJumps(Limb limb, Side near, KinematicsSettings settings) {
        Series length = length(near.of(limb.root()), near.of(limb.end()));
        Series usual = Rolling.median(length, LIMB_WINDOW_S, cutsS);
        return hiding(near.of(limb.end()), length.with(usual, (l, u) -> Math.abs(l / u - 1) - settings.limbJump()));
    }

    private JointPaths withoutDoubtful(Limb limb, Side near, KinematicsSettings settings) {
        Joint root = near.of(limb.root());
        Joint end = near.of(limb.end());
        Series length = length(root, end);
        double usual = length.median();
        Series wrong = length.map(l -> Math.abs(l / usual - 1) - settings.limbDrift());
        Series rootWorse = path(root).visibility().with(path(end).visibility(), (r, e) -> e - r);
        return hiding(root, doubtful(wrong, root, rootWorse, settings))
                .hiding(end, doubtful(wrong, end, rootWorse.map(d -> d == 0 ? 1 : -d), settings));
    }

    /** Positive where the limb is wrong, this joint is doubtful, and it is the worse of the two. */
    private Series doubtful(Series wrong, Joint joint, Series worse, KinematicsSettings settings) {
        Series doubt = path(joint).visibility().map(v -> settings.doubtfulVisibility() - v);
        return wrong.with(doubt, Math::min).with(worse, Math::min);
    }

    /** Hides a joint where a series is positive. */
    private JointPaths hiding(Joint joint, Series whereOver0) {
        Series hidden = whereOver0.map(v -> v > 0 ? Double.NaN : 0);
        JointTrack path = path(joint);
        Map<Joint, JointTrack> out = new EnumMap<>(paths);
        out.put(joint, held(path.x().with(hidden, Double::sum), path.y().with(hidden, Double::sum), path.visibility()));
        return new JointPaths(out, cutsS, store);
    }

    /** Smooths all joints, never across a cut or a long gap. */
    JointPaths smoothed(KinematicsSettings settings) {
        LowPass lowPass = new LowPass(settings.cutOffHz(), settings.bridgeS());
        Map<Joint, JointTrack> out = new EnumMap<>(Joint.class);
        paths.forEach((joint, path) -> out.put(
                joint, held(lowPass.apply(path.x(), cutsS), lowPass.apply(path.y(), cutsS), path.visibility())));
        return new JointPaths(out, cutsS, store);
    }

    private JointTrack held(Series x, Series y, Series visibility) {
        return new JointTrack(store.hold(x), store.hold(y), visibility);
    }

    /** Distance of two joints over time, pixels. */
    Series length(Joint a, Joint b) {
        Series dx = path(a).x().with(path(b).x(), (p, q) -> p - q);
        Series dy = path(a).y().with(path(b).y(), (p, q) -> p - q);
        return dx.with(dy, Math::hypot);
    }
}
