package dowel.report;

import dowel.corrections.Change;
import dowel.exercise.Check;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.RepMetric;
import dowel.faults.SetJudgement;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.report.ReportPage.Comparison;
import dowel.report.ReportPage.Fact;
import dowel.report.ReportPage.NumberRow;
import dowel.report.ReportPage.RepView;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a report into words and formatted numbers. */
final class ReportPageBuilder {
    /** Numbers in the table of reps beside verdict and times: more do not fit on a phone. */
    private static final int COLUMNS = 2;

    /** A rep has at most so many findings on the time line. */
    private static final int MARKS_OF_A_REP = 2;

    /** Says something only where the trunk is to be held still. */
    private static final String SWING = "trunk_excursion_deg";

    /** The numbers that tell most, where they were measured. */
    private static final List<String> MAIN_NUMBERS = List.of("bow_rise_pct", SWING, "rom_fraction", "hinge_ratio");

    private final SetReport report;
    private final PageCurves curves;
    private final Remarks remarks;
    /** What was said in earlier reps: a cue is not said again in every rep. */
    private final Set<String> cues = new HashSet<>();
    /** The sets whose first rep was shown. */
    private final Set<Integer> setsBegun = new HashSet<>();

    ReportPageBuilder(SetReport report, Pictures pictures, PageCurves curves) {
        this.report = report;
        this.curves = curves;
        this.remarks = new Remarks(report, pictures);
    }

    ReportPage build(Optional<ReportPage.Video> video) {
        SetJudgement judgement = report.judgement();
        List<String> columns = columns();
        return new ReportPage(
                title(report),
                facts(report),
                report.parts().stream()
                        .map(part -> new ReportPage.Other(
                                part.folder() + "/report.html",
                                title(part),
                                Wording.moment(part.startS()),
                                Wording.moment(part.endS())))
                        .toList(),
                judgement.summary().stream().map(remarks::ofSet).toList(),
                calm(report),
                judgement.noticed().stream().map(remarks::ofSet).toList(),
                judgement.wentWell(),
                judgement.reps().isEmpty() ? Optional.empty() : Optional.of(ScoreText.of(report)),
                notes(0),
                report.changes().stream()
                        .filter(change -> change.kind() != Change.Kind.NOTE)
                        .map(Wording::change)
                        .toList(),
                report.quality().warnings().stream()
                        .map(warning -> new ReportPage.Advice(warning.say(), warning.filmSo()))
                        .toList(),
                video,
                judgement.reps().stream().flatMap(rep -> marks(rep).stream()).toList(),
                report.exercise().phases(),
                columns.stream().map(Wording::metric).toList(),
                curves.smallNames(),
                judgement.reps().stream().map(rep -> rep(rep, columns)).toList(),
                comparisons(),
                curves.drawings(),
                curves.note(),
                remarks.picturesNote(),
                BarSection.of(report),
                numbers(),
                judgement.ofSet().stream()
                        .filter(finding -> finding.verdict() != Verdict.NOT_JUDGED)
                        .map(remarks::ofRep)
                        .toList(),
                Unfilmed.grouped(judgement.notJudged()),
                report.rejected().stream()
                        .map(r -> new ReportPage.Span(Remarks.moment(r.startS()), Wording.moment(r.endS()), r.why()))
                        .toList(),
                AboutClip.facts(report),
                report.settings().entrySet().stream()
                        .map(setting -> new Fact(setting.getKey(), String.valueOf(setting.getValue())))
                        .toList(),
                SetReport.CARE);
    }

    /** What was lifted, and how often. */
    static String title(SetReport report) {
        return report.exercise().name() + ", "
                + Wording.count(report.judgement().reps().size(), "rep")
                + (report.sets().isEmpty()
                        ? ""
                        : " in " + Wording.count(report.sets().size(), "set"));
    }

    /** What was lifted in another part, and how often. */
    static String title(SetReport.Part part) {
        return part.name() + ", " + Wording.count(part.reps(), "rep");
    }

    /** Client, date, load and clip, where known. */
    static List<Fact> facts(SetReport report) {
        List<Fact> facts = new ArrayList<>();
        report.session().client().ifPresent(client -> facts.add(new Fact("Client", client)));
        report.session().date().ifPresent(date -> facts.add(new Fact("Date", date)));
        report.session().loadKg().ifPresent(kg -> facts.add(new Fact("Load", new Precision(2).compact(kg) + " kg")));
        facts.add(new Fact("Clip", report.clip().file()));
        return facts;
    }

    /** What to say where no finding leads. */
    static String calm(SetReport report) {
        SetJudgement judgement = report.judgement();
        if (judgement.reps().isEmpty()) {
            return "No rep was counted, so nothing was judged.";
        }
        if (!any(judgement, finding -> finding.verdict() != Verdict.NOT_JUDGED)) {
            return "Nothing could be judged in this clip; how to film so that it can be stands below.";
        }
        long open = rulesNeverJudged(report);
        if (2 * open > report.rules().size() && !report.rules().isEmpty()) {
            return "Little of this clip could be judged: " + (report.rules().size() - open) + " of "
                    + report.rules().size()
                    + " rules, in which nothing stands out. How to film the others stands below.";
        }
        boolean hints = any(judgement, ReportPageBuilder::found);
        boolean close = any(judgement, finding -> finding.verdict() == Verdict.BORDERLINE);
        String found = hints
                ? "Nothing stands out over the set; single reps have hints."
                : close
                        ? "Nothing that was judged stands out; some of it is close to a limit."
                        : "Nothing that was judged stands out.";
        return found + (judgement.notJudged().isEmpty() ? "" : " " + unjudged(report) + " not judged; see below.");
    }

    private static long rulesNeverJudged(SetReport report) {
        SetJudgement judgement = report.judgement();
        Set<String> judged = Stream.concat(
                        judgement.reps().stream().flatMap(rep -> rep.findings().stream()), judgement.ofSet().stream())
                .filter(finding -> finding.verdict() != Verdict.NOT_JUDGED)
                .map(Finding::rule)
                .collect(Collectors.toSet());
        return report.rules().stream()
                .filter(rule -> !judged.contains(rule.id()))
                .count();
    }

    private static boolean any(SetJudgement judgement, Predicate<Finding> of) {
        return judgement.reps().stream().flatMap(rep -> rep.findings().stream()).anyMatch(of);
    }

    /** How many rules could not be judged in some rep, for example "3 of 14 rules were". */
    private static String unjudged(SetReport report) {
        long rules = report.judgement().notJudged().stream()
                .map(rule -> rule.rule())
                .distinct()
                .count();
        String all = report.rules().isEmpty() ? "" : " of " + report.rules().size();
        return rules + all + (rules == 1 && all.isEmpty() ? " rule was" : " rules were");
    }

    private List<String> notes(int rep) {
        return report.changes().stream()
                .filter(change -> change.kind() == Change.Kind.NOTE && change.rep() == rep)
                .map(Change::after)
                .toList();
    }

    private static List<ReportPage.Mark> marks(JudgedRep rep) {
        return rep.findings().stream()
                .filter(ReportPageBuilder::found)
                .filter(finding ->
                        finding.measured().filter(m -> Double.isFinite(m.atS())).isPresent())
                .sorted(Comparator.comparing(Finding::verdict).reversed())
                .limit(MARKS_OF_A_REP)
                .map(finding -> new ReportPage.Mark(
                        finding.rep(),
                        Remarks.moment(finding.measured().orElseThrow().atS()),
                        finding.verdict(),
                        Wording.rule(finding.rule())))
                .toList();
    }

    /** The names of the numbers in the table: the main ones first, then as they come; times have their own columns. */
    private List<String> columns() {
        Set<String> measured = new LinkedHashSet<>();
        boolean swingJudged =
                report.rules().isEmpty() || report.rules().stream().anyMatch(rule -> rule.check() == Check.TORSO_SWING);
        for (JudgedRep rep : report.judgement().reps()) {
            rep.metrics().forEach((name, metric) -> {
                boolean matters = !name.equals("rom") && (swingJudged || !name.equals(SWING));
                if (matters && Double.isFinite(metric.value()) && !metric.unit().equals("s")) {
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
        RepVerdict worst = RepVerdict.of(judged, report.judgement().score());
        return new RepView(
                rep.number(),
                beginsSet(rep),
                Remarks.moment(rep.startS()),
                Remarks.moment(rep.endS()),
                Wording.duration(rep.eccentricS()),
                Wording.duration(rep.leaveS() - rep.turnS()),
                Wording.duration(rep.concentricS()),
                rep.complete(),
                columns.stream().map(name -> number(judged.metrics().get(name))).toList(),
                curves.small(rep),
                worst.verdict(),
                worst.word(),
                notes(rep.number()),
                of(judged, Verdict.FAULT, Verdict.WARN, Verdict.NOTED).stream()
                        .map(remark -> cues.add(remark.cue()) ? remark : remark.withoutCue())
                        .toList(),
                of(judged, Verdict.BORDERLINE),
                of(judged, Verdict.CLEAN),
                judged.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.NOT_JUDGED)
                        .map(finding -> Wording.rule(finding.rule()))
                        .toList());
    }

    /** The number of the set that a rep is the first of; 0 for other reps, and where there is one set only. */
    private int beginsSet(Rep rep) {
        int set = Stretch.setAt(rep.startS(), report.sets());
        return setsBegun.add(set) ? set : 0;
    }

    private List<ReportPage.Remark> of(JudgedRep rep, Verdict... verdicts) {
        return Stream.of(verdicts)
                .flatMap(verdict -> rep.findings().stream().filter(finding -> finding.verdict() == verdict))
                .map(remarks::ofRep)
                .toList();
    }

    private static boolean found(Finding finding) {
        return finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT;
    }

    private List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (RuleSpec rule : report.rules()) {
            List<Finding> findings = report.judgement().reps().stream()
                    .flatMap(rep -> rep.findings().stream())
                    .filter(finding -> finding.rule().equals(rule.id()))
                    .toList();
            boolean worthALook = findings.stream()
                    .anyMatch(f -> found(f) || f.verdict() == Verdict.NOTED || f.verdict() == Verdict.BORDERLINE);
            DotChart.of(rule, findings)
                    .map(chart -> new Comparison(chart, worthALook, Optional.of(Remarks.how(rule))))
                    .ifPresent(comparisons::add);
        }
        comparisons.sort(Comparator.comparing(Comparison::worthALook).reversed());
        return comparisons;
    }

    private List<NumberRow> numbers() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<JudgedRep> reps = report.judgement().reps();
        reps.forEach(rep -> rep.metrics().keySet().forEach(name -> rows.put(name, new ArrayList<>())));
        rows.forEach((name, values) ->
                reps.forEach(rep -> values.add(number(rep.metrics().get(name)))));
        return rows.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(value -> !value.equals("\u2013")))
                .map(row -> new NumberRow(Wording.metric(row.getKey()), row.getValue(), Meanings.of(row.getKey())))
                .toList();
    }

    private static String number(RepMetric metric) {
        return metric == null ? "\u2013" : Wording.number(metric.value(), metric.margin(), metric.unit());
    }
}
