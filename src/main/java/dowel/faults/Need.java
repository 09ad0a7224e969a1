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
 * @param jumped 1 where the model saw it, but at a place that made a limb too long or too short or left its own path
 * @param covered 1 where the bar's plate lies between it and the camera
 * @param leapt true if the hip, which stays where it is in this exercise, was seen to leap to another place
 */
record Need(String what, Series samples, Series jumped, Series covered, boolean leapt) {
    /**
     * Ways within 0.1 s beyond this, in trunk lengths, are none of a hip that stays: swung rows showed 0.09 at most, one
     * filmed by a camera that walked around the lifter 0.14, a hip lost behind a plate 0.23.
     */
    private static final double LEAP_L = 0.16;

    private static final double LEAP_S = 0.1;

    /** Something of which it is not known why it is missing. */
    Need(String what, Series samples) {
        this(what, samples, samples.map(v -> 0), samples.map(v -> 0), false);
    }

    /** A metric of the near side during a phase, with the joints that it is made of. */
    static Need of(LiftedSet set, Metric metric, double fromS, double toS) {
        Series seen = set.seen(metric).between(fromS, toS);
        Series jumped = metric.needsContour()
                ? seen.map(v -> 0)
                : set.visible(metric).between(fromS, toS).with(seen, Need::jumped);
        boolean leapt = set.profile().hipStays()
                && metric.joints().contains(Joint.LEFT_HIP)
                && leaps(
                        set.track().steadyJoint(set.track().view().nearSide().of(Joint.LEFT_HIP)),
                        LEAP_L * set.track().trunkLengthPx(),
                        fromS,
                        toS);
        return new Need(name(metric), seen, jumped, set.track().covered(metric).between(fromS, toS), leapt);
    }

    /** True if a joint goes further than some pixels within 0.1 s, in a stretch of time. */
    private static boolean leaps(MetricTrack.JointTrack path, double farPx, double fromS, double toS) {
        Series x = path.x().between(fromS - LEAP_S, toS);
        Series y = path.y().between(fromS - LEAP_S, toS);
        for (int now = 1; now < x.size(); now++) {
            for (int before = now - 1; before >= 0 && x.time(now) - x.time(before) <= LEAP_S; before--) {
                if (Math.hypot(x.value(now) - x.value(before), y.value(now) - y.value(before)) > farPx) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double jumped(double visible, double value) {
        return !Double.isNaN(visible) && Double.isNaN(value) ? 1 : 0;
    }

    /** A joint of the near side (given its left one) during a phase. */
    static Need of(LiftedSet set, Joint left, double fromS, double toS) {
        Joint near = set.track().view().nearSide().of(left);
        return of(
                set,
                near,
                left.key().replace("left_", ""),
                set.track().covered(left).between(fromS, toS),
                fromS,
                toS);
    }

    /** A joint of a certain side during a phase. */
    static Need ofSide(LiftedSet set, Joint joint, double fromS, double toS) {
        return of(
                set,
                joint,
                joint.key().replace('_', ' '),
                set.track().exchanged().between(fromS, toS).map(v -> 0),
                fromS,
                toS);
    }

    private static Need of(LiftedSet set, Joint joint, String name, Series covered, double fromS, double toS) {
        MetricTrack.JointTrack path = set.track().joint(joint);
        Series visible = path.visibility().between(fromS, toS).map(v -> v < Gates.LOWEST_VISIBILITY ? Double.NaN : 0);
        Series seen = path.y().between(fromS, toS).with(visible, Double::sum);
        return new Need("the " + name, seen, visible.with(seen, Need::jumped), covered, false);
    }

    /**
     * A joint of the near side whose place must be known well. Behind a plate that hangs from the hands the model guesses it,
     * and says that it sees it. A plate on the back goes along with the shoulder that it hides: that was not tried.
     */
    static Need beforeThePlate(LiftedSet set, Joint left, double fromS, double toS) {
        Need need = of(set, left, fromS, toS);
        return set.profile().rep().handsCarry()
                ? new Need(
                        need.what,
                        need.samples.with(need.covered, (seen, behind) -> behind > 0 ? Double.NaN : seen),
                        need.jumped,
                        need.covered,
                        need.leapt)
                : need;
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
