package dowel.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * 95 % intervals by drawing clips anew, with replacement: the frames and reps of one clip are alike, so clips are what
 * chance dealt. Percentile method; a seed gives the same intervals each time.
 *
 * @param seed of the draws
 * @param rounds how often the clips are drawn
 * @see "Efron, B., Tibshirani, R. J. An Introduction to the Bootstrap. Chapman and Hall 1993, chapter 13"
 */
public record ClipBootstrap(long seed, int rounds) {
    /** With fewer clips than this the draws say nothing about clips that were not filmed: no interval. */
    public static final int FEWEST_CLIPS = 5;

    /** The draws behind every published figure. */
    public static ClipBootstrap standard() {
        return new ClipBootstrap(1986, 1000);
    }

    /**
     * Intervals of several numbers made from the same clips.
     *
     * @param clips what each clip contributes; only clips that contribute belong here
     * @param statistics the numbers made from a list of clips, always as many; NaN where a draw cannot give one
     * @return an interval per number; empty for too few clips, or where over a tenth of the draws gave no number
     */
    public <T> List<Optional<Interval>> intervals(List<T> clips, Function<List<T>, double[]> statistics) {
        int numbers = statistics.apply(clips).length;
        if (clips.size() < FEWEST_CLIPS) {
            return java.util.Collections.nCopies(numbers, Optional.empty());
        }
        double[][] drawn = new double[numbers][rounds];
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            double[] values = statistics.apply(draw(clips, random));
            for (int i = 0; i < numbers; i++) {
                drawn[i][round] = values[i];
            }
        }
        return Arrays.stream(drawn).map(ClipBootstrap::middle95).toList();
    }

    private static <T> List<T> draw(List<T> clips, SplittableRandom random) {
        List<T> drawn = new ArrayList<>(clips.size());
        for (int i = 0; i < clips.size(); i++) {
            drawn.add(clips.get(random.nextInt(clips.size())));
        }
        return drawn;
    }

    private static Optional<Interval> middle95(double[] values) {
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (known.length < 0.9 * values.length) {
            return Optional.empty();
        }
        return Optional.of(new Interval(Quantile.ofSorted(known, 0.025), Quantile.ofSorted(known, 0.975)));
    }
}
