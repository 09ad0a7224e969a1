package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rep of a set whose bow lies lowest against the others': what the set's backs are compared with. */
record FlattestRep(BackCurve curve) {
    static final String NONE = "there is no second rep in which the back was seen, to compare with";
    static final String NOT_FLAT = "the low back is curved outwards in every rep, so none is flat to compare with";
    /**
     * Its low back may bulge outwards by no more than this, % of its chord: less than a margin below the hint of
     * lumbar_convex.
     */
    private static final double FLAT_ENOUGH = 1;

    /** Empty if there are not two reps, in which the back was seen well enough, to compare. */
    static Optional<FlattestRep> of(LiftedSet set, RuleSpec spec) {
        List<BackCurve> curves = set.reps().stream()
                .filter(rep -> Gates.hidden(back(set, rep, spec)).isEmpty())
                .map(rep -> BackCurve.of(set, rep, spec))
                .toList();
        double[] above =
                curves.stream().mapToDouble(curve -> curve.bowAboveAll(curves)).toArray();
        return IntStream.range(0, above.length)
                .filter(i -> !Double.isNaN(above[i]))
                .boxed()
                .min(Comparator.comparingDouble(i -> above[i]))
                .map(i -> new FlattestRep(curves.get(i)));
    }

    /** The back's edge in the part of a rep in which its shape is read. */
    static Need back(LiftedSet set, Rep rep, RuleSpec spec) {
        return new Need("the edge of the back", BackPhase.of(set, rep, spec, set.seen(Metric.BOW)));
    }

    /** True if it does not bulge outwards at the low back itself. */
    boolean flatEnough(LiftedSet set, RuleSpec spec) {
        Series lowBack = BackPhase.of(set, curve.rep(), spec, set.track().series(Metric.LUMBAR_SAGITTA));
        return Sustained.max(lowBack).value() <= FLAT_ENOUGH;
    }

    /** Another rep's metric over this rep's, at the same inclination in the same phase, arms bent alike, while the load is carried. */
    Series rise(LiftedSet set, Rep rep, RuleSpec spec, Metric metric) {
        Series values = BackPhase.of(set, rep, spec, set.track().series(metric));
        Series trunk = BackPhase.of(set, rep, spec, set.track().series(Metric.TRUNK_INCLINATION));
        Series elbow = BackPhase.of(set, rep, spec, set.track().series(Metric.ELBOW_FLEXION));
        double[] rises = new double[values.size()];
        for (int i = 0; i < rises.length; i++) {
            rises[i] =
                    values.value(i) - curve.at(metric, values.time(i) <= rep.turnS(), trunk.value(i), elbow.value(i));
        }
        return values.withValues(rises);
    }
}
