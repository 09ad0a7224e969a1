package dowel.reps;

import dowel.kinematics.Unit;

/**
 * One repetition. The rep starts with the lift's first phase and ends with its last: a floor deadlift runs floor,
 * lockout, floor (turn = lockout); a squat or Romanian deadlift standing, bottom, standing (turn = bottom); a row or
 * pulldown arms long, handle at the body, arms long (turn = handle at the body).
 *
 * @param number from 1
 * @param startS first frame of the rep, seconds
 * @param turnS end of the first phase
 * @param leaveS start of the second phase, after any hold; equal to turnS if there is none
 * @param endS end of the rep
 * @param order which phase comes first
 * @param rom range of motion: largest minus smallest driving signal inside the rep, in the signal's unit
 * @param romUnit of the range of motion: trunk lengths or degrees, as the signal
 * @param complete false if the clip begins or ends inside the rep, or the second phase was not filmed
 */
public record Rep(
        int number,
        double startS,
        double turnS,
        double leaveS,
        double endS,
        Order order,
        double rom,
        Unit romUnit,
        boolean complete) {
    /** Which phase comes first. */
    public enum Order {
        CONCENTRIC_FIRST,
        ECCENTRIC_FIRST
    }

    /** A rep without a hold between its phases, its range in trunk lengths. */
    public Rep(int number, double startS, double turnS, double endS, Order order, double rom, boolean complete) {
        this(number, startS, turnS, turnS, endS, order, rom, Unit.TRUNK_LENGTHS, complete);
    }

    /** The same rep with another number. */
    public Rep numbered(int other) {
        return new Rep(other, startS, turnS, leaveS, endS, order, rom, romUnit, complete);
    }

    /** Duration of the lifting phase without the hold, seconds. */
    public double concentricS() {
        return concentricEndS() - concentricStartS();
    }

    /** Duration of the lowering phase without the hold, seconds; 0 if it was not filmed. */
    public double eccentricS() {
        return eccentricEndS() - eccentricStartS();
    }

    /** When the load starts to rise. */
    public double concentricStartS() {
        return order == Order.CONCENTRIC_FIRST ? startS : leaveS;
    }

    /** When the load has risen. */
    public double concentricEndS() {
        return order == Order.CONCENTRIC_FIRST ? turnS : endS;
    }

    /** When the load starts to come down. */
    public double eccentricStartS() {
        return order == Order.CONCENTRIC_FIRST ? leaveS : startS;
    }

    /** When the load has come down. */
    public double eccentricEndS() {
        return order == Order.CONCENTRIC_FIRST ? endS : turnS;
    }
}
