package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of the back in one rep as a curve over the trunk's inclination, apart for the rep's two phases. The outline
 * of a bending trunk changes even if the spine keeps its shape, so shapes are compared only at the same inclination.
 */
final class BackCurve {
    private static final double BIN_DEG = 5;
    private static final int BINS = 26;
    private static final double FROM_DEG = -10;
    private static final List<Metric> METRICS = List.of(Metric.BOW, Metric.HOLLOW, Metric.THORACIC_SAGITTA);

    private final Rep rep;
    /** Mean per phase and bin, NaN where not seen. */
    private final Map<Metric, double[][]> means = new EnumMap<>(Metric.class);

    private BackCurve(LiftedSet set, Rep rep, RuleSpec spec) {
        this.rep = rep;
        Series trunk = BackPhase.of(set, rep, spec, set.track().series(Metric.TRUNK_INCLINATION));
        for (Metric metric : METRICS) {
            means.put(
                    metric,
                    means(trunk, BackPhase.of(set, rep, spec, set.track().series(metric))));
        }
    }

    static BackCurve of(LiftedSet set, Rep rep, RuleSpec spec) {
        return new BackCurve(set, rep, spec);
    }

    private double[][] means(Series trunk, Series values) {
        double[][] sums = new double[2][BINS];
        int[][] counts = new int[2][BINS];
        for (int i = 0; i < values.size(); i++) {
            int bin = (int) Math.floor((trunk.value(i) - FROM_DEG) / BIN_DEG);
            if (!Double.isNaN(values.value(i) + trunk.value(i)) && bin >= 0 && bin < BINS) {
                sums[phase(values.time(i))][bin] += values.value(i);
                counts[phase(values.time(i))][bin]++;
            }
        }
        for (int phase = 0; phase < 2; phase++) {
            for (int bin = 0; bin < BINS; bin++) {
                sums[phase][bin] = counts[phase][bin] == 0 ? Double.NaN : sums[phase][bin] / counts[phase][bin];
            }
        }
        return sums;
    }

    private int phase(double timeS) {
        return timeS <= rep.turnS() ? 0 : 1;
    }

    Rep rep() {
        return rep;
    }

    /**
     * What another rep's value is compared with: the mean at the same inclination in the same phase, between bins in a
     * line; NaN where this rep did not show it.
     */
    double at(Metric metric, boolean firstPhase, double trunkDeg) {
        double[] bins = means.get(metric)[firstPhase ? 0 : 1];
        double place = (trunkDeg - FROM_DEG) / BIN_DEG - 0.5;
        int low = (int) Math.floor(place);
        double below = low >= 0 && low < BINS ? bins[low] : Double.NaN;
        double above = low + 1 >= 0 && low + 1 < BINS ? bins[low + 1] : Double.NaN;
        if (Double.isNaN(below) || Double.isNaN(above)) {
            return Double.isNaN(below) ? above : below;
        }
        return below + (place - low) * (above - below);
    }

    /** Mean difference of the bow to another rep's over the inclinations that both show; NaN if there is none. */
    double bowAbove(BackCurve other) {
        double sum = 0;
        int n = 0;
        for (int phase = 0; phase < 2; phase++) {
            for (int bin = 0; bin < BINS; bin++) {
                double difference =
                        means.get(Metric.BOW)[phase][bin] - other.means.get(Metric.BOW)[phase][bin];
                if (!Double.isNaN(difference)) {
                    sum += difference;
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Mean of {@link #bowAbove} over the others that share an inclination with it; NaN if none does. */
    double bowAboveAll(List<BackCurve> others) {
        return others.stream()
                .filter(other -> other != this)
                .mapToDouble(this::bowAbove)
                .filter(difference -> !Double.isNaN(difference))
                .average()
                .orElse(Double.NaN);
    }
}
