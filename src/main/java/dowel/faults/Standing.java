package dowel.faults;

import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.Map;

/** The lifter's own quiet standing, to compare with: where trunk and leg are straight and hip, shoulder and hand
 * rest, as far as they are seen. */
final class Standing {
    private static final double UPRIGHT_DEG = 20;
    private static final double STRAIGHT_DEG = 25;
    /** At rest: nearer than this to the place 0.3 s before and after, trunk lengths. */
    private static final double STILL_L = 0.04;

    private static final double STILL_S = 0.3;
    /** So much of it must have been filmed, seconds. */
    private static final double ENOUGH_S = 0.3;

    private final LiftedSet set;
    /** 0 where the lifter stands quietly, NaN elsewhere. */
    private final Series quiet;

    private final Map<Metric, Double> medians = new EnumMap<>(Metric.class);

    private Standing(LiftedSet set, Series quiet) {
        this.set = set;
        this.quiet = quiet;
    }

    static Standing of(LiftedSet set) {
        MetricTrack track = set.track();
        double still = STILL_L * track.trunkLengthPx();
        Series quiet = track.series(Metric.TRUNK_INCLINATION)
                .with(
                        track.series(Metric.KNEE_FLEXION),
                        (trunk, knee) -> Math.abs(trunk) <= UPRIGHT_DEG && knee <= STRAIGHT_DEG ? 0 : Double.NaN);
        for (Joint joint : new Joint[] {Joint.LEFT_HIP, Joint.LEFT_SHOULDER, Joint.LEFT_WRIST}) {
            Series way = way(track.steadyJoint(track.view().nearSide().of(joint)));
            quiet = quiet.with(way, (is, moved) -> moved > still ? Double.NaN : is);
        }
        return new Standing(set, quiet);
    }

    /** The larger of a joint's ways to where it was and where it will be; pixels. */
    private static Series way(MetricTrack.JointTrack joint) {
        double[] ways = new double[joint.x().size()];
        for (int i = 0; i < ways.length; i++) {
            double timeS = joint.x().time(i);
            double before = way(joint, i, joint.x().nearest(timeS - STILL_S));
            double after = way(joint, i, joint.x().nearest(timeS + STILL_S));
            ways[i] = Math.max(before, after);
        }
        return joint.x().withValues(ways);
    }

    private static double way(MetricTrack.JointTrack joint, int from, int to) {
        return Math.hypot(
                joint.x().value(to) - joint.x().value(from),
                joint.y().value(to) - joint.y().value(from));
    }

    /** Median of a metric of the near side over quiet standing; NaN if that was not filmed for long enough. */
    double median(Metric metric) {
        return medians.computeIfAbsent(metric, of -> median(set.seen(of)));
    }

    /** Likewise of numbers over the clip's frames. */
    double median(Series seen) {
        Series standing = seen.with(quiet, Double::sum);
        return standing.measured() < ENOUGH_S * set.track().fps() ? Double.NaN : standing.median();
    }
}
