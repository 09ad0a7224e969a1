package dowel.report;

import dowel.corrections.Change;
import dowel.exercise.PhaseNames;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.report.ReportPage.Fact;
import dowel.reps.Stretch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a report's summary for a chat message: {@code summary.md} (Markdown) and {@code summary.txt} (plain). */
public final class SummaryText {
    private final SetReport report;
    private final boolean markdown;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(SetReport report, boolean markdown) {
        this.report = report;
        this.markdown = markdown;
    }

    /** Writes or replaces the file, as Markdown or plain. */
    public static void write(SetReport report, boolean markdown, Path file) throws IOException {
        byte[] bytes = of(report, markdown).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** The text, its last line ended. */
    static String of(SetReport report, boolean markdown) {
        SummaryText text = new SummaryText(report, markdown);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        title();
        report.judgement().summary().forEach(this::finding);
        if (report.judgement().summary().isEmpty()) {
            paragraph(plain(ReportPageBuilder.calm(report).replace("; see below", "")));
        }
        if (!report.judgement().wentWell().isEmpty()) {
            paragraph(bold("Went well: ") + plain(report.judgement().wentWell()));
        }
        report.judgement().noticed().forEach(this::finding);
        if (!report.judgement().reps().isEmpty()) {
            paragraph(plain(ScoreText.of(report).inOneLine()));
        }
        reps();
        notesAndChanges();
        notJudged();
        paragraph(markdown ? "_" + plain(SetReport.CARE) + "_" : SetReport.CARE);
    }

    private void finding(Finding finding) {
        paragraph(bold(Wording.verdict(finding.verdict()) + ": ") + plain(finding.say()));
        if (!finding.cue().isEmpty()) {
            lines.add((markdown ? "" : "  ") + bold("Try: ") + plain(finding.cue()));
        }
    }

    private void title() {
        lines.add((markdown ? "**" : "") + plain(ReportPageBuilder.title(report)) + (markdown ? "**" : ""));
        lines.add("");
        lines.add(ReportPageBuilder.facts(report).stream()
                .map(Fact::value)
                .map(this::plain)
                .collect(Collectors.joining(", ")));
        for (SetReport.Part part : report.parts()) {
            lines.add(plain("This clip also shows " + ReportPageBuilder.title(part) + ", from "
                    + Wording.moment(part.startS()) + " to " + Wording.moment(part.endS()) + "."));
        }
    }

    /** One line per rep: a list in both. */
    private void reps() {
        if (report.judgement().reps().isEmpty()) {
            return;
        }
        lines.add("");
        PhaseNames phases = report.exercise().phases().inSentence();
        for (JudgedRep rep : report.judgement().reps()) {
            int set = Stretch.setAt(rep.rep().startS(), report.sets());
            lines.add("- " + (set > 0 ? "Set " + set + ", rep " : "Rep ")
                    + rep.rep().number() + ", " + phases.concentric() + " "
                    + Wording.duration(rep.rep().concentricS()) + ", " + phases.eccentric() + " "
                    + Wording.duration(rep.rep().eccentricS()) + ": " + plain(said(rep)));
        }
    }

    /** What was found; else what the page's badge says, and what is close to a limit. */
    private String said(JudgedRep rep) {
        String found = rules(rep, f -> f.verdict() == Verdict.WARN || f.verdict() == Verdict.FAULT);
        if (!found.isEmpty()) {
            return found;
        }
        String close = rules(rep, f -> f.verdict() == Verdict.BORDERLINE);
        return close.isEmpty() ? RepVerdict.of(rep, report.judgement().score()).word() : close;
    }

    private static String rules(JudgedRep rep, Predicate<Finding> which) {
        return rep.findings().stream()
                .filter(which)
                .map(f -> Wording.rule(f.rule()) + " (" + Wording.verdict(f.verdict()) + ")")
                .collect(Collectors.joining(", "));
    }

    private void notesAndChanges() {
        List<Change> notes = report.changes().stream()
                .filter(change -> change.kind() == Change.Kind.NOTE)
                .toList();
        for (Change note : notes) {
            paragraph(bold(note.rep() > 0 ? "Coach on rep " + note.rep() + ": " : "Coach: ") + plain(note.after()));
        }
        if (report.changes().size() > notes.size()) {
            paragraph(bold("Changed by the coach:"));
            report.changes().stream()
                    .filter(change -> change.kind() != Change.Kind.NOTE)
                    .forEach(change -> lines.add("- " + plain(Wording.change(change))));
        }
    }

    private void notJudged() {
        if (!report.judgement().notJudged().isEmpty()) {
            paragraph(bold("Not judged: ")
                    + plain(Wording.unjudged(
                            report.judgement().notJudged(),
                            report.judgement().reps().size(),
                            Wording::rule))
                    + ".");
            report.judgement().notJudged().stream()
                    .map(rule -> rule.filmSo())
                    .filter(filmSo -> !filmSo.isEmpty())
                    .findFirst()
                    .ifPresent(filmSo -> lines.add((markdown ? "" : "  ") + bold("Next time: ") + plain(filmSo)));
        }
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private String bold(String text) {
        return markdown ? "**" + text.strip() + "** " : text;
    }

    /** Text from outside on one line; in Markdown its signs mean nothing. */
    private String plain(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        UnaryOperator<String> escape = t -> t.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
        return markdown ? escape.apply(line) : line;
    }
}
