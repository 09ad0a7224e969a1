package dowel.exercise;

import dowel.kinematics.Metric;
import java.util.List;

/**
 * What a rep of an exercise is.
 *
 * @param drivers the signals whose travel makes the rep, first choice first; a later one is used where the earlier
 *     ones are hidden
 * @param shortestS shortest whole rep, seconds
 * @param longestS longest whole rep, seconds
 * @param first the phase that comes first
 * @param phases what its phases are called
 * @param marks angles whose movement belongs to the phases too: where the driving signal hardly changes at an end (hip
 *     height at the top of a squat), they show better when a phase begins and ends
 * @param hands what the hands do in the picture
 * @param handsCarry true if the hands carry the load up and down (or down, on a cable), so that their path is the load's
 * @param barbell true if the load is a bar whose plates face a camera at the side and move as the load does
 * @param fromFloor true if the load rests on the floor between reps
 * @param musts postures without which a movement is no rep
 */
public record RepShape(
        List<Driver> drivers,
        double shortestS,
        double longestS,
        Phase first,
        PhaseNames phases,
        List<Metric> marks,
        Hands hands,
        boolean handsCarry,
        boolean barbell,
        boolean fromFloor,
        List<Must> musts) {

    /** The two phases. */
    public enum Phase {
        /** The load goes up. */
        CONCENTRIC,
        /** The load comes down. */
        ECCENTRIC
    }

    /**
     * A driving signal.
     *
     * @param metric the signal
     * @param start which end of its range the rep starts from
     * @param minRom smallest range of motion of a rep, in the metric's unit
     */
    public record Driver(Metric metric, End start, double minRom) {}

    /** An end of a signal's range. */
    public enum End {
        LOW,
        HIGH
    }

    /**
     * A posture without which a movement is no rep.
     *
     * @param seen true if it is not enough that nothing contradicts it
     * @param otherwise what is said then
     */
    public record Must(Posture posture, boolean seen, String otherwise) {
        /** True if this value of the posture's metric, NaN where hidden, leaves the movement a rep. */
        public boolean allows(double value) {
            return posture.allows(value) && !(seen && Double.isNaN(value));
        }
    }

    /** What the hands do in the picture. */
    public enum Hands {
        /** They travel further up or down than the shoulders. */
        TRAVEL,
        /** They stay, and the body travels. */
        STAY,
        /** Either. */
        ANY
    }

    /** Copies the lists. */
    public RepShape {
        drivers = List.copyOf(drivers);
        marks = List.copyOf(marks);
        musts = List.copyOf(musts);
    }
}
