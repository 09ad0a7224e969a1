package dowel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Makes the figures of one slice, each with its interval. Clips that tell nothing about a figure are left out. */
final class FigureMaker {
    private final Slice slice;
    private final ClipBootstrap bootstrap;
    private final List<Figure> figures = new ArrayList<>();

    FigureMaker(Slice slice, ClipBootstrap bootstrap) {
        this.slice = slice;
        this.bootstrap = bootstrap;
    }

    /** What was made so far, in order. */
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** One number made from what several clips add. */
    record Statistic<T>(String name, String unit, ToDoubleFunction<List<T>> of) {}

    /** A share of all cases of all clips, with Wilson's interval. */
    void share(String name, Figure.Pass pass, List<Share> clips) {
        List<Share> telling = clips.stream().filter(share -> share.total() > 0).toList();
        Share all = telling.stream()
                .reduce(new Share(0, 0), (a, b) -> new Share(a.hits() + b.hits(), a.total() + b.total()));
        all.estimate().ifPresent(estimate -> figures.add(new Figure(name, "", pass, slice, telling.size(), estimate)));
    }

    /** Numbers made from the same clips, with intervals by drawing clips anew; a number that is NaN is left out. */
    <T> void numbers(Figure.Pass pass, List<T> clips, long count, List<Statistic<T>> numbers) {
        if (clips.isEmpty()) {
            return;
        }
        Function<List<T>, double[]> all = drawn -> numbers.stream()
                .mapToDouble(number -> number.of().applyAsDouble(drawn))
                .toArray();
        double[] values = all.apply(clips);
        List<Optional<Interval>> intervals = bootstrap.intervals(clips, all);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                figures.add(new Figure(
                        numbers.get(i).name(),
                        numbers.get(i).unit(),
                        pass,
                        slice,
                        clips.size(),
                        new Estimate(values[i], intervals.get(i), count)));
            }
        }
    }

    /** Bias, mean absolute error, RMSE, limits of agreement, and the spread that is left once each clip's bias is gone. */
    void errors(String name, String unit, Figure.Pass pass, List<ErrorSums> clips) {
        List<ErrorSums> telling = telling(clips);
        numbers(
                pass,
                telling,
                count(telling),
                List.of(
                        new Statistic<>(name + ".bias", unit, sums(ErrorSums::bias)),
                        new Statistic<>(name + ".mean_absolute_error", unit, sums(ErrorSums::meanAbsolute)),
                        new Statistic<>(name + ".rmse", unit, sums(ErrorSums::rootMeanSquare)),
                        new Statistic<>(name + ".agreement_low", unit, sums(ErrorSums::lowerLimit)),
                        new Statistic<>(name + ".agreement_high", unit, sums(ErrorSums::upperLimit)),
                        new Statistic<>(
                                name + ".spread_mean_absolute_error", unit, sums(ErrorSums::spreadMeanAbsolute)),
                        new Statistic<>(name + ".spread_sd", unit, sums(ErrorSums::spreadDeviation))));
    }

    /** One number of the clips' errors. */
    void error(String name, String unit, Figure.Pass pass, List<ErrorSums> clips, ToDoubleFunction<ErrorSums> of) {
        List<ErrorSums> telling = telling(clips);
        numbers(pass, telling, count(telling), List.of(new Statistic<>(name, unit, sums(of))));
    }

    private static List<ErrorSums> telling(List<ErrorSums> clips) {
        return clips.stream().filter(sums -> sums.count() > 0).toList();
    }

    private static long count(List<ErrorSums> clips) {
        return clips.stream().mapToLong(ErrorSums::count).sum();
    }

    private static ToDoubleFunction<List<ErrorSums>> sums(ToDoubleFunction<ErrorSums> of) {
        return clips -> of.applyAsDouble(clips.stream().reduce(ErrorSums.NONE, ErrorSums::plus));
    }
}
