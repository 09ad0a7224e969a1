package dowel.faults;

import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.signal.Series;

/**
 * Something that must be seen during a phase.
 *
 * @param what in plain words, for "the hip was hidden"
 * @param samples the phase's samples; NaN = not measured
 */
record Need(String what, Series samples) {
    /** A metric of the near side during a phase, with the joints that it is made of. */
    static Need of(LiftedSet set, Metric metric, double fromS, double toS) {
        return new Need(name(metric), seen(set, metric).between(fromS, toS));
    }

    /** The metric over the clip, NaN also where the model does not see one of its joints. */
    static Series seen(LiftedSet set, Metric metric) {
        Series series = set.track().series(metric);
        for (Joint joint : metric.joints()) {
            series = series.with(
                    set.track().nearJoint(joint).visibility(),
                    (value, visibility) -> visibility < Gates.LOWEST_VISIBILITY ? Double.NaN : value);
        }
        return series;
    }

    /** A joint of the near side (given its left one) during a phase. */
    static Need of(LiftedSet set, Joint left, double fromS, double toS) {
        Series seen = set.track()
                .nearJoint(left)
                .y()
                .with(
                        set.track().nearJoint(left).visibility(),
                        (y, visibility) -> visibility < Gates.LOWEST_VISIBILITY ? Double.NaN : y);
        return new Need("the " + left.key().replace("left_", ""), seen.between(fromS, toS));
    }

    private static String name(Metric metric) {
        return switch (metric) {
            case TRUNK_INCLINATION -> "the line from hip to shoulder";
            case ELBOW_FLEXION -> "the near arm";
            case KNEE_FLEXION -> "the near leg";
            case BOW, SAGITTA, HOLLOW, LUMBAR_SAGITTA, THORACIC_SAGITTA -> "the edge of the back";
            default -> metric.key().replace('_', ' ');
        };
    }
}
