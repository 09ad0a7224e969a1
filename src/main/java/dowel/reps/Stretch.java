package dowel.reps;

import java.util.List;

/** A stretch of a clip, seconds; both ends belong to it. */
public record Stretch(double fromS, double toS) {
    /**
     * In which set a rep lies that starts at a time: 1 for the first, also before it; a rest belongs to the set before;
     * 0 where there are fewer than two.
     *
     * @param sets in order of time
     */
    public static int setAt(double timeS, List<Stretch> sets) {
        if (sets.size() < 2) {
            return 0;
        }
        return Math.max(
                1, (int) sets.stream().filter(set -> set.fromS() <= timeS).count());
    }

    /** Its length, seconds. */
    public double lengthS() {
        return toS - fromS;
    }

    /** The shortest stretch that holds both. */
    public Stretch and(Stretch other) {
        return new Stretch(Math.min(fromS, other.fromS), Math.max(toS, other.toS));
    }
}
