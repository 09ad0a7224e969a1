package dowel.evaluate;

import dowel.evaluate.Truth.Origin;
import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.faults.Finding;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Quality;
import dowel.motion.ClipInfo;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.report.SetReport;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Small truths and reports whose figures can be worked out by hand. */
final class HandMade {
    static final ModelInfo MODEL = new ModelInfo("blazepose-full", "abc");
    static final ClipInfo CLIP = new ClipInfo("a.mp4", "00", 640, 720, 0, 10, 100, 10, false, List.of());
    static final View VIEW = new View(View.Kind.SIDE, 0, 7, Side.LEFT, Facing.RIGHT);

    private HandMade() {}

    static TrueRep trueRep(double startS, double turnS, double endS, Set<String> faults, Set<String> borderline) {
        return new TrueRep(startS, turnS, endS, Optional.of(faults), borderline);
    }

    static TrueRep trueRep(double startS, double turnS, double endS) {
        return trueRep(startS, turnS, endS, Set.of(), Set.of());
    }

    static Truth truth(String name, String exercise, List<TrueRep> reps, List<TrueFrame> frames) {
        return new Truth(
                name,
                Origin.RENDERED,
                Optional.of(exercise),
                0,
                Optional.of(Side.LEFT),
                "anton",
                "fitted_red",
                "tuning",
                Optional.of(reps),
                OptionalInt.of(reps.size()),
                frames);
    }

    static Rep rep(int number, double startS, double turnS, double endS) {
        return new Rep(number, startS, turnS, endS, Rep.Order.ECCENTRIC_FIRST, 1, true);
    }

    static JudgedRep judged(Rep rep, Finding... findings) {
        return new JudgedRep(rep, Map.of(), List.of(findings));
    }

    static Finding finding(String rule, String group, Verdict verdict) {
        return new Finding(rule, group, 1, verdict, Optional.empty(), "", "", "", "");
    }

    static Finding measured(String rule, String group, double value) {
        Finding.Measured measured = new Finding.Measured(value, "%c", 2.5, 1.5, 0, 0);
        return new Finding(rule, group, 1, Verdict.CLEAN, Optional.of(measured), "", "", "", "");
    }

    static SetReport report(String exercise, JudgedRep... reps) {
        return new SetReport(
                "0.1.0",
                MODEL,
                Map.of(),
                CLIP,
                new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty()),
                new SetReport.ExerciseChoice(exercise, exercise, "auto", 1, List.of()),
                VIEW,
                quality(),
                new SetJudgement(List.of(reps), List.of(), List.of(), ""),
                List.of());
    }

    static Quality quality() {
        Series none = Series.of(new double[0], new double[0]);
        return new Quality(1, none, List.of(), Double.NaN, Double.NaN, List.of());
    }

    /** A track of these metrics; the others are there and never measured. */
    static MetricTrack metrics(double[] times, Map<Metric, double[]> values) {
        Map<Metric, Map<Side, Series>> all = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double[] unknown = new double[times.length];
            java.util.Arrays.fill(unknown, Double.NaN);
            Series series = Series.of(times, values.getOrDefault(metric, unknown));
            all.put(metric, Map.of(Side.LEFT, series, Side.RIGHT, series));
        }
        Series still = Series.of(times, new double[times.length]);
        return new MetricTrack(VIEW, 100, 10, all, Map.of(), still, still, quality());
    }

    static PoseTrack poses(double[] times, List<Map<Joint, Point>> seen) {
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
            seen.get(i)
                    .forEach((joint, at) ->
                            keypoints.put(joint, new Keypoint(at.x(), at.y(), 0, 1, new Keypoint.World(0, 0, 0))));
            poses.add(new Pose(i, times[i], 1, keypoints, Optional.empty(), Pose.CameraMotion.STILL));
        }
        return new PoseTrack(CLIP, MODEL, poses, 0);
    }

    /** Times from 0 in steps of 0.1 s. */
    static double[] tenths(int count) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = i / 10.0;
        }
        return times;
    }
}
