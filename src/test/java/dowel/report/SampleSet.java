package dowel.report;

import dowel.exercise.PhaseNames;
import dowel.faults.Finding;
import dowel.faults.NotJudged;
import dowel.faults.RepMetric;
import dowel.faults.Score;
import dowel.faults.SetJudgement;
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
import dowel.motion.TrunkOutline;
import dowel.motion.View;
import dowel.reps.Rejected;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A small set made by hand: two rows of 2 s each, filmed from the side, the second with a swinging trunk. */
public final class SampleSet {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;
    public static final int FRAMES = 150;
    public static final double FPS = 30;
    public static final Point HIP = new Point(240, 260);
    public static final Point SHOULDER = new Point(400, 200);

    private static final String HASH = "0123456789abcdef".repeat(4);

    private SampleSet() {}

    public static SetReport report() {
        return report(Optional.of("Robin <script>alert(1)</script> & Söhne"));
    }

    public static SetReport report(Optional<String> client) {
        return new SetReport(
                "0.1.0",
                new ModelInfo("blazepose-full", HASH),
                Map.of("smoothingHz", 6.0, "exercise", "auto", "contour", true),
                clip(),
                new SetReport.Session(client, Optional.of("2026-03-04"), Optional.of(42.5)),
                new SetReport.ExerciseChoice(
                        "bent_over_row",
                        "Bent-over row",
                        new PhaseNames("Pulling", "Lowering"),
                        "auto",
                        0.87654,
                        List.of(new SetReport.ExerciseChoice.Alternative("romanian_deadlift", 0.12))),
                view(),
                quality(),
                judgement(),
                List.of(new Rejected(0.0, 0.41, "set-up: the load never left the floor")));
    }

    public static ClipInfo clip() {
        return new ClipInfo(
                "row.mp4",
                HASH,
                WIDTH,
                HEIGHT,
                90,
                FRAMES / FPS,
                FRAMES,
                FPS,
                false,
                List.of(new ClipInfo.DecodeError(4.5, "invalid data")));
    }

    public static View view() {
        return new View(View.Kind.SIDE, 8.24, 7.0, Side.RIGHT, Facing.RIGHT);
    }

    private static Quality quality() {
        return new Quality(
                0.98765,
                Series.of(new double[0], new double[0]),
                List.of(),
                Double.NaN,
                Double.NaN,
                List.of(new Quality.Warning(
                        "small_figure",
                        "The lifter fills a quarter of the picture.",
                        "Stand so close that head and feet just fit.")));
    }

    private static SetJudgement judgement() {
        Rep first = new Rep(1, 0.5, 1.2, 2.5, Rep.Order.CONCENTRIC_FIRST, 0.812, true);
        Rep second = new Rep(2, 2.5, 3.3, 3.3, Rep.Order.CONCENTRIC_FIRST, 0.799, false);
        Finding swing = finding(
                "torso_swing", "momentum", 2, Verdict.FAULT, new Finding.Measured(24.26, "deg", 20, 4, 3.0, 90));
        List<Finding> ofFirst = List.of(
                finding("torso_swing", "momentum", 1, Verdict.CLEAN, new Finding.Measured(5.31, "deg", 10, 4, 1.0, 30)),
                unjudged(1));
        List<Finding> ofSecond = List.of(
                swing,
                finding(
                        "spine_round_setup",
                        "rounding",
                        2,
                        Verdict.WARN,
                        new Finding.Measured(3.456, "%c", 2.5, 1.5, 2.9, 87)));
        return new SetJudgement(
                List.of(
                        new SetJudgement.JudgedRep(first, metrics(5.31), ofFirst),
                        new SetJudgement.JudgedRep(second, metrics(24.26), ofSecond)),
                List.of(loss()),
                List.of(ofTheSet(swing)),
                List.of(loss()),
                List.of(new NotJudged(
                        "spine_round_setup", List.of(1), "The arm covers the back.", "Film from the other side.")),
                "Every rep ended at the same height.",
                score());
    }

    /** What is no fault of technique. */
    private static Finding loss() {
        return new Finding(
                "velocity_loss",
                "breakdown",
                0,
                Verdict.NOTED,
                Optional.of(new Finding.Measured(46.2, "%", 20, 8, 3.2, 96)),
                "Your last rep was 46 % \u00b1 8 slower than your fastest.",
                "Stop the set when the shape changes.",
                "",
                "");
    }

    private static Score score() {
        return new Score(
                OptionalInt.of(75),
                List.of(
                        new Score.Part("momentum", List.of("torso_swing"), List.of(2), List.of(), 2, 15),
                        new Score.Part("rounding", List.of("spine_round_setup"), List.of(), List.of(2), 1, 10)),
                List.of("torso_swing", "spine_round_setup"),
                List.of(),
                "");
    }

    private static Finding ofTheSet(Finding worst) {
        return new Finding(
                worst.rule(),
                worst.fault(),
                0,
                worst.verdict(),
                worst.measured(),
                worst.say() + " Rep 2.",
                worst.cue(),
                worst.why(),
                worst.filmSo());
    }

    private static Map<String, RepMetric> metrics(double excursionDeg) {
        Map<String, RepMetric> metrics = new LinkedHashMap<>();
        metrics.put("trunk_excursion_deg", new RepMetric(excursionDeg, 4, 1.04, "deg"));
        metrics.put("bow_rise_pct", new RepMetric(Double.NaN, Double.NaN, Double.NaN, "%c"));
        return metrics;
    }

    private static Finding finding(String rule, String fault, int rep, Verdict verdict, Finding.Measured measured) {
        boolean clean = verdict == Verdict.CLEAN;
        return new Finding(
                rule,
                fault,
                rep,
                verdict,
                Optional.of(measured),
                clean ? "Your trunk stayed still (5 ± 4°)." : "Your trunk moved with the pull (24 ± 4°).",
                clean ? "" : "Choose one torso angle and let only the arms travel.",
                "",
                "");
    }

    private static Finding unjudged(int rep) {
        return new Finding(
                "spine_round_setup",
                "rounding",
                rep,
                Verdict.NOT_JUDGED,
                Optional.empty(),
                "",
                "",
                "The arm covers the back.",
                "Film from the other side.");
    }

    /** The lifter stands still; no pose in frames 10 to 14, no outline in the others but every third. */
    public static PoseTrack track() {
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            Pose.CameraMotion camera = new Pose.CameraMotion(0.123456 * i, -0.01, i == 20);
            double timeS = i / FPS;
            poses.add(i >= 10 && i < 15 ? Pose.none(i, timeS, camera) : pose(i, timeS, camera));
        }
        return new PoseTrack(clip(), new ModelInfo("blazepose-full", HASH), poses, 1);
    }

    private static Pose pose(int i, double timeS, Pose.CameraMotion camera) {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        put(keypoints, Joint.RIGHT_HIP, HIP, 0.99);
        put(keypoints, Joint.LEFT_HIP, new Point(HIP.x() + 4, HIP.y() + 3), 0.9);
        put(keypoints, Joint.RIGHT_SHOULDER, SHOULDER, 0.98);
        put(keypoints, Joint.LEFT_SHOULDER, new Point(SHOULDER.x() + 6, SHOULDER.y() + 5), 0.85);
        put(keypoints, Joint.RIGHT_ELBOW, new Point(410, 280), 0.9);
        put(keypoints, Joint.RIGHT_WRIST, new Point(400, 350), 0.9);
        put(keypoints, Joint.RIGHT_KNEE, new Point(280, 360), 0.97);
        put(keypoints, Joint.RIGHT_ANKLE, new Point(250, 450), 0.95);
        put(keypoints, Joint.LEFT_KNEE, new Point(290, 362), 0.2);
        return new Pose(i, timeS, 0.987654321, keypoints, Optional.of(outline(2)), camera);
    }

    private static void put(Map<Joint, Keypoint> keypoints, Joint joint, Point at, double visibility) {
        Keypoint.World world = new Keypoint.World(at.x() / 333, at.y() / 333, 0.05);
        keypoints.put(joint, new Keypoint(at.x() + 0.001234, at.y(), -12.3456, visibility, world));
    }

    /** A back that bulges by {@code bulge} % of the trunk length over a trunk 80 px thick; two rays found no edge. */
    private static TrunkOutline outline(double bulge) {
        double length = HIP.distanceTo(SHOULDER);
        double[] back = IntStream.range(0, TrunkOutline.RAYS)
                .mapToDouble(
                        i -> i < 2 ? Double.NaN : 40 + bulge / 100 * length * Math.sin(Math.PI * TrunkOutline.u(i)))
                .toArray();
        double[] belly = new double[TrunkOutline.RAYS];
        Arrays.fill(belly, -40.123456);
        return new TrunkOutline(HIP, SHOULDER, 0.51234567, back, belly);
    }

    /** Trunk inclination and knee flexion only; nothing measured in frames 10 to 14. */
    public static MetricTrack metrics() {
        return metrics(view());
    }

    /** The same as if the camera had stood elsewhere. */
    public static MetricTrack metrics(View view) {
        return metrics(view, FRAMES);
    }

    /** The same with a knee that is out of sight from some frame on. */
    public static MetricTrack metrics(View view, int kneeUntil) {
        double[] times = IntStream.range(0, FRAMES).mapToDouble(i -> i / FPS).toArray();
        Series trunk = Series.of(times, values(i -> 69.444 + 10 * Math.sin(i / 12.0)));
        Series knee = Series.of(times, values(i -> i < kneeUntil ? 30 : Double.NaN));
        Series otherKnee = Series.of(times, values(i -> Double.NaN));
        Series bow = Series.of(times, values(i -> 1.23456));
        Map<Metric, Map<Side, Series>> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.TRUNK_INCLINATION, Map.of(Side.LEFT, trunk, Side.RIGHT, trunk));
        metrics.put(Metric.KNEE_FLEXION, Map.of(Side.LEFT, otherKnee, Side.RIGHT, knee));
        metrics.put(Metric.BOW, Map.of(Side.LEFT, bow, Side.RIGHT, bow));
        Series still = Series.of(times, new double[FRAMES]);
        return new MetricTrack(view, 171, FPS, metrics, Map.of(), still, still, quality());
    }

    private static double[] values(IntToDoubleFunction value) {
        return IntStream.range(0, FRAMES)
                .mapToDouble(i -> i >= 10 && i < 15 ? Double.NaN : value.applyAsDouble(i))
                .toArray();
    }
}
