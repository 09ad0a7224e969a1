package dowel.report;

import dowel.faults.BarPath;
import dowel.faults.BarPath.Source;
import dowel.faults.SetJudgement.JudgedRep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what the load's path and its metres are taken from. */
final class BarSource {
    private BarSource() {}

    /** True if every rep's path is the plate's. */
    static boolean allByPlate(List<JudgedRep> reps) {
        return reps.stream()
                .allMatch(rep -> rep.bar().filter(BarSource::byPlate).isPresent());
    }

    /** What is said above the drawings. */
    static String sentences(List<JudgedRep> reps) {
        List<Integer> plate = numbers(reps, BarSource::byPlate);
        List<Integer> wrists = numbers(reps, bar -> !byPlate(bar));
        String source;
        if (wrists.isEmpty()) {
            source = "As the middle of the near plate shows it" + error(reps, BarSource::byPlate) + ".";
        } else if (plate.isEmpty()) {
            source = "As the wrists show it" + error(reps, bar -> !byPlate(bar))
                    + ": no plate was followed through a rep.";
        } else {
            source = "As the middle of the near plate shows it in " + Wording.reps(plate)
                    + error(reps, BarSource::byPlate) + "; as the wrists do in " + Wording.reps(wrists)
                    + error(reps, bar -> !byPlate(bar)) + ", where the plate was not seen through the lift.";
        }
        return source + " " + scales(reps);
    }

    private static String scales(List<JudgedRep> reps) {
        List<Integer> plate = numbers(reps, bar -> bar.scale().byPlate());
        List<Integer> trunk = numbers(reps, bar -> !bar.scale().byPlate());
        String byPlate = String.format(
                Locale.ROOT,
                "Centimetres and metres%s come from the plate, taken as 450 mm wide, which fits the trunk's length: good to"
                        + " %s if it is (a plate of 400 mm would look alike).",
                trunk.isEmpty() ? "" : " of " + Wording.reps(plate),
                share(reps, true));
        String byTrunk = String.format(
                Locale.ROOT,
                "Centimetres and metres%s come from a trunk taken as 0.50 m long: a rough scale, good to %s.",
                plate.isEmpty() ? "" : " of " + Wording.reps(trunk),
                share(reps, false));
        if (plate.isEmpty()) {
            boolean otherSize = reps.stream()
                    .anyMatch(rep -> rep.bar().filter(BarSource::byPlate).isPresent());
            return (otherSize ? "The plate does not look 450 mm wide. " : "") + byTrunk;
        }
        return trunk.isEmpty() ? byPlate : byPlate + " " + byTrunk;
    }

    private static String share(List<JudgedRep> reps, boolean byPlate) {
        return first(reps, bar -> bar.scale().byPlate() == byPlate)
                .map(bar -> Math.round(100 * bar.scale().error()) + " %")
                .orElse("");
    }

    private static String error(List<JudgedRep> reps, Predicate<BarPath> which) {
        return first(reps, which)
                .map(bar -> String.format(Locale.ROOT, " (\u00b1%.2f trunk lengths)", bar.errorL()))
                .orElse("");
    }

    private static Optional<BarPath> first(List<JudgedRep> reps, Predicate<BarPath> which) {
        return reps.stream().flatMap(rep -> rep.bar().stream()).filter(which).findFirst();
    }

    private static List<Integer> numbers(List<JudgedRep> reps, Predicate<BarPath> which) {
        return reps.stream()
                .filter(rep -> rep.bar().filter(which).isPresent())
                .map(rep -> rep.rep().number())
                .toList();
    }

    private static boolean byPlate(BarPath bar) {
        return bar.source() == Source.PLATE;
    }
}
