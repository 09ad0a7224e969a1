package dowel.reps;

/**
 * A rise and fall of the driving signal that may be a rep. Indices point into the signal.
 *
 * @param start where the rise begins; equal to turn if the clip begins at the turn
 * @param turn where the rise ends
 * @param leave where the fall begins
 * @param end where the fall ends; equal to turn if no fall was seen
 * @param rise height of the rise; 0 if not seen
 * @param fall depth of the fall; 0 if not seen
 * @param cutAtStart true if the stretch of film begins inside the rise, or after it
 * @param turnCut true if the film ends with the rise, or begins with the fall, so that the turn may lie outside
 * @param cutAtEnd true if the stretch of film ends inside the fall, or before it
 */
record Candidate(
        int start,
        int turn,
        int leave,
        int end,
        double rise,
        double fall,
        boolean cutAtStart,
        boolean turnCut,
        boolean cutAtEnd) {
    double rom() {
        return Math.max(rise, fall);
    }

    boolean whole() {
        return !cutAtStart && !cutAtEnd;
    }
}
