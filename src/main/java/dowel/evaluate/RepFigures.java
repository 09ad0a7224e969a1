package dowel.evaluate;

import dowel.evaluate.ClipResult.Pass;
import dowel.evaluate.FigureMaker.Statistic;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Figures on counting reps, on their times, and on telling the exercise. */
final class RepFigures {
    private RepFigures() {}

    static void add(FigureMaker figures, List<ClipResult> clips) {
        exercise(figures, clips);
        List<Pass> foundOut = clips.stream().map(ClipResult::foundOut).toList();
        add(figures, Figure.Pass.EXERCISE_FOUND_OUT, foundOut);
        List<Pass> given = clips.stream().flatMap(clip -> clip.given().stream()).toList();
        add(figures, Figure.Pass.EXERCISE_GIVEN, given);
    }

    private static void add(FigureMaker figures, Figure.Pass pass, List<Pass> passes) {
        counts(
                figures,
                pass,
                passes.stream().flatMap(one -> one.count().stream()).toList());
        reps(figures, pass, passes.stream().flatMap(one -> one.reps().stream()).toList());
    }

    private static void exercise(FigureMaker figures, List<ClipResult> clips) {
        List<ClipResult> told = clips.stream()
                .filter(clip -> clip.truth().exercise().isPresent())
                .toList();
        figures.share(
                "exercise.right",
                Figure.Pass.EXERCISE_FOUND_OUT,
                told.stream()
                        .map(clip -> oneIf(clip.truth().exercise().get().equals(clip.chosen())))
                        .toList());
        figures.share(
                "exercise.unsure",
                Figure.Pass.EXERCISE_FOUND_OUT,
                told.stream()
                        .map(clip -> oneIf(clip.chosen().equals(Evaluation.UNSURE)))
                        .toList());
    }

    private static void counts(FigureMaker figures, Figure.Pass pass, List<RepCount> counts) {
        figures.numbers(
                pass,
                counts,
                counts.size(),
                List.of(
                        mean("reps.count_mean_absolute_error", "reps", count -> Math.abs(count.error())),
                        mean("reps.count_bias", "reps", RepCount::error),
                        mean(
                                "reps.count_error_share",
                                "",
                                count -> (double) Math.abs(count.error()) / Math.max(1, count.truth()))));
        figures.share(
                "reps.count_exact",
                pass,
                counts.stream().map(count -> oneIf(count.error() == 0)).toList());
        figures.share(
                "reps.count_off_by_at_most_one",
                pass,
                counts.stream()
                        .map(count -> oneIf(Math.abs(count.error()) <= 1))
                        .toList());
    }

    private static void reps(FigureMaker figures, Figure.Pass pass, List<RepScore> scores) {
        figures.share("reps.precision", pass, shares(scores, RepScore::foundReps));
        figures.share("reps.recall", pass, shares(scores, RepScore::trueReps));
        figures.numbers(pass, scores, scores.size(), List.of(new Statistic<>("reps.f1", "", RepFigures::f1)));
        figures.errors(
                "reps.start", "s", pass, scores.stream().map(RepScore::start).toList());
        figures.errors(
                "reps.turn", "s", pass, scores.stream().map(RepScore::turn).toList());
        figures.errors("reps.end", "s", pass, scores.stream().map(RepScore::end).toList());
    }

    private static Statistic<RepCount> mean(String name, String unit, ToDoubleFunction<RepCount> of) {
        return new Statistic<>(
                name, unit, counts -> counts.stream().mapToDouble(of).average().orElse(Double.NaN));
    }

    private static List<Share> shares(List<RepScore> scores, ToIntFunction<RepScore> total) {
        return scores.stream()
                .map(score -> new Share(score.matched(), total.applyAsInt(score)))
                .toList();
    }

    private static double f1(List<RepScore> scores) {
        int matched = scores.stream().mapToInt(RepScore::matched).sum();
        int all = scores.stream()
                .mapToInt(score -> score.trueReps() + score.foundReps())
                .sum();
        return all == 0 ? Double.NaN : 2.0 * matched / all;
    }

    private static Share oneIf(boolean hit) {
        return new Share(hit ? 1 : 0, 1);
    }
}
