package dowel.evaluate;

import dowel.evaluate.BackDoses.Dose;
import dowel.kinematics.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one clip adds to the figures.
 *
 * @param truth what is known about it
 * @param chosen the exercise that was found out, or {@code unsure}
 * @param foundOut reps and faults with the exercise found out
 * @param given likewise with the true exercise given; empty where the truth does not tell a known one
 * @param angles errors by angle, with the exercise given where it is known
 * @param joints errors of the model's joints
 * @param tracker errors by pace
 * @param shapes measured shapes of the back against true rounding
 * @param doseCases what was told by how much there truly is, with the exercise given where it is known
 * @param roundingRule what the rule {@code spine_round_setup} measured against true rounding
 */
record ClipResult(
        Truth truth,
        String chosen,
        Pass foundOut,
        Optional<Pass> given,
        Map<TrueAngle, AngleErrors> angles,
        JointErrors joints,
        TrackerErrors tracker,
        Map<Metric, List<Dose>> shapes,
        List<DoseCurve.Case> doseCases,
        List<Dose> roundingRule) {
    /** The shapes of the back that answer to rounding, and that rules judge by. */
    static final List<Metric> SHAPES = List.of(Metric.BOW, Metric.LUMBAR_SAGITTA);

    /**
     * Reps and faults of one run.
     *
     * @param count empty where the truth does not tell how many reps there are
     * @param reps empty where the truth does not tell the reps themselves
     * @param byKind what was said, by kind of fault
     * @param byRule what was said, by rule
     */
    record Pass(
            Optional<RepCount> count, Optional<RepScore> reps, List<FaultOutcome> byKind, List<FaultOutcome> byRule) {}
}
