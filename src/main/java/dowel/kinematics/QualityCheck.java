package dowel.kinematics;

import dowel.kinematics.MetricTrack.JointTrack;
import dowel.kinematics.Quality.Warning;
import dowel.motion.Joint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.View;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges the footage, not the lifter: what a person should know before reading the numbers. */
final class QualityCheck {
    /** A lifter stands still where no joint is farther than this from its place half a second before and after. */
    private static final double STILL_L = 0.04;

    private static final double STILL_S = 0.5;
    /** Standing: hip and knee bent no more than this, */
    private static final double STANDING_BEND_DEG = 12;

    /**
     * and the shoulders this many trunk lengths over the ankles (2.6 in an adult); nobody stands in a clip with the hands
     * this far above the shoulders for a tenth of it.
     */
    private static final double STANDING_L = 2.2;

    private static final double HANGING_L = 0.3;

    private static final int ENOUGH_STILL_FRAMES = 8;
    private static final double MAD_TO_SD = 1.4826;
    /** Share of the clip a fault of the footage must last to be worth a remark. */
    private static final double WORTH_SAYING = 0.1;

    /** What had to be put right: frames with exchanged limbs, and shots left out for their other view. */
    record Repairs(int exchangedFrames, int otherViews) {}

    private final PoseTrack track;
    private final KinematicsSettings settings;
    private final View view;
    private final List<Double> cutsS;

    QualityCheck(PoseTrack track, KinematicsSettings settings, View view, List<Double> cutsS) {
        this.track = track;
        this.settings = settings;
        this.view = view;
        this.cutsS = cutsS;
    }

    /**
     * Judges a measured clip.
     *
     * @param near the metrics of the near side, contour numbers not yet averaged
     */
    Quality check(
            JointPaths paths,
            Map<Metric, Series> near,
            CameraPath camera,
            double trunkPx,
            double fps,
            Repairs repairs) {
        Series shift = camera.speed().map(v -> v / trunkPx);
        List<Warning> warnings = new ArrayList<>();
        addAboutPicture(warnings, paths, trunkPx, fps);
        addAboutCamera(warnings, tiltDeg(paths, near, trunkPx), shift);
        addAboutRepairs(warnings, repairs);
        return new Quality(
                track.shareFound(),
                shift,
                cutsS,
                trunkMaskPx(),
                bowNoise(paths, near.get(Metric.BOW), trunkPx),
                warnings);
    }

    private void addAboutPicture(List<Warning> warnings, JointPaths paths, double trunkPx, double fps) {
        if (trunkPx < settings.smallTrunkPx()) {
            warnings.add(warning(
                    "small_figure",
                    "The lifter is small in the picture: the trunk is %.0f pixels long.",
                    "Film nearer or zoom in, so that the lifter fills most of the picture's height.",
                    trunkPx));
        }
        if (fps < settings.lowFps()) {
            warnings.add(warning(
                    "low_frame_rate",
                    "Only %.0f pictures per second: fast movements are blurred.",
                    "Film with 30 or 60 pictures per second.",
                    fps));
        }
        double hidden =
                shareBelow(paths.path(view.nearSide().of(Joint.LEFT_HIP)).visibility(), settings.visibilityMin());
        if (track.shareFound() > 0 && hidden > WORTH_SAYING) {
            warnings.add(warning(
                    "hips_hidden",
                    "The hips are hidden in %.0f %% of the pictures.",
                    "Keep people and equipment out of the line from camera to hips; film from slightly behind if"
                            + " plates hide them.",
                    100 * hidden));
        }
        if (track.others() > 0) {
            warnings.add(warning(
                    "others_in_picture",
                    "Other people in the picture: up to %.0f.",
                    "Film the lifter alone, without mirrors.",
                    (double) track.others()));
        }
    }

    private void addAboutCamera(List<Warning> warnings, double tilt, Series shift) {
        if (view.kind() == View.Kind.THREE_QUARTER) {
            warnings.add(warning(
                    "oblique_view",
                    "The camera stands %s degrees off the side view: angles cannot be judged.",
                    "Film from the pure side, lens at hip height, 3 to 4 metres away.",
                    view.yawInWords()));
        }
        if (view.kind() == View.Kind.SIDE && view.yawDeg() >= settings.yawCorrectFromDeg()) {
            warnings.add(warning(
                    "yaw_corrected",
                    "The camera stands %s degrees off the side view: angles were corrected for it, the back's shape"
                            + " is not judged.",
                    "Film from the pure side.",
                    view.yawInWords()));
        }
        if (view.yawErrorDeg() > settings.yawDisagreeDeg()) {
            warnings.add(warning(
                    "view_uncertain",
                    "Where the camera stands is uncertain by %.0f degrees.",
                    "Film from the pure side, or tell the view with --view.",
                    view.yawErrorDeg()));
        }
        double moving = shareBelow(shift.map(v -> -v), -settings.fastestCamera());
        if (moving > WORTH_SAYING) {
            warnings.add(warning(
                    "moving_camera",
                    "The camera moves in %.0f %% of the clip.",
                    "Put the phone on a stand.",
                    100 * moving));
        }
        if (Math.abs(tilt) > settings.mostTiltDeg()) {
            warnings.add(warning(
                    "tilted_camera",
                    "Standing, the lifter leans %.0f degrees: the camera may be tilted.",
                    "Hold the phone level.",
                    Math.abs(tilt)));
        }
    }

    private void addAboutRepairs(List<Warning> warnings, Repairs repairs) {
        if (!cutsS.isEmpty()) {
            warnings.add(warning(
                    "cut",
                    "Cuts in the clip: %.0f. Nothing is measured across them.",
                    "Film one set in one take.",
                    (double) cutsS.size()));
        }
        if (repairs.otherViews() > 0) {
            warnings.add(warning(
                    "other_view", "Shots from another side, left out: %.0f.", "Film one set from one side.", (double)
                            repairs.otherViews()));
        }
        if (repairs.exchangedFrames() > WORTH_SAYING * track.poses().size()) {
            warnings.add(warning(
                    "sides_exchanged",
                    "Left and right were taken for each other in %.0f pictures and put back.",
                    "Wear clothes that stand out from the background, in good light.",
                    (double) repairs.exchangedFrames()));
        }
    }

    private static Warning warning(String id, String say, String filmSo, Object number) {
        return new Warning(id, String.format(Locale.ROOT, say, number), filmSo);
    }

    /**
     * Lean of the line from ankle to shoulder while standing, degrees, + = to the image's right; NaN if never seen. Who sits
     * before the camera looks straight too, but short; who hangs has the hands overhead.
     */
    private double tiltDeg(JointPaths paths, Map<Metric, Series> near, double trunkPx) {
        if (near.get(Metric.WRIST_OVER_SHOULDER).quantile(1 - WORTH_SAYING) > HANGING_L) {
            return Double.NaN;
        }
        JointTrack ankle = paths.path(view.nearSide().of(Joint.LEFT_ANKLE));
        JointTrack shoulder = paths.path(view.nearSide().of(Joint.LEFT_SHOULDER));
        Series across = shoulder.x().with(ankle.x(), (s, a) -> s - a);
        Series up = ankle.y().with(shoulder.y(), (a, s) -> a - s);
        Series bend = near.get(Metric.HIP_FLEXION).with(near.get(Metric.KNEE_FLEXION), Math::max);
        Series lean = across.with(up, (right, above) -> Math.toDegrees(Math.atan2(right, above)));
        return lean.with(bend, (deg, bent) -> bent <= STANDING_BEND_DEG ? deg : Double.NaN)
                .with(up, (deg, above) -> above >= STANDING_L * trunkPx ? deg : Double.NaN)
                .median();
    }

    private static double shareBelow(Series series, double limit) {
        return series.size() == 0
                ? 0
                : (double) series.map(v -> v < limit ? 1 : Double.NaN).measured() / series.size();
    }

    private double trunkMaskPx() {
        double[] times = track.poses().stream().mapToDouble(Pose::timeS).toArray();
        double[] lengths = track.poses().stream()
                .mapToDouble(pose -> pose.outline()
                        .map(outline -> outline.hip().distanceTo(outline.shoulder()) * outline.maskScale())
                        .orElse(Double.NaN))
                .toArray();
        return Series.of(times, lengths).median();
    }

    /** Scatter of the unsmoothed bow from one frame to the next, halved in variance for the two frames in it. */
    private double bowNoise(JointPaths paths, Series rawBow, double trunkPx) {
        Series away = wayFromHere(paths, Joint.LEFT_SHOULDER)
                .with(wayFromHere(paths, Joint.LEFT_HIP), Math::max)
                .with(wayFromHere(paths, Joint.LEFT_WRIST), Math::max);
        double[] steps = new double[rawBow.size()];
        for (int i = 0; i < steps.length; i++) {
            boolean still = i > 0 && away.value(i) < STILL_L * trunkPx && away.value(i - 1) < STILL_L * trunkPx;
            steps[i] = still ? Math.abs(rawBow.value(i) - rawBow.value(i - 1)) : Double.NaN;
        }
        Series still = rawBow.withValues(steps);
        return still.measured() < ENOUGH_STILL_FRAMES ? Double.NaN : MAD_TO_SD * still.median() / Math.sqrt(2);
    }

    /** The larger of the ways to where the near side's joint was half a second before, and will be after; pixels. */
    private Series wayFromHere(JointPaths paths, Joint left) {
        JointTrack path = paths.path(view.nearSide().of(left));
        double[] out = new double[path.x().size()];
        for (int i = 0; i < out.length; i++) {
            double timeS = path.x().time(i);
            out[i] = Math.max(
                    way(path, i, path.x().nearest(timeS - STILL_S)),
                    way(path, i, path.x().nearest(timeS + STILL_S)));
        }
        return path.x().withValues(out);
    }

    private static double way(JointTrack path, int from, int to) {
        return Math.hypot(
                path.x().value(to) - path.x().value(from),
                path.y().value(to) - path.y().value(from));
    }
}
