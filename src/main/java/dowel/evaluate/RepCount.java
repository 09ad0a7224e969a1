package dowel.evaluate;

/**
 * How many reps one clip has, and how many were counted.
 *
 * @param truth how many there are
 * @param found how many were counted
 */
public record RepCount(int truth, int found) {
    /** Counted minus true. */
    public int error() {
        return found - truth;
    }
}
