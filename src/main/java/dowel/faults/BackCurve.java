package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of the back in one rep as a curve over the trunk's inclination, apart for the rep's two phases. The outline
 * of a bending trunk changes even if the spine keeps its shape, so shapes are compared only at the same inclination.
 *
 * <p>Likewise for arms that bend, as in rows: a shoulder blade drawn back and an elbow beside the ribs raise the bow of
 * a flat back by about 0.06 %c for each degree at the elbow, 3 %c at 50 degrees. So where a rule says
 * {@code elbow_below}, shapes are also compared only with the elbow bent alike.
 */
final class BackCurve {
    private static final double BIN_DEG = 5;
    private static final int BINS = 26;
    private static final double FROM_DEG = -10;
    /** Elbows this near to each other are bent alike: the bow differs by half a percent at most on average. */
    private static final double ELBOW_BAND_DEG = 15;

    private static final List<Metric> METRICS = List.of(Metric.BOW, Metric.HOLLOW, Metric.THORACIC_SAGITTA);

    private final Rep rep;
    private final boolean armsBend;
    private final int bands;
    /** Mean per phase and elbow band (band by band) and bin of inclination, NaN where not seen. */
    private final Map<Metric, double[][]> means = new EnumMap<>(Metric.class);

    private BackCurve(LiftedSet set, Rep rep, RuleSpec spec) {
        this.rep = rep;
        Optional<Double> elbowBelow = spec.optionalNumber("elbow_below");
        this.armsBend = elbowBelow.isPresent();
        this.bands = (int) Math.ceil(elbowBelow.orElse(0.0) / ELBOW_BAND_DEG) + 1;
        Series trunk = BackPhase.of(set, rep, spec, set.track().series(Metric.TRUNK_INCLINATION));
        Series elbow = BackPhase.of(set, rep, spec, set.track().series(Metric.ELBOW_FLEXION));
        for (Metric metric : METRICS) {
            means.put(
                    metric,
                    means(trunk, elbow, BackPhase.of(set, rep, spec, set.track().series(metric))));
        }
    }

    static BackCurve of(LiftedSet set, Rep rep, RuleSpec spec) {
        return new BackCurve(set, rep, spec);
    }

    private double[][] means(Series trunk, Series elbow, Series values) {
        double[][] sums = new double[2 * bands][BINS];
        int[][] counts = new int[2 * bands][BINS];
        for (int i = 0; i < values.size(); i++) {
            int bin = (int) Math.floor((trunk.value(i) - FROM_DEG) / BIN_DEG);
            if (!Double.isNaN(values.value(i) + trunk.value(i)) && bin >= 0 && bin < BINS) {
                int row = row(values.time(i) <= rep.turnS(), elbow.value(i));
                sums[row][bin] += values.value(i);
                counts[row][bin]++;
            }
        }
        for (int row = 0; row < sums.length; row++) {
            for (int bin = 0; bin < BINS; bin++) {
                sums[row][bin] = counts[row][bin] == 0 ? Double.NaN : sums[row][bin] / counts[row][bin];
            }
        }
        return sums;
    }

    private int row(boolean firstPhase, double elbowDeg) {
        int band = armsBend ? Math.max(0, Math.min(bands - 1, (int) Math.floor(elbowDeg / ELBOW_BAND_DEG))) : 0;
        return firstPhase ? band : bands + band;
    }

    Rep rep() {
        return rep;
    }

    /**
     * What another rep's value is compared with: the mean at the same inclination in the same phase, the elbow bent alike
     * where arms bend, between bins in a line; NaN where this rep did not show it.
     */
    double at(Metric metric, boolean firstPhase, double trunkDeg, double elbowDeg) {
        double[] bins = means.get(metric)[row(firstPhase, elbowDeg)];
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
        for (int row = 0; row < 2 * bands; row++) {
            for (int bin = 0; bin < BINS; bin++) {
                double difference =
                        means.get(Metric.BOW)[row][bin] - other.means.get(Metric.BOW)[row][bin];
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
