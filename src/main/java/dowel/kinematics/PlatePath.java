package dowel.kinematics;

import dowel.motion.Plate;
import dowel.motion.Pose;
import dowel.motion.View;
import dowel.signal.LowPass;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The plate on the bar over time, smoothed as joints are.
 *
 * @param x its middle, pixels of the upright frame, to the right; NaN where it was not seen
 * @param y likewise downwards
 * @param radiusPx its radius: median over the clip, pixels
 */
public record PlatePath(Series x, Series y, double radiusPx) {
    /** From further off the side the far plate may be taken for the near one (rendered at 30 degrees it was), degrees. */
    static final double FACE_YAW_DEG = 25;
    /** Up to here its height is trusted to time reps: tried up to 18 degrees on film; at 30 one came and went. */
    private static final double LEADS_YAW_DEG = 20;

    private static final double LEADS_SEEN = 0.9;
    /** Diameter of a full-sized plate, metres: bumpers of every weight and 20 kg plates (IWF and IPF rule books). */
    public static final double FULL_SIZE_M = 0.45;
    /** Length of a trunk, metres, a rough scale (domain reference, section 1). */
    private static final double TRUNK_M = 0.50;
    /**
     * How much larger things look at the near plate than at the lifter's trunk. At 3 to 4 m, with the plate half a metre
     * nearer, it is 1.16 to 1.24; with 1.15 the plates of 320 mm on 20 rendered clips came back as 303 to 357 mm by a trunk
     * of 0.50 m.
     */
    private static final double NEARER = 1.15;
    /** From here on a plate may be full-sized, metres as the trunk tells. A plate of 400 mm looks the same. */
    private static final double SMALLEST_M = 0.385;
    /** No plate is larger than 450 mm: one that looks as large is nearer to the camera than {@link #NEARER} says. */
    private static final double LARGEST_M = 0.52;
    /** What looks larger still is no plate, metres as the trunk tells. */
    private static final double NO_PLATE_M = 0.65;

    /** The plate's path; empty if no frame shows one. */
    static Optional<PlatePath> of(List<Pose> poses, KinematicsSettings settings, List<Double> cutsS) {
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
        return Optional.of(new PlatePath(x, y, radii[radii.length / 2]));
    }

    private static Series series(List<Pose> poses, ToDoubleFunction<Plate> value) {
        return Series.of(
                poses.stream().mapToDouble(Pose::timeS).toArray(),
                poses.stream()
                        .mapToDouble(
                                pose -> pose.plate().map(value::applyAsDouble).orElse(Double.NaN))
                        .toArray());
    }

    /** A trunk length as it would look at the plate, pixels. */
    public double trunkPx(double lifterTrunkPx) {
        return NEARER * lifterTrunkPx * Math.max(1, looksM(lifterTrunkPx) / LARGEST_M);
    }

    /** Its diameter as the trunk tells, metres: a rough number. */
    public double looksM(double lifterTrunkPx) {
        return 2 * radiusPx * TRUNK_M / (NEARER * lifterTrunkPx);
    }

    /** True if it may be a full-sized plate, so that its size is the scale. */
    public boolean fullSize(double lifterTrunkPx) {
        return looksM(lifterTrunkPx) >= SMALLEST_M;
    }

    /** False if it is too large for a plate. */
    public boolean plausible(double lifterTrunkPx) {
        return looksM(lifterTrunkPx) <= NO_PLATE_M;
    }

    /** The same relative to the background. */
    PlatePath against(CameraPath camera) {
        return new PlatePath(
                x.with(camera.x(), (at, moved) -> at - moved), y.with(camera.y(), (at, moved) -> at - moved), radiusPx);
    }

    /** How high its middle is above its lowest place, in trunk lengths as they look there. */
    Series height(double lifterTrunkPx) {
        double lowest = y.max();
        double trunk = trunkPx(lifterTrunkPx);
        return y.map(at -> (lowest - at) / trunk);
    }

    /** True if it is seen from the side and in hardly any frame missed between where it comes and where it goes. */
    boolean leads(View view) {
        int[] seen = IntStream.range(0, y.size())
                .filter(i -> !Double.isNaN(y.value(i)))
                .toArray();
        return view.yawDeg() <= LEADS_YAW_DEG && seen.length >= LEADS_SEEN * (seen[seen.length - 1] - seen[0] + 1);
    }

    /** The same for a stretch of the clip. */
    PlatePath between(double fromS, double toS) {
        return new PlatePath(x.between(fromS, toS), y.between(fromS, toS), radiusPx);
    }
}
