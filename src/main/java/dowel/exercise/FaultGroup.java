package dowel.exercise;

import java.util.Locale;

/**
 * What a finding is about, in words for people.
 *
 * <p>Each has the points that a set loses if every rep shows a fault of it; a hint costs a third. The points are
 * convention [C]: most for the shape of the back and for momentum, which this product is about; least for tempo, which
 * costs no training effect between 0.5 and 8 s per rep (domain reference, section 0).
 */
public enum FaultGroup {
    ROUNDING(30),
    HYPEREXTENSION(20),
    HINGE(20),
    MOMENTUM(30),
    ROCKING(30),
    RANGE(15),
    TEMPO(10),
    ASYMMETRY(15),
    /** A change over the set: what changed is counted where it was seen. */
    BREAKDOWN(0),
    POSITION(15),
    LOCKOUT(15);

    private final int points;

    FaultGroup(int points) {
        this.points = points;
    }

    /** Points that a fault in every rep takes off the score of 100. */
    public int points() {
        return points;
    }

    /** The matter that it belongs to: a swinging trunk is one, whether it is seen as momentum or as rocking. */
    public FaultGroup matter() {
        return this == ROCKING ? MOMENTUM : this;
    }

    /** The name used in reports, for example {@code rounding}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a name used in reports. */
    public static FaultGroup of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
