package dowel.report;

import dowel.exercise.PhaseNames;
import dowel.faults.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A report in words and formatted numbers, as the page and the PDF show it. The templates escape every text.
 *
 * @param title what was lifted, and how often
 * @param facts client, date, load and the like, where known
 * @param others the clip's other parts
 * @param lead the findings to start with, most important first
 * @param calm what to say in their place if there are none
 * @param noticed what is worth knowing and no fault of technique
 * @param wentWell one thing that went well; empty if nothing can be said
 * @param score the sum of it all, or why there is none; empty where no rep was counted
 * @param notes what the coach wrote about the set
 * @param changes what a coach changed, in sentences
 * @param warnings what to know about the footage before reading the numbers
 * @param video the annotated video, if there is one
 * @param marks the findings on the time line
 * @param phases what the phases of a rep are called
 * @param columns names of the numbers in the table of reps
 * @param drawn names of the small curves in the table of reps
 * @param reps the counted reps
 * @param comparisons rule by rule, every rep against the limits; those with something to see first
 * @param curves metrics over the clip
 * @param curvesNote what to know before reading them; empty if nothing
 * @param picturesNote which findings have pictures; empty if all of them
 * @param bar the load's path; empty in exercises whose load the hands do not carry up and down
 * @param numbers every number of every rep
 * @param wholeSet findings about the set as a whole
 * @param notJudged what could not be judged, by how to film it
 * @param rejected what looked like a rep and was not counted
 * @param about the clip, the camera, the model
 * @param settings every setting in force
 * @param care the line that every report carries
 */
public record ReportPage(
        String title,
        List<Fact> facts,
        List<Other> others,
        List<Remark> lead,
        String calm,
        List<Remark> noticed,
        String wentWell,
        Optional<ScoreText> score,
        List<String> notes,
        List<String> changes,
        List<Advice> warnings,
        Optional<Video> video,
        List<Mark> marks,
        PhaseNames phases,
        List<String> columns,
        List<String> drawn,
        List<RepView> reps,
        List<Comparison> comparisons,
        List<CurveChart> curves,
        String curvesNote,
        String picturesNote,
        Optional<BarSection> bar,
        List<NumberRow> numbers,
        List<Remark> wholeSet,
        List<Unjudged> notJudged,
        List<Span> rejected,
        List<Fact> about,
        List<Fact> settings,
        String care) {

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** Another part of the clip: its report seen from here, what is lifted and how often, from and to. */
    public record Other(String file, String title, String start, String end) {}

    /** Something about the footage, and how to film instead. */
    public record Advice(String say, String filmSo) {}

    /** A moment to jump to: for the eye, and in seconds for the player. */
    public record Moment(String shown, String seconds) {}

    /**
     * The annotated video.
     *
     * @param file its name beside the page
     * @param older true if it was drawn before the coach's changes
     */
    public record Video(String file, boolean older) {}

    /** A finding on the time line. */
    public record Mark(int rep, Moment at, Verdict verdict, String label) {
        /** The verdict as a sign. */
        public String symbol() {
            return Wording.symbol(verdict);
        }
    }

    /** A picture beside the page, what it shows, and the line under it. */
    public record Picture(String file, String alt, String caption) {}

    /** How a rule's number is measured: in words, its limits, and where they come from. */
    public record How(String measured, String limits, String source) {}

    /**
     * One finding.
     *
     * @param about what it is about, in a word for people
     * @param rule the rule in words
     * @param rep which rep, in words; empty where that is plain
     * @param verdict the outcome
     * @param say what was seen
     * @param cue what to try; empty if nothing
     * @param number value, margin and limit; empty if there are none
     * @param sure how sure that is; empty if there is no number
     * @param at when, if known
     * @param pictures of that moment, and of the lifter's best rep
     * @param how how it is measured, if that is known
     * @param changed what a coach changed about it; empty if nothing
     */
    public record Remark(
            String about,
            String rule,
            String rep,
            Verdict verdict,
            String say,
            String cue,
            String number,
            String sure,
            Optional<Moment> at,
            List<Picture> pictures,
            Optional<How> how,
            String changed) {
        /** The verdict in words. */
        public String word() {
            return Wording.verdict(verdict);
        }

        /** The verdict as a sign. */
        public String symbol() {
            return Wording.symbol(verdict);
        }

        Remark withoutCue() {
            return new Remark(about, rule, rep, verdict, say, "", number, sure, at, pictures, how, changed);
        }
    }

    /**
     * One rep.
     *
     * @param number from 1
     * @param set number of the set that begins with it; 0 if none does, or if there is one only
     * @param start where it starts in the clip
     * @param end where it ends
     * @param lowering duration of the lowering phase
     * @param hold duration of the hold between the phases
     * @param lifting duration of the lifting phase
     * @param complete false if the clip begins or ends inside it
     * @param cells the numbers under {@link ReportPage#columns()}
     * @param lines the small curves under {@link ReportPage#drawn()}
     * @param worst the most serious verdict; not judged where too little was judged to call it good
     * @param word the same in a few words
     * @param notes what the coach wrote about it
     * @param findings hints and faults, most serious first
     * @param close what is close to a limit
     * @param good what it kept
     * @param notJudged the rules that could not be judged, in words
     */
    public record RepView(
            int number,
            int set,
            Moment start,
            Moment end,
            String lowering,
            String hold,
            String lifting,
            boolean complete,
            List<String> cells,
            List<Sparkline> lines,
            Verdict worst,
            String word,
            List<String> notes,
            List<Remark> findings,
            List<Remark> close,
            List<Remark> good,
            List<String> notJudged) {
        /** The verdict as a sign. */
        public String symbol() {
            return Wording.symbol(worst);
        }
    }

    /** One rule over all reps. */
    public record Comparison(DotChart chart, boolean worthALook, Optional<How> how) {}

    /** One number over all reps, and how it is measured. */
    public record NumberRow(String name, List<String> values, String meaning) {}

    /** Rules that could not be judged and would be if filmed so. */
    public record Unjudged(String filmSo, List<Reason> reasons) {}

    /**
     * A rule that could not be judged, in which reps, and why.
     *
     * @param needs what it needs beside what all of its group need; empty if nothing
     */
    public record Reason(String rule, String reps, String why, String needs) {}

    /** A stretch of the clip that was not counted, and why. */
    public record Span(Moment start, String end, String why) {}
}
