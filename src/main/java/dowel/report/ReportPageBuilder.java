package dowel.report;

import dowel.faults.Finding;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.ClipInfo;
import dowel.motion.View;
import dowel.report.ReportPage.Fact;
import dowel.report.ReportPage.Moment;
import dowel.report.ReportPage.Remark;
import dowel.report.ReportPage.RepView;
import dowel.reps.Rep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a report into words and formatted numbers. */
final class ReportPageBuilder {
    /** So many numbers fit beside the times in the table of reps. */
    private static final int COLUMNS = 3;

    /** The numbers that tell most, where they were measured. */
    private static final List<String> MAIN_NUMBERS =
            List.of("bow_rise_pct", "trunk_excursion_deg", "hinge_ratio", "rom_fraction");

    private final SetReport report;
    private final Pictures pictures;

    ReportPageBuilder(SetReport report, Pictures pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    ReportPage build(MetricTrack metrics, Optional<String> video) {
        SetJudgement judgement = report.judgement();
        List<String> columns = columns();
        return new ReportPage(
                report.exercise().name() + ", " + Wording.count(judgement.reps().size(), "rep"),
                facts(),
                judgement.summary().stream()
                        .map(finding -> remark(finding, repOf(finding)))
                        .toList(),
                calm(),
                judgement.wentWell(),
                report.quality().warnings().stream()
                        .map(warning -> new ReportPage.Advice(warning.say(), warning.filmSo()))
                        .toList(),
                video,
                columns.stream().map(Wording::metric).toList(),
                judgement.reps().stream().map(rep -> rep(rep, columns)).toList(),
                charts(metrics),
                judgement.notJudged().stream()
                        .map(n -> new ReportPage.Unjudged(
                                Wording.words(n.rule()), Wording.reps(n.reps()), n.why(), n.filmSo()))
                        .toList(),
                report.rejected().stream()
                        .map(r -> new ReportPage.Span(moment(r.startS()), Wording.moment(r.endS()), r.why()))
                        .toList(),
                about(),
                report.settings().entrySet().stream()
                        .map(setting -> new Fact(setting.getKey(), String.valueOf(setting.getValue())))
                        .toList(),
                SetReport.CARE);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        report.session().client().ifPresent(client -> facts.add(new Fact("Client", client)));
        report.session().date().ifPresent(date -> facts.add(new Fact("Date", date)));
        report.session().loadKg().ifPresent(kg -> facts.add(new Fact("Load", new Precision(2).compact(kg) + " kg")));
        facts.add(new Fact("Clip", report.clip().file()));
        return facts;
    }

    private String calm() {
        SetJudgement judgement = report.judgement();
        if (judgement.reps().isEmpty()) {
            return "No rep was counted, so nothing was judged.";
        }
        String rest = judgement.notJudged().isEmpty() ? "" : " Some rules could not be judged; see below.";
        return "Nothing that was judged stands out." + rest;
    }

    /** The names of the numbers in the table: the main ones first, then as they come; times have their own columns. */
    private List<String> columns() {
        Set<String> measured = new LinkedHashSet<>();
        for (JudgedRep rep : report.judgement().reps()) {
            rep.metrics().forEach((name, metric) -> {
                if (Double.isFinite(metric.value()) && !metric.unit().equals("s")) {
                    measured.add(name);
                }
            });
        }
        return Stream.concat(MAIN_NUMBERS.stream().filter(measured::contains), measured.stream())
                .distinct()
                .limit(COLUMNS)
                .toList();
    }

    private RepView rep(JudgedRep judged, List<String> columns) {
        Rep rep = judged.rep();
        return new RepView(
                rep.number(),
                moment(rep.startS()),
                Wording.duration(rep.eccentricS()),
                Wording.duration(rep.concentricS()),
                rep.complete(),
                columns.stream().map(name -> number(judged.metrics().get(name))).toList(),
                worst(judged.findings()),
                judged.findings().stream()
                        .filter(ReportPageBuilder::worthALook)
                        .sorted(Comparator.comparing(Finding::verdict).reversed())
                        .map(finding -> remark(finding, ""))
                        .toList(),
                rules(judged.findings(), Verdict.CLEAN),
                rules(judged.findings(), Verdict.NOT_JUDGED),
                judged.metrics().entrySet().stream()
                        .map(e -> new Fact(Wording.metric(e.getKey()), number(e.getValue())))
                        .toList());
    }

    private static boolean worthALook(Finding finding) {
        return switch (finding.verdict()) {
            case BORDERLINE, WARN, FAULT -> true;
            case CLEAN, NOT_JUDGED -> false;
        };
    }

    /** The most serious verdict; a rep of which nothing was judged is not judged. */
    private static Verdict worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .filter(verdict -> verdict != Verdict.NOT_JUDGED)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NOT_JUDGED);
    }

    private static List<String> rules(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(finding -> Wording.words(finding.rule()))
                .toList();
    }

    private Remark remark(Finding finding, String rep) {
        return new Remark(
                Wording.words(finding.fault()),
                Wording.words(finding.rule()),
                rep,
                finding.verdict(),
                finding.say(),
                finding.cue(),
                finding.measured().map(ReportPageBuilder::number).orElse(""),
                finding.measured().filter(m -> Double.isFinite(m.atS())).map(m -> moment(m.atS())),
                pictures.of(finding, report));
    }

    private static String repOf(Finding finding) {
        return finding.rep() > 0 ? Wording.reps(List.of(finding.rep())) : "";
    }

    private static String number(Finding.Measured m) {
        return Wording.number(m.value(), m.margin(), m.unit()) + ", limit " + Wording.number(m.limit(), m.unit());
    }

    private static String number(RepMetric metric) {
        return metric == null ? "\u2013" : Wording.number(metric.value(), metric.margin(), metric.unit());
    }

    private static Moment moment(double timeS) {
        return new Moment(Wording.moment(timeS), Precision.SECONDS.text(timeS));
    }

    private List<CurveChart> charts(MetricTrack metrics) {
        List<Rep> reps = report.judgement().reps().stream().map(JudgedRep::rep).toList();
        List<CurveChart> charts = new ArrayList<>();
        for (Metric metric : List.of(Metric.TRUNK_INCLINATION, Metric.BOW)) {
            if (metrics.metrics().contains(metric) && metrics.series(metric).measured() > 1) {
                charts.add(CurveChart.of(
                        Wording.words(metric.key()), metric.unit().symbol(), metrics.series(metric), reps));
            }
        }
        return charts;
    }

    private List<Fact> about() {
        ClipInfo clip = report.clip();
        SetReport.ExerciseChoice exercise = report.exercise();
        List<Fact> about = new ArrayList<>();
        about.add(new Fact("Exercise", exercise.name() + ", " + chosen(exercise)));
        about.add(new Fact("Camera", camera(report.view())));
        about.add(new Fact(
                "Lifter found", "in " + Wording.percent(report.quality().shareFound()) + " of the frames"));
        about.add(new Fact("Video", clip.width() + " x " + clip.height() + " pixels, " + rate(clip)));
        if (!clip.decodeErrors().isEmpty()) {
            about.add(new Fact("Unreadable places", unreadable(clip)));
        }
        about.add(new Fact("Model", report.model().id()));
        about.add(new Fact("Model file (SHA-256)", report.model().sha256()));
        about.add(new Fact("Clip (SHA-256)", clip.sha256()));
        about.add(new Fact("Dowel", report.appVersion()));
        return about;
    }

    private static String chosen(SetReport.ExerciseChoice exercise) {
        if (exercise.chosenBy().equals("user")) {
            return "as you said";
        }
        String others = String.join(
                ", ",
                exercise.alternatives().stream()
                        .map(other -> Wording.words(other.id()) + " " + Wording.percent(other.confidence()))
                        .toList());
        return "recognised, " + Wording.percent(exercise.confidence()) + " sure"
                + (others.isEmpty() ? "" : "; else " + others);
    }

    private static String camera(View view) {
        String yaw = Double.isNaN(view.yawDeg())
                ? "angle unknown"
                : Wording.number(view.yawDeg(), view.yawErrorDeg(), "deg") + " off the side view";
        return Wording.words(view.kind().key()) + ", " + yaw + "; "
                + view.nearSide().name().toLowerCase(Locale.ROOT) + " side near, facing "
                + view.facing().name().toLowerCase(Locale.ROOT);
    }

    private static String rate(ClipInfo clip) {
        String rate = Double.isFinite(clip.fps()) ? new Precision(2).compact(clip.fps()) + " frames per second" : "";
        return Wording.count((int) clip.frames(), "frame") + ", " + rate
                + (clip.variableFrameRate() ? " (uneven)" : "");
    }

    private static String unreadable(ClipInfo clip) {
        return String.join(
                "; ",
                clip.decodeErrors().stream()
                        .map(error -> Wording.moment(error.timeS()) + " " + error.message())
                        .toList());
    }
}
