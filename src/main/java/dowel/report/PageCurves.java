package dowel.report;

import dowel.exercise.Check;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.View;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The metrics that a page draws over time: which, and what was found on them. */
final class PageCurves {
    /** In this order, where they were measured. */
    private static final List<Metric> DRAWN = List.of(
            Metric.BOW,
            Metric.LUMBAR_SAGITTA,
            Metric.TRUNK_INCLINATION,
            Metric.HIP_FLEXION,
            Metric.KNEE_FLEXION,
            Metric.ELBOW_FLEXION);

    /** So small that they fit into the table of reps. */
    private static final List<Metric> SMALL = List.of(Metric.BOW, Metric.TRUNK_INCLINATION);

    /** Kinds of rules whose value at its moment is a metric's, or that metric's change. */
    private static final Map<Check, Metric> SEEN_ON = Map.of(
            Check.SPINE_ROUND, Metric.BOW,
            Check.SPINE_ROUND_STAND, Metric.BOW,
            Check.LUMBAR_CONVEX, Metric.LUMBAR_SAGITTA);

    private static final double CONTOUR_YAW_DEG = 15;
    private static final double SAGITTAL_YAW_DEG = 30;
    private static final double MEAN_S = 0.25;
    /** The edge of the back has a curve where it was measured in this share of the frames. */
    private static final double LEAST_SHARE = 0.1;
    /**
     * Likewise an angle, of the frames that show the trunk. On film, elbow and hip of lifters whose hands or legs are out of
     * sight were scraps that jumped, in 0.31 and 0.54 of them; knees that plates hide for a while show their reps, in 0.61.
     */
    private static final double LEAST_SHARE_OF_ANGLE = 0.58;

    private final SetReport report;
    private final MetricTrack metrics;
    /** All reps are drawn to the same scale. */
    private final Map<Metric, Sparkline.Scale> scales = new EnumMap<>(Metric.class);

    /** A metric over the clip, and the findings on it. */
    record Curve(Metric metric, String title, Series series, List<CurveChart.Found> found) {
        /** For the eye: the unit in words. */
        String unit() {
            return metric.unit().symbol().equals("deg")
                    ? "degrees"
                    : metric.unit().symbol();
        }
    }

    PageCurves(SetReport report, MetricTrack metrics) {
        this.report = report;
        this.metrics = metrics;
    }

    /** The curves of the page. The low back has one only where something was found there. */
    List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        for (Metric metric : DRAWN) {
            if (!shown(metric) || !seen(metric)) {
                continue;
            }
            List<CurveChart.Found> found = found(metric);
            if (metric != Metric.LUMBAR_SAGITTA || !found.isEmpty()) {
                curves.add(new Curve(metric, title(metric), metrics.series(metric), found));
            }
        }
        return curves;
    }

    /** What the camera's place does to the curves; empty from the side (domain reference, section 6). */
    String note() {
        double yawDeg = report.view().yawDeg();
        if (yawDeg <= CONTOUR_YAW_DEG) {
            return "";
        }
        return yawDeg <= SAGITTAL_YAW_DEG
                ? "The camera stood a little off the side: the angles hold, the curves of the back show shape more than"
                        + " size."
                : "The camera did not stand at the side: the curves show rhythm, not true angles.";
    }

    /** The same as drawings, for paper. */
    List<CurveChart> drawings() {
        return curves().stream()
                .map(curve -> CurveChart.of(
                        curve.title(), curve.metric().unit().symbol(), curve.series(), reps(), curve.found()))
                .toList();
    }

    /** Names of the small curves in the table of reps. */
    List<String> smallNames() {
        return small().stream().map(PageCurves::title).toList();
    }

    /** The small curves of one rep. */
    List<Sparkline> small(Rep rep) {
        return small().stream()
                .map(metric -> Sparkline.of(
                        title(metric),
                        metric.unit().symbol(),
                        metrics.series(metric).between(rep.startS(), rep.endS()),
                        scales.computeIfAbsent(metric, this::scale)))
                .toList();
    }

    private List<Metric> small() {
        return SMALL.stream()
                .filter(this::shown)
                .filter(metric -> reps().stream().anyMatch(rep -> seen(metric, rep)))
                .toList();
    }

    /** The edge of a back that is not seen from the side says nothing of its shape. */
    private boolean shown(Metric metric) {
        boolean ofTheBack = metric == Metric.BOW || metric == Metric.LUMBAR_SAGITTA;
        return metrics.metrics().contains(metric)
                && (!ofTheBack || metrics.view().kind() == View.Kind.SIDE);
    }

    /** A few dots are no curve. */
    private boolean seen(Metric metric) {
        Series series = metrics.series(metric);
        double least = metric.needsContour() || !shown(Metric.TRUNK_INCLINATION)
                ? LEAST_SHARE * series.size()
                : LEAST_SHARE_OF_ANGLE
                        * metrics.series(Metric.TRUNK_INCLINATION).measured();
        return series.measured() > 1 && series.measured() >= least;
    }

    private boolean seen(Metric metric, Rep rep) {
        return metrics.series(metric).between(rep.startS(), rep.endS()).measured() > 1;
    }

    private Sparkline.Scale scale(Metric metric) {
        List<Rep> seen = reps().stream().filter(rep -> seen(metric, rep)).toList();
        return new Sparkline.Scale(
                reps().stream()
                        .mapToDouble(rep -> rep.endS() - rep.startS())
                        .max()
                        .orElse(1),
                seen.stream()
                        .mapToDouble(rep -> during(metric, rep).min())
                        .min()
                        .orElse(0),
                seen.stream()
                        .mapToDouble(rep -> during(metric, rep).max())
                        .max()
                        .orElse(1));
    }

    private Series during(Metric metric, Rep rep) {
        return metrics.series(metric).between(rep.startS(), rep.endS());
    }

    private List<Rep> reps() {
        return report.judgement().reps().stream().map(JudgedRep::rep).toList();
    }

    private List<CurveChart.Found> found(Metric metric) {
        return report.judgement().reps().stream()
                .flatMap(rep -> rep.findings().stream())
                .filter(finding -> finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT)
                .filter(finding -> report.rule(finding.rule())
                        .filter(rule -> SEEN_ON.get(rule.check()) == metric)
                        .isPresent())
                .flatMap(finding -> found(finding, metrics.series(metric)).stream())
                .sorted(Comparator.comparingDouble(CurveChart.Found::timeS))
                .toList();
    }

    /** The rule holds a mean over a quarter second against the limit; so does the mark on the curve. */
    private static Optional<CurveChart.Found> found(Finding finding, Series series) {
        return finding.measured()
                .filter(m -> Double.isFinite(m.atS()))
                .map(m -> {
                    double then = series.between(m.atS() - MEAN_S / 2, m.atS() + MEAN_S / 2)
                            .mean();
                    return new CurveChart.Found(m.atS(), then, then - m.value() + m.limit(), finding.verdict());
                })
                .filter(found -> Double.isFinite(found.limit()));
    }

    private static String title(Metric metric) {
        return switch (metric) {
            case BOW -> "Bow of the back";
            case LUMBAR_SAGITTA -> "Bulge of the low back";
            case TRUNK_INCLINATION -> "Trunk angle";
            case HIP_FLEXION -> "Hip bend";
            case KNEE_FLEXION -> "Knee bend";
            case ELBOW_FLEXION -> "Elbow bend";
            default -> Wording.words(metric.key());
        };
    }
}
