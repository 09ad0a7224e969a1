package dowel.report;

import dowel.faults.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A set's score in words.
 *
 * @param headline the score, or that there is none and why
 * @param sum what it was made of, the 100 to start with first; empty where there is no score
 * @param about what it sums up, and what not
 */
public record ScoreText(String headline, List<Line> sum, String about) {
    /**
     * Points and where they come from.
     *
     * @param points for example {@code –20}
     * @param matter for example "Momentum"
     * @param where in which reps, and what saw it
     */
    public record Line(String points, String matter, String where) {}

    /** Copies the lines. */
    public ScoreText {
        sum = List.copyOf(sum);
    }

    /** The words for a report. */
    public static ScoreText of(SetReport report) {
        Score score = report.judgement().score();
        if (score.points().isEmpty()) {
            return new ScoreText(
                    "No score: " + score.why() + ".",
                    List.of(),
                    "A score sums up what was judged, so it needs most of it. " + open(score));
        }
        List<Line> lines = new ArrayList<>(List.of(new Line("100", "to start with", "")));
        score.parts().forEach(part -> lines.add(line(part)));
        int judged = score.rules().size() - score.open().size();
        return new ScoreText(
                "Score of this set: " + score.points().getAsInt() + " of 100.",
                lines,
                "It sums up " + judged + " of the " + score.rules().size()
                        + " rules that this view is meant to show. " + open(score)
                        + "It speaks of this clip, not of a person: set it beside your own sets of the same exercise,"
                        + " filmed from the same side, and beside nobody else's.");
    }

    /** The sum on one line, for example "Score of this set: 77 of 100. 100 – 20 momentum – 3 tempo." */
    public String inOneLine() {
        return sum.size() < 2
                ? headline
                : sum.stream()
                        .skip(1)
                        .map(line -> line.points() + " " + line.matter().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ", headline + " 100 ", "."));
    }

    private static Line line(Score.Part part) {
        List<String> reps = new ArrayList<>();
        if (!part.faults().isEmpty()) {
            reps.add("work on this in " + Wording.reps(part.faults()));
        }
        if (!part.hints().isEmpty()) {
            reps.add("hint in " + Wording.reps(part.hints()));
        }
        return new Line(
                "\u2013 " + part.points(),
                Wording.words(part.fault()),
                String.join(", ", reps) + ", of " + part.judged() + " judged ("
                        + part.rules().stream().map(Wording::rule).collect(Collectors.joining(", ")) + ")");
    }

    private static String open(Score score) {
        return score.open().isEmpty()
                ? ""
                : score.open().stream()
                        .map(rule -> Wording.rule(rule).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "Not judged: ", ". "));
    }
}
