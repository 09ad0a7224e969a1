package dowel.kinematics;

/**
 * How the back contour is traced. Distances u are fractions of the line from mid-hip to mid-shoulder; domain reference
 * section 4.
 *
 * @param fromU where the contour begins: near S2, above the buttocks
 * @param toU where it ends: 1.00, or 0.60 with a bar on the back
 * @param lumbarToU where the low-back part ends, near T12
 * @param upperToU where the upper-back part ends, if the neck is free
 * @param armClearanceL contour points nearer than this to an arm are left out, in trunk lengths
 * @param deepestL an edge farther than this from the trunk line is not the back, in trunk lengths
 * @param smoothU bends of this length come through at half their height; a two-arc back loses at most 0.2 %c of any
 *     number
 * @param dropSd points farther than this from the fitted curve are dropped, standard deviations
 * @param mostExcluded largest share of points that may be missing
 * @param endSlackU the contour's ends must be seen within this distance of {@code fromU} and {@code toU}; the curve goes
 *     on to the same u in every frame, since the bow of another stretch of the back is another number
 * @param deepestHollowPct a contour with a deeper hollow is no back, %c. Under a bar it is an elbow that sticks out behind the
 *     back and the way down from it: 15 to 38 %c in rendered squats and good mornings, where a free back has at most 10.5.
 *     A standing back is hollow by 6.2 %c, and 25 degrees of extra arch add 6.0
 * @param armStepL where the edge leaps outwards by more than this from one ray to the next, an arm begins, and all from there
 *     on is left out; trunk lengths. Elbows under a bar, which the model places badly, leap by 0.1 to 0.3
 * @param shortestTrunkL a line from hip to shoulder shorter than this has a wrong end, so that u means another place of the
 *     back; trunk lengths. Bent under a bar it is 0.81 to 0.98, where a full plate covers the shoulder down to 0.61, and a
 *     straight low back then looked curved outwards by 5.5 %
 */
public record ContourSettings(
        double fromU,
        double toU,
        double lumbarToU,
        double upperToU,
        double armClearanceL,
        double deepestL,
        double smoothU,
        double dropSd,
        double mostExcluded,
        double endSlackU,
        double deepestHollowPct,
        double armStepL,
        double shortestTrunkL) {

    /** A back with nothing on it. */
    public static ContourSettings defaults() {
        return new ContourSettings(
                0.20,
                1.00,
                0.60,
                1.08,
                0.12,
                0.55,
                0.48,
                2.0,
                0.40,
                0.06,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0);
    }

    /**
     * A bar, plates and arms hide the upper back: squat, good morning. What is left is the low back.
     *
     * @param fromU where the free stretch begins
     * @param toU where it ends, all of it low back
     */
    public static ContourSettings barOnBack(double fromU, double toU) {
        return new ContourSettings(fromU, toU, toU, 1.08, 0.12, 0.55, 0.48, 2.0, 0.40, 0.06, 13, 0.05, 0.80);
    }
}
