package dowel.faults;

import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
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
        return of(set, set.track().view().nearSide().of(left), left.key().replace("left_", ""), fromS, toS);
    }

    /** A joint of a certain side during a phase. */
    static Need ofSide(LiftedSet set, Joint joint, double fromS, double toS) {
        return of(set, joint, joint.key().replace('_', ' '), fromS, toS);
    }

    private static Need of(LiftedSet set, Joint joint, String name, double fromS, double toS) {
        MetricTrack.JointTrack path = set.track().joint(joint);
        Series seen = path.y()
                .with(path.visibility(), (y, visibility) -> visibility < Gates.LOWEST_VISIBILITY ? Double.NaN : y);
        return new Need("the " + name, seen.between(fromS, toS));
    }

    private static String name(Metric metric) {
        return switch (metric) {
            case TRUNK_INCLINATION -> "the line from hip to shoulder";
            case ELBOW_FLEXION -> "the near arm";
            case KNEE_FLEXION, SHANK_INCLINATION, THIGH_INCLINATION -> "the near leg";
            case HIP_FLEXION, BODY_LINE -> "the line from shoulder over hip to leg";
            case WRIST_ON_TRUNK -> "the near hand or the trunk";
            case ELBOW_BEHIND_TRUNK -> "the near upper arm or the trunk";
            case TRUNK_TWIST -> "the trunk";
            case EAR_TO_DOWEL -> "the ear or the edge of the back";
            case BOW, SAGITTA, HOLLOW, LUMBAR_SAGITTA, THORACIC_SAGITTA, SHOULDER_DEPTH -> "the edge of the back";
            default -> metric.key().replace('_', ' ');
        };
    }
}
