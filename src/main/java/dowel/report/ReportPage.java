package dowel.report;

import dowel.faults.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A report in words and formatted numbers, as the page shows it. The page's template escapes every text.
 *
 * @param title what was lifted, and how often
 * @param facts client, date, load and the like, where known
 * @param lead the findings to start with, most important first
 * @param calm what to say in their place if there are none
 * @param wentWell one thing that went well; empty if nothing can be said
 * @param warnings what to know about the footage before reading the numbers
 * @param video file name of the annotated video, if there is one
 * @param columns names of the numbers in the table of reps
 * @param reps the counted reps
 * @param charts curves over the clip
 * @param notJudged rules that could not be judged
 * @param rejected what looked like a rep and was not counted
 * @param about the clip, the camera, the model
 * @param settings every setting in force
 * @param care the line that every report carries
 */
public record ReportPage(
        String title,
        List<Fact> facts,
        List<Remark> lead,
        String calm,
        String wentWell,
        List<Advice> warnings,
        Optional<String> video,
        List<String> columns,
        List<RepView> reps,
        List<CurveChart> charts,
        List<Unjudged> notJudged,
        List<Span> rejected,
        List<Fact> about,
        List<Fact> settings,
        String care) {

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** Something about the footage, and how to film instead. */
    public record Advice(String say, String filmSo) {}

    /** A moment to jump to: for the eye, and in seconds for the player. */
    public record Moment(String shown, String seconds) {}

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
     * @param at when, if known
     * @param image file name of its picture, if there is one
     */
    public record Remark(
            String about,
            String rule,
            String rep,
            Verdict verdict,
            String say,
            String cue,
            String number,
            Optional<Moment> at,
            Optional<String> image) {
        /** The verdict in words. */
        public String word() {
            return Wording.verdict(verdict);
        }

        /** The verdict's sign. */
        public String symbol() {
            return Wording.symbol(verdict);
        }
    }

    /**
     * One rep.
     *
     * @param number from 1
     * @param start where it starts in the clip
     * @param lowering duration of the lowering phase
     * @param lifting duration of the lifting phase
     * @param complete false if the clip begins or ends inside it
     * @param cells the numbers under {@link ReportPage#columns()}
     * @param worst the most serious verdict
     * @param remarks what to look at: hints, faults and what is close to a limit
     * @param good the rules that it kept, in words
     * @param notJudged the rules that could not be judged, in words
     * @param numbers every number of the rep
     */
    public record RepView(
            int number,
            Moment start,
            String lowering,
            String lifting,
            boolean complete,
            List<String> cells,
            Verdict worst,
            List<Remark> remarks,
            List<String> good,
            List<String> notJudged,
            List<Fact> numbers) {
        /** The worst verdict in words. */
        public String word() {
            return Wording.verdict(worst);
        }

        /** The worst verdict's sign. */
        public String symbol() {
            return Wording.symbol(worst);
        }
    }

    /** A rule that could not be judged. */
    public record Unjudged(String rule, String reps, String why, String filmSo) {}

    /** A stretch of the clip that was not counted, and why. */
    public record Span(Moment start, String end, String why) {}
}
