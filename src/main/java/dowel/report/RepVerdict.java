package dowel.report;

import dowel.faults.Finding;
import dowel.faults.Score;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import java.util.Comparator;

/**
 * What a rep as a whole comes to.
 *
 * @param verdict its most serious one, what is no fault of technique aside; not judged also where nothing was found but too little was judged to call it good
 * @param word in a few plain words
 */
public record RepVerdict(Verdict verdict, String word) {

    /** A rep's verdict. */
    public static RepVerdict of(JudgedRep rep, Score score) {
        long judged = rep.findings().stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_JUDGED)
                .count();
        Verdict worst = rep.findings().stream()
                .map(Finding::verdict)
                .filter(verdict -> verdict != Verdict.NOT_JUDGED)
                .map(verdict -> verdict == Verdict.NOTED ? Verdict.CLEAN : verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NOT_JUDGED);
        boolean little = worst == Verdict.CLEAN && !score.enoughJudged(rep.findings());
        return little
                ? new RepVerdict(
                        Verdict.NOT_JUDGED,
                        "Nothing found; " + judged + " of " + rep.findings().size() + " judged")
                : new RepVerdict(worst, Wording.verdict(worst));
    }
}
