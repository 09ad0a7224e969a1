package dowel.kinematics;

import dowel.kinematics.MetricTrack.JointTrack;
import dowel.motion.Plate;
import dowel.motion.Pose;
import dowel.signal.LowPass;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The plate on the bar over time, smoothed as joints are.
 *
 * @param x its middle, pixels of the upright frame, to the right; NaN where it was not seen
 * @param y likewise downwards
 * @param radiusPx its radius: median over the clip, pixels
 * @param gain how much larger things look at the plate than at the lifter, since it is nearer to the camera: its way up and
 *     down over that of the near wrist. NaN if the wrist hardly moved
 */
public record PlatePath(Series x, Series y, double radiusPx, double gain) {
    /** Diameter of a full-sized plate, metres: bumpers of every weight and 20 kg plates (IWF and IPF rule books). */
    public static final double FULL_SIZE_M = 0.45;
    /** Length of a trunk, metres, a rough scale (domain reference, section 1). */
    private static final double TRUNK_M = 0.50;
    /**
     * From here to there a plate may be full-sized, metres as the trunk tells. On rendered clips and real ones with
     * full-sized plates that size came back 14 % too small to 10 % too large. A plate of 400 mm looks the same.
     */
    private static final double SMALLEST_M = 0.385;

    private static final double LARGEST_M = 0.52;
    /** Movements are compared over this time, seconds. */
    private static final double STEP_S = 0.3;
    /** So much of movement is compared at least, trunk lengths. */
    private static final double MOVES_L = 0.04;

    private static final double LEAST_GAIN = 1.0;
    private static final double LARGEST_GAIN = 1.3;

    /** The plate's path; empty if no frame shows one. */
    static Optional<PlatePath> of(
            List<Pose> poses, JointTrack nearWrist, double trunkPx, KinematicsSettings settings, List<Double> cutsS) {
        double[] radii = poses.stream()
                .flatMap(pose -> pose.plate().stream())
                .mapToDouble(Plate::radius)
                .sorted()
                .toArray();
        if (radii.length == 0) {
            return Optional.empty();
        }
        LowPass lowPass = new LowPass(settings.cutOffHz(), settings.bridgeS());
        Series x = lowPass.apply(series(poses, plate -> plate.centre().x()), cutsS);
        Series y = lowPass.apply(series(poses, plate -> plate.centre().y()), cutsS);
        return Optional.of(new PlatePath(x, y, radii[radii.length / 2], gain(y, nearWrist, trunkPx)));
    }

    private static Series series(List<Pose> poses, ToDoubleFunction<Plate> value) {
        return Series.of(
                poses.stream().mapToDouble(Pose::timeS).toArray(),
                poses.stream()
                        .mapToDouble(
                                pose -> pose.plate().map(value::applyAsDouble).orElse(Double.NaN))
                        .toArray());
    }

    private static double gain(Series plate, JointTrack wrist, double trunkPx) {
        double both = 0;
        double its = 0;
        int j = 0;
        for (int i = 0; i < plate.size(); i++) {
            while (j < plate.size() && plate.time(j) < plate.time(i) + STEP_S) {
                j++;
            }
            if (j == plate.size()) {
                break;
            }
            double way = plate.value(j) - plate.value(i);
            double hand = wrist.y().value(j) - wrist.y().value(i);
            if (Math.abs(way) >= MOVES_L * trunkPx && Double.isFinite(hand)) {
                both += way * hand;
                its += hand * hand;
            }
        }
        return Math.min(Math.max(both / its, LEAST_GAIN), LARGEST_GAIN);
    }

    /** A trunk length as it would look at the plate, pixels; NaN if that is not known. */
    public double trunkPx(double lifterTrunkPx) {
        return gain * lifterTrunkPx;
    }

    /** Its diameter as the trunk tells, metres: a rough number. */
    public double looksM(double lifterTrunkPx) {
        return 2 * radiusPx * TRUNK_M / trunkPx(lifterTrunkPx);
    }

    /** True if it may be a full-sized plate, so that its size is the scale. */
    public boolean fullSize(double lifterTrunkPx) {
        double looks = looksM(lifterTrunkPx);
        return looks >= SMALLEST_M && looks <= LARGEST_M;
    }

    /** The same for a stretch of the clip. */
    PlatePath between(double fromS, double toS) {
        return new PlatePath(x.between(fromS, toS), y.between(fromS, toS), radiusPx, gain);
    }
}
