package dowel.report;

import dowel.faults.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of clips as its template shows it: every text ready, nothing to decide. */
public record ClipListPage(
        String headline,
        List<Row> rows,
        List<ClipList.Failed> failed,
        List<String> skipped,
        List<String> clients,
        List<String> exercises,
        List<String> findings,
        String style,
        String script,
        String policy) {

    /** A word for filters where nothing was found. */
    static final String NOTHING = "Nothing found";

    /**
     * One clip.
     *
     * @param verdict key of the verdict, for colours
     * @param finding the worst finding in one or two words, as the filter lists it
     */
    public record Row(
            String name,
            String href,
            String picture,
            String client,
            String date,
            String exercise,
            String load,
            String reps,
            String verdict,
            String symbol,
            String word,
            String score,
            String finding,
            String say,
            String cue,
            List<String> remarks) {}

    static ClipListPage of(ClipList list, String style, String script, String policy) {
        List<Row> rows = list.clips().stream().map(ClipListPage::row).toList();
        return new ClipListPage(
                headline(list),
                rows,
                list.failed(),
                list.skipped(),
                distinct(rows.stream().map(Row::client)),
                distinct(rows.stream().map(Row::exercise)),
                distinct(rows.stream().map(Row::finding)),
                style,
                script,
                policy);
    }

    private static String headline(ClipList list) {
        long urgent = clips(list.clips().stream().filter(entry -> entry.urgency() < 2));
        String all = Wording.count((int) clips(list.clips().stream()), "clip");
        return urgent == 0 ? all : all + ", " + urgent + " with something to work on";
    }

    /** Parts of one clip count once. */
    private static long clips(Stream<ClipList.Entry> entries) {
        return entries.map(ClipList.Entry::name).distinct().count();
    }

    private static Row row(ClipList.Entry entry) {
        ClipSummary summary = entry.summary();
        return new Row(
                entry.name() + (entry.span().isPresent() ? ", " + summary.exerciseName() : ""),
                href(entry.folder() + "/report.html"),
                entry.picture()
                        .map(bytes ->
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
                        .orElse(""),
                summary.client().isEmpty() ? "No client named" : summary.client(),
                summary.date(),
                summary.exerciseName(),
                summary.loadKg().isPresent()
                        ? String.format(Locale.ROOT, "%.1f kg", summary.loadKg().getAsDouble())
                                .replace(".0 kg", " kg")
                        : "",
                Wording.count(summary.reps(), "rep"),
                summary.verdict().key(),
                Wording.symbol(summary.verdict()),
                summary.word(),
                summary.score().isPresent() ? "Score " + summary.score().getAsInt() + " of 100" : "",
                summary.worst().map(worst -> Wording.rule(worst.rule())).orElse(NOTHING),
                summary.worst().map(ClipSummary.Worst::say).orElse(""),
                summary.worst().map(ClipSummary.Worst::cue).orElse(""),
                remarks(entry));
    }

    private static List<String> remarks(ClipList.Entry entry) {
        ClipSummary summary = entry.summary();
        return Stream.of(
                        entry.span()
                                .map(span -> "One of several exercises in this clip: " + Wording.moment(span.startS())
                                        + " to " + Wording.moment(span.endS()) + "."),
                        affected(summary),
                        Optional.of(summary.noticed())
                                .filter(noticed -> !noticed.isEmpty())
                                .map(noticed -> Wording.verdict(Verdict.NOTED) + ": " + String.join(" ", noticed)),
                        entry.told()
                                .filter(reps -> entry.otherCount())
                                .map(reps -> "You counted " + Wording.count(reps, "rep") + "."),
                        Optional.of(summary.notJudged())
                                .filter(rules -> !rules.isEmpty())
                                .map(rules -> summary.rulesJudged() + " of " + summary.rules()
                                        + " rules for single reps judged. Not judged everywhere: "
                                        + rules.stream()
                                                .map(rule -> Wording.rule(rule).toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + "."),
                        Optional.of(entry.notes())
                                .filter(notes -> !notes.isEmpty())
                                .map(notes -> "Note: " + notes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> affected(ClipSummary summary) {
        int reps = summary.repsWithFault() + summary.repsWithWarning();
        return reps == 0
                ? Optional.empty()
                : Optional.of("Seen in " + reps + " of " + Wording.count(summary.reps(), "rep") + ".");
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().sorted().toList();
    }

    /** A relative link; the leading dot keeps a colon in a name from reading as a scheme. */
    private static String href(String path) {
        try {
            return new URI(null, null, "./" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + ": no link can be made of this name", e);
        }
    }
}
