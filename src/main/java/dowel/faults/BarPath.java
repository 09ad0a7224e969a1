package dowel.faults;

import java.util.List;
import java.util.Optional;

/**
 * The load's path in one rep.
 *
 * @param source what it is taken from
 * @param errorL 95 % error of a place against the others of the rep, trunk lengths
 * @param scale what a trunk length is in metres
 * @param places over the whole rep, in time; empty if the path cannot be drawn
 * @param noDrift why the way forward and back was not judged; empty if it was
 * @param noSpeed why the speed was not judged; empty if it was
 */
public record BarPath(
        Source source,
        double errorL,
        Scale scale,
        List<Place> places,
        Optional<String> noDrift,
        Optional<String> noSpeed) {

    /** What shows where the load is. */
    public enum Source {
        /** The middle of the near plate's rim. */
        PLATE,
        /** The middle between both wrists. */
        BOTH_WRISTS,
        /** One wrist, where the other was hidden or rested. */
        ONE_WRIST
    }

    /**
     * Metres.
     *
     * @param mPerL metres for a trunk length
     * @param error its 95 % error, as a share
     * @param byPlate true if a plate taken as 450 mm wide gave it, false if a trunk taken as 0.50 m long did
     */
    public record Scale(double mPerL, double error, boolean byPlate) {
        /**
         * Error of the plate's scale, if it is a full-sized one: on rendered clips its rim came back 0.7 to 4.6 % too
         * large.
         */
        static final double PLATE_ERROR = 0.04;

        /** An adult's trunk length, a rough scale (domain reference, sections 1 and 5). */
        public static final Scale OF_TRUNK = new Scale(0.50, 0.10, false);
        /** The same where the plate is: how much nearer to the camera that is adds 8 %. */
        static final Scale OF_TRUNK_AT_PLATE = new Scale(0.50, 0.13, false);
    }

    /**
     * Where the load was.
     *
     * @param timeS seconds
     * @param forwardL trunk lengths ahead of where the load starts to go up; NaN where it was not seen
     * @param upL trunk lengths above that place; NaN where it was not seen
     */
    public record Place(double timeS, double forwardL, double upL) {
        /** True if the load was seen. */
        public boolean seen() {
            return !Double.isNaN(forwardL) && !Double.isNaN(upL);
        }
    }

    /** Copies the places. */
    public BarPath {
        places = List.copyOf(places);
    }
}
