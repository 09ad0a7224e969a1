package dowel.pose;

import dowel.motion.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * One person of a shot, as seen at the times when the detector looked. What is told about him is kept up to date with each
 * sighting, since it is asked for at each look. Not safe for two threads at a time.
 */
final class Person {
    /** Motion above this adds no more weight: the standard deviation of hips and shoulders, region sides. */
    private static final double FULL_MOTION = 0.05;

    private final int width;
    private final int height;
    /** In order of time. */
    private final List<Sighting> sightings = new ArrayList<>();

    private final Spread sides = new Spread();
    private final Spread centralities = new Spread();
    private final Spread hips = new Spread();
    private final Spread shoulders = new Spread();
    private int timesSure;

    /**
     * Somebody who was not seen yet.
     *
     * @param width of the frame, pixels
     * @param height of the frame, pixels
     */
    Person(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Where the person was at one time.
     *
     * @param timeS seconds
     * @param region of the person
     * @param shoulder mid-shoulder, frame pixels
     * @param sure false if somebody may have been there
     */
    record Sighting(double timeS, Region region, Point shoulder, boolean sure) {}

    /** Notes a sighting, later than those before. */
    void seen(Sighting sighting) {
        sightings.add(sighting);
        sides.add(sighting.region().side());
        centralities.add(centrality(sighting.region(), width, height));
        hips.add(sighting.region().centerY());
        shoulders.add(sighting.shoulder().y());
        timesSure += sighting.sure() ? 1 : 0;
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
    int timesSure() {
        return timesSure;
    }

    /** The same of that very time. */
    boolean wasSurelySeenAt(double timeS) {
        return wasSeenAt(timeS) && sightings.get(sightings.size() - 1).sure();
    }

    /** True if the person was seen at that very time. */
    boolean wasSeenAt(double timeS) {
        return sightings.get(sightings.size() - 1).timeS() == timeS;
    }

    /** The region at the time nearest to {@code timeS}, the earlier of two as near. */
    Region regionNear(double timeS) {
        int from = 0;
        int to = sightings.size() - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean later = sightings.get(middle + 1).timeS() - timeS
                    < timeS - sightings.get(middle).timeS();
            from = later ? middle + 1 : from;
            to = later ? to : middle;
        }
        return sightings.get(from).region();
    }

    /**
     * How likely this is the lifter, without unit: large, seen often, moving, in the middle of the picture.
     *
     * @param looks how often the detector looked in this shot
     */
    double importance(int looks) {
        double side = sides.mean();
        double motion = Math.min(1, (hips.deviation() + shoulders.deviation()) / 2 / side / FULL_MOTION);
        return side / Math.max(width, height) * sightings.size() / looks * (1 + motion) * (1 + centralities.mean());
    }

    /** Nearness of a region's centre to the frame's, 0 in a corner to 1 in the middle. */
    static double centrality(Region region, int width, int height) {
        double off = Math.hypot(region.centerX() - width / 2.0, region.centerY() - height / 2.0);
        return Math.max(0, 1 - off / Math.hypot(width / 2.0, height / 2.0));
    }
}
