package dowel.faults;

import java.util.List;
import java.util.Optional;

/**
 * The load's path in one rep, as the wrists show it: the plate itself is not tracked.
 *
 * @param bothHands true for the middle between the wrists, false for one wrist, where the other was hidden or rested
 * @param places over the whole rep, in time; empty if the path cannot be drawn
 * @param noDrift why the way forward and back was not judged; empty if it was
 * @param noSpeed why the speed was not judged; empty if it was
 */
public record BarPath(boolean bothHands, List<Place> places, Optional<String> noDrift, Optional<String> noSpeed) {
    /** What the path is taken from. */
    public static final String SOURCE = "wrists";
    /**
     * 95 % error of a place against the others of the rep, trunk lengths: on 73 reps of 22 rendered clips from the side
     * (deadlift, Romanian deadlift, row, pull-down) 95 % of the drifts came back within 0.063 of the drawn wrist's. The
     * hand turning about the bar comes on top.
     */
    public static final double ERROR_L = 0.06;
    /** An adult's trunk length, metres: a rough scale (domain reference, section 1). */
    public static final double SCALE_M = 0.50;
    /** 95 % error of that scale, as a share (domain reference, section 5). */
    public static final double SCALE_ERROR = 0.10;

    /**
     * Where the hands were.
     *
     * @param timeS seconds
     * @param forwardL trunk lengths ahead of where the load starts to go up; NaN where they were not seen
     * @param upL trunk lengths above that place; NaN where they were not seen
     */
    public record Place(double timeS, double forwardL, double upL) {
        /** True if the hands were seen. */
        public boolean seen() {
            return !Double.isNaN(forwardL) && !Double.isNaN(upL);
        }
    }

    /** Copies the places. */
    public BarPath {
        places = List.copyOf(places);
    }
}
