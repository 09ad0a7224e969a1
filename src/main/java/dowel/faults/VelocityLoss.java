package dowel.faults;

import dowel.exercise.RepShape;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Unit;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code 1 - speed of the last full rep / speed of the fastest}, %, each the mean speed of the load between 15 and 85 % of its
 * way up: where a slow movement begins and ends is not sharp. The load is the bar's plate if it is seen through every full
 * rep, else the signal that reps are counted from: speeds of one and the other are never compared.
 */
final class VelocityLoss implements SetRule {
    private static final int FEWEST_REPS = 3;
    /** Speeds of shorter reps are not compared, share of the usual range. */
    private static final double FULL = 0.85;

    private static final double FROM = 0.15;
    private static final double TO = 0.85;
    /** So much of the way must be seen. */
    private static final double SEEN = 0.9;

    @Override
    public Outcome measure(LiftedSet set, List<List<Judged>> reps, RuleSpec spec) {
        double usual = HalfRep.usualRom(set.reps());
        List<Rep> full = set.reps().stream()
                .filter(rep -> rep.complete() && rep.rom() >= FULL * usual)
                .toList();
        if (full.size() < FEWEST_REPS) {
            return Outcome.notJudged("fewer than three full reps do not show a loss of speed");
        }
        for (Rep rep : full) {
            Optional<String> tooQuick = Gates.tooQuick(set, rep);
            if (tooQuick.isPresent()) {
                return Outcome.notJudged(tooQuick.get());
            }
        }
        return ways(set, full)
                .map(way -> speeds(way, full))
                .filter(speeds -> Arrays.stream(speeds).noneMatch(Double::isNaN))
                .findFirst()
                .map(speeds -> loss(speeds, full))
                .orElse(Outcome.notJudged("the load's way was not seen whole in every rep"));
    }

    /** What shows the load's way over the clip, the best first. */
    private static Stream<Series> ways(LiftedSet set, List<Rep> full) {
        Stream<Series> plate =
                Carrier.plate(set)
                        .filter(carrier -> full.stream().allMatch(carrier::isSeenThrough))
                        .map(Carrier::y)
                        .stream();
        Stream<Series> drivers = set.profile().rep().drivers().stream()
                .map(RepShape.Driver::metric)
                .filter(metric -> metric.unit() != Unit.DEG || Gates.showsAngles(set))
                .map(metric -> set.track().series(metric));
        return Stream.concat(plate, drivers);
    }

    private static double[] speeds(Series way, List<Rep> full) {
        return full.stream()
                .mapToDouble(rep -> speed(way.between(rep.concentricStartS(), rep.concentricEndS())))
                .toArray();
    }

    private static Outcome loss(double[] speeds, List<Rep> full) {
        double fastest = Arrays.stream(speeds).max().orElseThrow();
        double loss = 100 * (1 - speeds[speeds.length - 1] / fastest);
        return Outcome.measured(loss, full.get(speeds.length - 1).concentricEndS());
    }

    /** The way's units per second; NaN if it was not seen whole. */
    private static double speed(Series way) {
        if (way.size() < 2 || way.measured() < SEEN * way.size()) {
            return Double.NaN;
        }
        double travel = way.max() - way.min();
        boolean rises = way.indexOfMax() > way.indexOfMin();
        Series share = way.map(v -> (rises ? v - way.min() : way.max() - v) / travel);
        double time = passes(share, TO) - passes(share, FROM);
        return time > 0 ? (TO - FROM) * travel / time : Double.NaN;
    }

    /** When a rising series first passes a level, between samples in a line; NaN if it does not. */
    private static double passes(Series series, double level) {
        int before = -1;
        for (int i = 0; i < series.size(); i++) {
            if (series.value(i) >= level && before >= 0) {
                double step = (level - series.value(before)) / (series.value(i) - series.value(before));
                return series.time(before) + step * (series.time(i) - series.time(before));
            }
            before = Double.isNaN(series.value(i)) ? before : i;
        }
        return Double.NaN;
    }
}
