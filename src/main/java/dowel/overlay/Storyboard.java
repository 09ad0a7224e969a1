package dowel.overlay;

import dowel.exercise.PhaseNames;
import dowel.faults.BarPath;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.BackContour;
import dowel.kinematics.ContourSettings;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.Side;
import dowel.motion.View;
import dowel.report.KeyMoments;
import dowel.report.SetReport;
import dowel.report.Wording;
import dowel.reps.Rejected;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides what is drawn on each frame of a clip. Knows no pictures. */
final class Storyboard {
    /** A finding is shown from so long before its moment ... */
    private static final double SHOWN_BEFORE_S = 0.5;
    /** ... until so long after it. */
    private static final double SHOWN_AFTER_S = 1.0;

    private static final int MOST_BANNERS = 2;
    private static final int RIM_POINTS = 48;
    /** A joint below this probability is not drawn. */
    private static final double VISIBLE = 0.5;

    /** Findings of these groups mark the back. */
    private static final Set<String> ABOUT_THE_BACK = Set.of("rounding", "hyperextension", "hinge");

    /** Two joints of the left side that a line joins. */
    private record Bone(Joint from, Joint to) {}

    private static final Bone TRUNK = new Bone(Joint.LEFT_HIP, Joint.LEFT_SHOULDER);
    private static final List<Bone> BONES = List.of(
            new Bone(Joint.LEFT_EAR, Joint.LEFT_SHOULDER),
            new Bone(Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW),
            new Bone(Joint.LEFT_ELBOW, Joint.LEFT_WRIST),
            TRUNK,
            new Bone(Joint.LEFT_HIP, Joint.LEFT_KNEE),
            new Bone(Joint.LEFT_KNEE, Joint.LEFT_ANKLE),
            new Bone(Joint.LEFT_ANKLE, Joint.LEFT_HEEL),
            new Bone(Joint.LEFT_HEEL, Joint.LEFT_FOOT_INDEX));

    private final PoseTrack track;
    private final MetricTrack metrics;
    private final SetReport report;
    private final ContourSettings contour;
    /** The frames of the track, increasing. */
    private final long[] frames;

    private final List<Finding> shown;
    private final String hint;
    private final boolean headLeft;

    Storyboard(PoseTrack track, MetricTrack metrics, SetReport report, ContourSettings contour) {
        this.track = track;
        this.metrics = metrics;
        this.report = report;
        this.contour = contour;
        this.shown = new KeyMoments(report)
                .found().stream()
                        .sorted(Comparator.comparing(Finding::verdict).reversed())
                        .toList();
        this.hint = hint(report);
        this.headLeft = headLeft(track);
        this.frames = track.poses().stream().mapToLong(Pose::frame).toArray();
    }

    /** True if a frame is in the track. */
    boolean knows(long frame) {
        return place(frame) >= 0;
    }

    /** What to draw on a frame; nothing if it is not in the track. */
    Scene at(long frame) {
        int i = place(frame);
        return i < 0 ? Scene.EMPTY : atPlace(i);
    }

    /** Index of a frame in the track; negative if it is not there. */
    private int place(long frame) {
        return Arrays.binarySearch(frames, frame);
    }

    private Scene atPlace(int i) {
        double timeS = track.poses().get(i).timeS();
        List<Finding> now = shown.stream().filter(f -> isNow(f, timeS)).toList();
        return scene(i, now, MOST_BANNERS);
    }

    /** What to draw on the key-frame picture of one finding: that finding alone; nothing if its frame is not in the track. */
    Scene of(Finding finding) {
        int i = place(finding.measured().orElseThrow().frame());
        return i < 0 ? Scene.EMPTY : scene(i, List.of(finding), 1);
    }

    private Scene scene(int i, List<Finding> now, int banners) {
        double timeS = track.poses().get(i).timeS();
        return new Scene(
                limbs(i),
                back(i, now),
                bar(i),
                trunk(i),
                heading(timeS),
                counter(timeS),
                phase(timeS),
                headLeft,
                now.stream().limit(banners).map(Storyboard::banner).toList(),
                hint);
    }

    /** The plate if it is what the path of this rep is taken from. */
    private Optional<Scene.Bar> bar(int i) {
        double timeS = track.poses().get(i).timeS();
        return report.judgement().reps().stream()
                .filter(rep -> rep.rep().startS() <= timeS && timeS <= rep.rep().endS())
                .filter(rep -> rep.bar()
                        .filter(bar -> bar.source() == BarPath.Source.PLATE)
                        .isPresent())
                .findFirst()
                .flatMap(rep -> track.poses()
                        .get(i)
                        .plate()
                        .map(plate -> new Scene.Bar(rim(plate), way(rep.rep().startS(), timeS))));
    }

    private List<Point> way(double fromS, double toS) {
        return track.between(fromS, toS).poses().stream()
                .flatMap(pose -> pose.plate().stream())
                .map(Plate::centre)
                .toList();
    }

    private static List<Point> rim(Plate plate) {
        double tilt = Math.toRadians(plate.tiltDeg());
        return IntStream.rangeClosed(0, RIM_POINTS)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / RIM_POINTS;
                    double across = plate.radius() * plate.aspect() * Math.cos(angle);
                    double along = plate.radius() * Math.sin(angle);
                    return new Point(
                            plate.centre().x() + across * Math.cos(tilt) - along * Math.sin(tilt),
                            plate.centre().y() + across * Math.sin(tilt) + along * Math.cos(tilt));
                })
                .toList();
    }

    private static boolean isNow(Finding finding, double timeS) {
        double atS = finding.measured().orElseThrow().atS();
        return timeS >= atS - SHOWN_BEFORE_S && timeS <= atS + SHOWN_AFTER_S;
    }

    private List<Scene.Limb> limbs(int i) {
        Side near = metrics.view().nearSide();
        View.Kind kind = metrics.view().kind();
        boolean alike = kind == View.Kind.FRONT || kind == View.Kind.BACK;
        List<Scene.Limb> limbs = new ArrayList<>();
        addLimbs(limbs, i, near.other(), alike);
        addLimbs(limbs, i, near, true);
        return limbs;
    }

    private void addLimbs(List<Scene.Limb> limbs, int i, Side side, boolean near) {
        for (Bone bone : BONES) {
            Optional<Point> from = visible(side.of(bone.from()), i);
            Optional<Point> to = visible(side.of(bone.to()), i);
            if (from.isPresent() && to.isPresent()) {
                limbs.add(new Scene.Limb(from.get(), to.get(), near));
            }
        }
    }

    /** From elsewhere than the side no angle is judged and the back's edge is not its contour: neither is drawn. */
    private boolean fromTheSide() {
        return metrics.view().kind() == View.Kind.SIDE;
    }

    private Optional<Scene.Back> back(int i, List<Finding> now) {
        Side near = metrics.view().nearSide();
        boolean hidden = metrics.leftOut(near.of(TRUNK.from()), i) || metrics.leftOut(near.of(TRUNK.to()), i);
        if (!fromTheSide() || hidden) {
            return Optional.empty();
        }
        Verdict mark = now.stream()
                .filter(finding -> ABOUT_THE_BACK.contains(finding.fault()))
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.CLEAN);
        return BackContour.trace(track.poses().get(i), metrics.view().facing(), contour, metrics.trunkLengthPx())
                .map(back -> new Scene.Back(back.points(), mark));
    }

    private Optional<Scene.Trunk> trunk(int i) {
        Side near = metrics.view().nearSide();
        boolean measured = fromTheSide() && metrics.metrics().contains(Metric.TRUNK_INCLINATION);
        double deg = measured ? metrics.series(Metric.TRUNK_INCLINATION).value(i) : Double.NaN;
        return visible(near.of(TRUNK.from()), i).flatMap(hip -> visible(near.of(TRUNK.to()), i)
                .map(shoulder -> new Scene.Trunk(hip, shoulder, metrics.view().facing(), deg)));
    }

    /**
     * Where a joint is drawn: smoothed where that was measured, else as the model saw it; empty if it is hidden, or was left
     * out since the plate hides it.
     */
    private Optional<Point> visible(Joint joint, int i) {
        if (metrics.leftOut(joint, i)) {
            return Optional.empty();
        }
        Pose pose = track.poses().get(i);
        return pose.at(joint)
                .filter(seen -> seen.visibility() >= VISIBLE)
                .map(Keypoint::point)
                .map(seen -> smoothed(joint, i).orElse(seen));
    }

    private Optional<Point> smoothed(Joint joint, int i) {
        return Optional.ofNullable(metrics.joint(joint))
                .map(path -> new Point(path.x().value(i), path.y().value(i)))
                .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()));
    }

    private String heading(double timeS) {
        int set = Stretch.setAt(timeS, report.sets());
        return Stream.of(report.parts().isEmpty() ? "" : report.exercise().name(), set > 0 ? "Set " + set : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String counter(double timeS) {
        List<JudgedRep> reps = report.judgement().reps();
        long begun = reps.stream().filter(rep -> rep.rep().startS() <= timeS).count();
        return reps.isEmpty() ? "" : "Rep " + begun + " / " + reps.size();
    }

    private String phase(double timeS) {
        for (JudgedRep judged : report.judgement().reps()) {
            Rep rep = judged.rep();
            if (timeS >= rep.startS() && timeS < rep.endS()) {
                return phase(rep, report.exercise().phases(), timeS);
            }
        }
        boolean rejected = report.rejected().stream().anyMatch(r -> within(r, timeS));
        return rejected ? "Not counted" : "";
    }

    /** The frame at the turn belongs to the phase that ends there: what is found at the end of a pull is seen in the pull. */
    private String phase(Rep rep, PhaseNames names, double timeS) {
        boolean upFirst = rep.order() == Rep.Order.CONCENTRIC_FIRST;
        double halfFrameS = 0.5 / Math.max(1, metrics.fps());
        if (timeS < rep.turnS() + halfFrameS) {
            return upFirst ? names.concentric() : names.eccentric();
        }
        return timeS < rep.leaveS() ? "Hold" : upFirst ? names.eccentric() : names.concentric();
    }

    private static boolean within(Rejected rejected, double timeS) {
        return timeS >= rejected.startS() && timeS < rejected.endS();
    }

    private static Scene.Banner banner(Finding finding) {
        Finding.Measured m = finding.measured().orElseThrow();
        return new Scene.Banner(
                finding.verdict(),
                unbroken(Wording.symbol(finding.verdict()) + " " + Wording.verdict(finding.verdict()) + ":") + " "
                        + Wording.rule(finding.rule()),
                unbroken(Wording.number(m.value(), m.margin(), m.unit())) + ", "
                        + unbroken(Wording.against(finding.verdict(), m)));
    }

    /** The text with spaces at which no line ends. */
    private static String unbroken(String text) {
        return text.replace(' ', '\u00a0');
    }

    /** True if the lifter's head is mostly in the picture's left half. */
    private static boolean headLeft(PoseTrack track) {
        return track.poses().stream()
                        .flatMap(pose -> pose.at(Joint.NOSE).stream())
                        .mapToDouble(nose -> nose.x() < track.clip().width() / 2.0 ? 1 : -1)
                        .sum()
                > 0;
    }

    /** If nothing at all could be judged, how to film instead; else nothing. */
    private static String hint(SetReport report) {
        boolean judged = report.judgement().reps().stream()
                .flatMap(rep -> rep.findings().stream())
                .anyMatch(finding -> finding.verdict() != Verdict.NOT_JUDGED);
        if (judged) {
            return "";
        }
        return Wording.symbol(Verdict.NOT_JUDGED) + " Not judged. "
                + report.judgement().notJudged().stream()
                        .map(rule -> rule.filmSo())
                        .filter(filmSo -> !filmSo.isEmpty())
                        .findFirst()
                        .orElse("");
    }
}
