package dowel.faults;

import dowel.exercise.RepShape;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.kinematics.Unit;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code 1 - speed of the last full rep / speed of the fastest}, %, each the mean speed of the driving signal between 15 and
 * 85 % of its way while the load goes up: where a slow movement begins and ends is not sharp.
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
        List<RepShape.Driver> shown = set.profile().rep().drivers().stream()
                .filter(driver -> driver.metric().unit() != Unit.DEG || Gates.showsAngles(set))
                .toList();
        for (RepShape.Driver driver : shown) {
            double[] speeds = full.stream()
                    .mapToDouble(rep -> speed(set, driver.metric(), rep))
                    .toArray();
            if (Arrays.stream(speeds).noneMatch(Double::isNaN)) {
                double fastest = Arrays.stream(speeds).max().orElseThrow();
                Rep last = full.get(speeds.length - 1);
                double loss = 100 * (1 - speeds[speeds.length - 1] / fastest);
                return Outcome.measured(loss, last.concentricEndS());
            }
        }
        return Outcome.notJudged("the load's way up was not seen whole in every rep");
    }

    /** The driving signal's units per second; NaN if its way was not seen whole. */
    private static double speed(LiftedSet set, Metric driver, Rep rep) {
        Series way = set.concentric(driver, rep);
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
