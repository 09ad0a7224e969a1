package dowel.report;

import dowel.corrections.Change;
import dowel.exercise.RuleSpec;
import dowel.faults.Finding;
import dowel.faults.Verdict;
import dowel.report.ReportPage.How;
import dowel.report.ReportPage.Moment;
import dowel.report.ReportPage.Picture;
import dowel.report.ReportPage.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as a page shows them. */
final class Remarks {
    private final SetReport report;
    private final Pictures pictures;
    private final KeyMoments moments;

    Remarks(SetReport report, Pictures pictures) {
        this.report = report;
        this.pictures = pictures;
        this.moments = new KeyMoments(report);
    }

    /** A finding of one rep, in the place of that rep. */
    Remark ofRep(Finding finding) {
        return of(finding, "");
    }

    /** A finding that leads the report. */
    Remark ofSet(Finding finding) {
        return of(finding, finding.rep() > 0 ? Wording.reps(List.of(finding.rep())) : "");
    }

    /** Which findings have pictures; empty if all of them, or none. */
    String picturesNote() {
        return pictures.files().isEmpty() || moments.notPictured() == 0
                ? ""
                : "Of each rule the " + KeyMoments.MOST_PICTURES + " gravest findings have a picture.";
    }

    /** How a rule's number is measured. */
    static How how(RuleSpec rule) {
        return new How(Meanings.of(rule.check()), Meanings.limits(rule) + " Rule " + rule.id() + ".", rule.source());
    }

    static Moment moment(double timeS) {
        return new Moment(Wording.moment(timeS), Precision.SECONDS.text(timeS));
    }

    private Remark of(Finding finding, String rep) {
        boolean noted = finding.verdict() == Verdict.NOTED;
        return new Remark(
                noted ? Wording.rule(finding.rule()) : Wording.words(finding.fault()),
                noted ? "" : Wording.rule(finding.rule()),
                rep,
                finding.verdict(),
                Wording.sentence(finding.say()),
                finding.cue(),
                finding.measured().map(m -> number(finding.verdict(), m)).orElse(""),
                finding.measured()
                        .map(m -> Wording.sure(finding.verdict(), m))
                        .filter(sure -> report.verdictChange(finding).isEmpty())
                        .orElse(""),
                finding.measured().filter(m -> Double.isFinite(m.atS())).map(m -> moment(m.atS())),
                pictures(finding),
                report.rule(finding.rule()).map(Remarks::how),
                report.verdictChange(finding).map(Remarks::changed).orElse(""));
    }

    private static String changed(Change change) {
        return "Changed by the coach (rep " + change.rep() + "), measured as \"" + Wording.verdict(change.before())
                + "\"." + (change.note().isEmpty() ? "" : " " + change.note());
    }

    private static String number(Verdict verdict, Finding.Measured m) {
        return Wording.number(m.value(), m.margin(), m.unit()) + ", " + Wording.against(verdict, m);
    }

    /** The finding's own picture, and beside it the lifter's best rep. */
    private List<Picture> pictures(Finding finding) {
        List<Picture> shown = new ArrayList<>();
        Finding ofRep = moments.showing(finding).orElse(finding);
        pictures.of(finding, moments).ifPresent(file -> shown.add(picture(ofRep, file)));
        Optional<Finding> best = shown.isEmpty() ? Optional.empty() : moments.best(ofRep);
        best.flatMap(other -> pictures.of(other, moments)).ifPresent(file -> shown.add(bestPicture(best.get(), file)));
        return shown;
    }

    private static Picture picture(Finding finding, String file) {
        String rep = "Rep " + finding.rep();
        return new Picture(
                file,
                rep + " at the moment of the finding, with back line and skeleton drawn in: "
                        + Wording.rule(finding.rule()),
                rep + ": " + value(finding));
    }

    private static Picture bestPicture(Finding best, String file) {
        return new Picture(
                file,
                "Your best rep for comparison, rep " + best.rep() + ": " + Wording.rule(best.rule()),
                "Your best, rep " + best.rep() + ": " + value(best));
    }

    private static String value(Finding finding) {
        return finding.measured()
                .map(m -> Wording.number(m.value(), m.margin(), m.unit()))
                .orElse("\u2013");
    }
}
