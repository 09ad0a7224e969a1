package dowel.pose;

import dowel.motion.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person of a shot, as seen at the times when the detector looked. Not safe for two threads at a time. */
final class Person {
    /** Motion above this adds no more weight: the standard deviation of hips and shoulders, region sides. */
    private static final double FULL_MOTION = 0.05;

    private final List<Sighting> sightings = new ArrayList<>();

    /**
     * Where the person was at one time.
     *
     * @param timeS seconds
     * @param region of the person
     * @param shoulder mid-shoulder, frame pixels
     * @param sure false if somebody may have been there
     */
    record Sighting(double timeS, Region region, Point shoulder, boolean sure) {}

    void seen(Sighting sighting) {
        sightings.add(sighting);
    }

    /** Where the person was seen last. */
    Region lastRegion() {
        return sightings.get(sightings.size() - 1).region();
    }

    /** How often the person was seen. */
    int times() {
        return sightings.size();
    }

    /** How often the person was surely seen. */
    long timesSure() {
        return sightings.stream().filter(Sighting::sure).count();
    }

    /** The same of that very time. */
    boolean wasSurelySeenAt(double timeS) {
        return wasSeenAt(timeS) && sightings.get(sightings.size() - 1).sure();
    }

    /** True if the person was seen at that very time. */
    boolean wasSeenAt(double timeS) {
        return sightings.get(sightings.size() - 1).timeS() == timeS;
    }

    /** The region at the time nearest to {@code timeS}. */
    Region regionNear(double timeS) {
        return sightings.stream()
                .min(Comparator.comparingDouble(s -> Math.abs(s.timeS() - timeS)))
                .orElseThrow()
                .region();
    }

    /**
     * How likely this is the lifter, without unit: large, seen often, moving, in the middle of the picture.
     *
     * @param looks how often the detector looked in this shot
     * @param width of the frame, pixels
     * @param height of the frame, pixels
     */
    double importance(int looks, int width, int height) {
        double side =
                mean(sightings.stream().mapToDouble(s -> s.region().side()).toArray());
        double central = mean(sightings.stream()
                .mapToDouble(s -> centrality(s.region(), width, height))
                .toArray());
        double motion = Math.min(1, motion(side) / FULL_MOTION);
        return side / Math.max(width, height) * sightings.size() / looks * (1 + motion) * (1 + central);
    }

    /** Nearness of a region's centre to the frame's, 0 in a corner to 1 in the middle. */
    static double centrality(Region region, int width, int height) {
        double off = Math.hypot(region.centerX() - width / 2.0, region.centerY() - height / 2.0);
        return Math.max(0, 1 - off / Math.hypot(width / 2.0, height / 2.0));
    }

    private double motion(double side) {
        double hips = deviation(
                sightings.stream().mapToDouble(s -> s.region().centerY()).toArray());
        double shoulders =
                deviation(sightings.stream().mapToDouble(s -> s.shoulder().y()).toArray());
        return (hips + shoulders) / 2 / side;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
