package dowel.evaluate;

import dowel.evaluate.BackDoses.Dose;
import dowel.evaluate.FigureMaker.Statistic;
import dowel.kinematics.Metric;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Figures on the shape of the back: how measured shapes, and the rule on rounding, answer to true rounding. Only clips whose camera is known to
 * stand at most {@value Slice#SIDE_DEG} degrees off the side.
 */
final class BackFigures {
    /** True flexions that differ by less between reps (standard deviation) tell nothing about how a shape answers. */
    private static final double FEWEST_DEG = 3;

    private BackFigures() {}

    static void add(FigureMaker figures, List<ClipResult> clips) {
        List<ClipResult> fromTheSide = clips.stream()
                .filter(clip -> clip.truth().yawOffSideDeg() <= Slice.SIDE_DEG)
                .toList();
        for (Metric shape : ClipResult.SHAPES) {
            line(figures, "back." + shape.key(), fromTheSide, clip -> clip.shapes()
                    .get(shape));
        }
        line(figures, "back.spine_round_setup", fromTheSide, ClipResult::roundingRule);
    }

    private static void line(
            FigureMaker figures, String name, List<ClipResult> clips, Function<ClipResult, List<Dose>> of) {
        List<LineSums> lines = clips.stream()
                .map(of)
                .map(BackFigures::sums)
                .filter(sums -> sums.count() > 0)
                .toList();
        figures.numbers(
                Figure.Pass.EXERCISE_GIVEN,
                lines,
                lines.stream().mapToLong(LineSums::count).sum(),
                List.of(
                        number(name + ".slope", "%c per deg", LineSums::slope),
                        number(name + ".intercept", "%c", LineSums::intercept),
                        number(name + ".r_squared", "", LineSums::rSquared),
                        number(name + ".scatter_sd", "%c", LineSums::scatter),
                        number(name + ".smallest_told_from_none", "deg", LineSums::detectionLimit)));
    }

    private static LineSums sums(List<Dose> doses) {
        LineSums sums = LineSums.NONE;
        for (Dose dose : doses) {
            sums = sums.plus(dose.trueDeg(), dose.answer());
        }
        return sums;
    }

    private static Statistic<LineSums> number(String name, String unit, ToDoubleFunction<LineSums> of) {
        return new Statistic<>(name, unit, lines -> {
            LineSums all = lines.stream().reduce(LineSums.NONE, LineSums::plus);
            return all.drawable() && all.deviationOfX() >= FEWEST_DEG ? of.applyAsDouble(all) : Double.NaN;
        });
    }
}
