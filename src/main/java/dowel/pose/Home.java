package dowel.pose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where in the picture the lifter has stood for the last seconds of a shot.
 *
 * <p>In a set the hips go up and down but hardly sideways, and the body keeps its size: in 22 filmed and 85 rendered clips
 * the hips stayed within 0.2 region sides (about 0.4 m) of their place. So where the tracking leaves the place, or the body
 * jumps in size, while somebody as large as before is still there, it follows somebody else, a passer-by or a spotter. Where
 * nobody is there the lifter himself has walked away. Not safe for two threads at a time.
 */
final class Home {
    /** How long ago a sighting still tells the place, seconds. */
    private static final double MEMORY_S = 4;
    /** A place is known after so many sightings over so long a time, seconds. */
    private static final int FEWEST_STAYS = 6;

    private static final double SHORTEST_S = 1.5;
    /** Farther sideways than this is away, region sides. */
    private static final double AWAY = 0.2;
    /** Nearer than this is at the place: sideways and up or down, region sides. */
    private static final double AT = 0.15;

    private static final double AT_DOWN = 0.4;
    /** Sizes that differ more are not of one lifter in one place: his own changed by a tenth over a set. */
    private static final double SAME_SIZE = 1.3;
    /** Within this the lifter was surely himself when the drift began, region sides. */
    private static final double SURE = 0.08;
    /** Who has been away for so long has moved house, seconds. */
    private static final double PATIENCE_S = 3;
    /** A drift is never dated back further, seconds. */
    private static final double LONGEST_DRIFT_S = 1;

    private final List<Stay> stays = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    private record Stay(double timeS, Region region) {}

    /** A stretch in which somebody else was taken for the lifter, seconds; both ends are good. */
    record Absence(double fromS, double toS) {
        boolean holds(double timeS) {
            return timeS > fromS && timeS < toS;
        }
    }

    /** True if the place is known and this region is away from it, or of quite another size. */
    boolean isLeftBy(double timeS, Region region) {
        return place(timeS)
                .map(home -> aside(home, region) > AWAY || !isAsLarge(home, region))
                .orElse(false);
    }

    /** True if the place is known and this region is at it. */
    boolean isAt(double timeS, Region region) {
        return place(timeS)
                .map(home -> aside(home, region) <= AT
                        && Math.abs(region.centerY() - home.centerY()) <= AT_DOWN * home.side()
                        && isAsLarge(home, region))
                .orElse(false);
    }

    /** The place: middle and size over the last seconds, height and direction as last seen. */
    Optional<Region> place(double timeS) {
        List<Stay> recent = recent(timeS);
        if (recent.size() < FEWEST_STAYS
                || recent.get(recent.size() - 1).timeS() - recent.get(0).timeS() < SHORTEST_S) {
            return Optional.empty();
        }
        Region last = recent.get(recent.size() - 1).region();
        return Optional.of(new Region(
                median(recent, Region::centerX), last.centerY(), median(recent, Region::side), last.rotation()));
    }

    /** The lifter was followed to this region. */
    void seen(double timeS, Region region) {
        if (isLeftBy(timeS, region)) {
            if (timeS - stays.get(stays.size() - 1).timeS() < PATIENCE_S) {
                return;
            }
            stays.clear();
        }
        stays.add(new Stay(timeS, region));
    }

    /** The lifter was found at the place again after somebody else had been followed away from it. */
    void returned(double timeS) {
        double fromS = stays.get(stays.size() - 1).timeS();
        Optional<Region> home = place(timeS);
        for (int i = stays.size() - 1;
                i >= 0
                        && fromS - LONGEST_DRIFT_S < stays.get(i).timeS()
                        && aside(home.orElseThrow(), stays.get(i).region()) > SURE;
                i--) {
            fromS = stays.get(i).timeS();
        }
        absences.add(new Absence(fromS, timeS));
    }

    /** The stretches in which somebody else was followed. */
    List<Absence> absences() {
        return List.copyOf(absences);
    }

    private List<Stay> recent(double timeS) {
        double fromS = Math.max(timeS - MEMORY_S - PATIENCE_S, lastS() - MEMORY_S);
        int first = stays.size();
        while (first > 0 && stays.get(first - 1).timeS() >= fromS) {
            first--;
        }
        return List.copyOf(stays.subList(first, stays.size()));
    }

    private double lastS() {
        return stays.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : stays.get(stays.size() - 1).timeS();
    }

    private static double aside(Region home, Region region) {
        return Math.abs(region.centerX() - home.centerX()) / home.side();
    }

    private static boolean isAsLarge(Region home, Region region) {
        double ratio = region.side() / home.side();
        return ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
    }

    private static double median(List<Stay> stays, ToDoubleFunction<Region> of) {
        double[] sorted = stays.stream()
                .mapToDouble(stay -> of.applyAsDouble(stay.region()))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
