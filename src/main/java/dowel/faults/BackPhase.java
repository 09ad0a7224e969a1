package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.reps.RepPhases;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The part of a rep in which the back's shape is read: while the load is carried and the trunk is bent, and, where a
 * rule says {@code elbow_below}, while the elbow does not stick out above the back.
 */
final class BackPhase {
    /** Less bent than this, the back is as good as standing and plates may hide the hip. */
    private static final double BENT_DEG = 25;

    private BackPhase() {}

    /** The samples of a metric in that part of the rep; NaN = not measured, other samples left out. */
    static Series of(LiftedSet set, Rep rep, RuleSpec spec, Series metric) {
        RepPhases phases = set.phases(rep);
        Series inRep = metric.between(phases.loadedFromS(), phases.loadedToS());
        Series trunk = set.track().series(Metric.TRUNK_INCLINATION).between(phases.loadedFromS(), phases.loadedToS());
        Series elbow = set.track().series(Metric.ELBOW_FLEXION).between(phases.loadedFromS(), phases.loadedToS());
        OptionalDouble elbowBelow =
                spec.optionalNumber("elbow_below").map(OptionalDouble::of).orElse(OptionalDouble.empty());
        double[] times = new double[inRep.size()];
        double[] values = new double[inRep.size()];
        int n = 0;
        for (int i = 0; i < inRep.size(); i++) {
            boolean upright = trunk.value(i) < BENT_DEG;
            boolean elbowOut = elbowBelow.isPresent() && !(elbow.value(i) < elbowBelow.getAsDouble());
            if (!upright && !elbowOut) {
                times[n] = inRep.time(i);
                values[n++] = inRep.value(i);
            }
        }
        return Series.of(Arrays.copyOf(times, n), Arrays.copyOf(values, n));
    }
}
