package dowel.cli;

import dowel.app.ClipAnalysis;
import dowel.exercise.PhaseNames;
import dowel.faults.Finding;
import dowel.faults.Score;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.report.RepVerdict;
import dowel.report.ScoreText;
import dowel.report.SetReport;
import dowel.report.Wording;
import dowel.reps.Stretch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The short table of reps and findings on stdout. */
final class ResultTable {
    /** Wide enough for what an exercise's phases are called, such as "returning s". */
    private static final int COLUMN = 11;

    private final PrintWriter out;

    ResultTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints one clip's result, part by part, and where its reports lie. */
    void print(ClipAnalysis clip, Path place) {
        print(clip.main().report(), place);
        for (int i = 0; i < clip.others().size(); i++) {
            print(clip.others().get(i).report(), place.resolve(ClipAnalysis.folder(i)));
        }
    }

    private void print(SetReport report, Path place) {
        List<JudgedRep> reps = report.judgement().reps();
        out.printf(
                Locale.ROOT,
                "%s: %s%s, %d %s, %s view%n",
                report.clip().file(),
                report.exercise().name(),
                report.exercise().chosenBy().equals("auto")
                        ? String.format(
                                Locale.ROOT,
                                " (%.0f %% sure)",
                                100 * report.exercise().confidence())
                        : "",
                reps.size(),
                reps.size() == 1 ? "rep" : "reps",
                report.view().kind().key().replace('_', '-'));
        if (!reps.isEmpty()) {
            PhaseNames phases = report.exercise().phases().inSentence();
            out.printf(
                    Locale.ROOT,
                    "  rep  from s   to s %" + COLUMN + "s %" + COLUMN + "s  findings%n",
                    phases.concentric() + " s",
                    phases.eccentric() + " s");
            int set = 0;
            for (JudgedRep rep : reps) {
                int now = Stretch.setAt(rep.rep().startS(), report.sets());
                if (now != set) {
                    out.println("  set " + now);
                    set = now;
                }
                row(rep, report.judgement().score());
            }
        }
        report.judgement().summary().forEach(finding -> out.println("  " + finding.say() + " " + finding.cue()));
        if (!report.judgement().wentWell().isEmpty()) {
            out.println("  " + report.judgement().wentWell());
        }
        report.judgement()
                .noticed()
                .forEach(finding -> out.println("  noticed: " + finding.say() + " " + finding.cue()));
        if (!reps.isEmpty()) {
            out.println("  " + ScoreText.of(report).inOneLine());
        }
        report.quality().warnings().forEach(warning -> out.println("  note: " + warning.say()));
        if (!report.judgement().notJudged().isEmpty()) {
            out.println("  not judged: "
                    + Wording.unjudged(report.judgement().notJudged(), reps.size(), UnaryOperator.identity()));
        }
        out.println("  report: " + place.resolve("report.html"));
        out.flush();
    }

    private void row(JudgedRep judged, Score score) {
        String findings = judged.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT)
                .map(ResultTable::shortly)
                .collect(Collectors.joining(", "));
        out.printf(
                Locale.ROOT,
                "  %3d %7.1f %6.1f %" + COLUMN + "s %" + COLUMN + "s  %s%n",
                judged.rep().number(),
                judged.rep().startS(),
                judged.rep().endS(),
                seconds(judged.rep().concentricS()),
                seconds(judged.rep().eccentricS()),
                findings.isEmpty() ? nothingFound(RepVerdict.of(judged, score)) : findings);
    }

    /** A dash where the rep was judged; else how little of it was. */
    private static String nothingFound(RepVerdict verdict) {
        String word = verdict.word();
        return verdict.verdict() == Verdict.NOT_JUDGED
                ? Character.toLowerCase(word.charAt(0)) + word.substring(1)
                : "-";
    }

    private static String shortly(Finding finding) {
        return finding.rule() + " " + finding.verdict().key();
    }

    private static String seconds(double s) {
        return s > 0 ? String.format(Locale.ROOT, "%.1f", s) : "-";
    }
}
