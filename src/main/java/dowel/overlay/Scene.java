package dowel.overlay;

import dowel.faults.Verdict;
import dowel.motion.Facing;
import dowel.motion.Point;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn on one frame. Points are pixels of the upright frame.
 *
 * @param limbs the body's visible segments
 * @param back the back contour, if it was traced
 * @param bar the bar's plate and its way in this rep, if the plate is seen
 * @param trunk the trunk line, if both its ends are visible
 * @param heading exercise and set, in a clip that shows several; else empty
 * @param counter the rep counter, such as "Rep 2 / 5"; empty if no rep was counted
 * @param phase what happens now, such as "Lifting"; empty between reps
 * @param counterRight true if counter and phase stand in the picture's right corner, where the lifter's head is not
 * @param banners what was found around now, most serious first
 * @param hint a line that stays at the foot of the picture; empty if there is none
 */
record Scene(
        List<Limb> limbs,
        Optional<Back> back,
        Optional<Bar> bar,
        Optional<Trunk> trunk,
        String heading,
        String counter,
        String phase,
        boolean counterRight,
        List<Banner> banners,
        String hint) {

    /** Nothing to draw. */
    static final Scene EMPTY = new Scene(
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", "", "", false, List.of(), "");

    Scene {
        limbs = List.copyOf(limbs);
        banners = List.copyOf(banners);
    }

    /** A segment of the body, near or far from the camera. */
    record Limb(Point from, Point to, boolean near) {}

    /**
     * The back contour and the chord between its ends.
     *
     * @param points from the low back to the neck
     * @param mark the verdict of a finding about the back around now; {@link Verdict#CLEAN} if there is none
     */
    record Back(List<Point> points, Verdict mark) {
        Back {
            points = List.copyOf(points);
        }

        boolean marked() {
            return mark != Verdict.CLEAN;
        }
    }

    /**
     * The bar's plate.
     *
     * @param rim points around it
     * @param way its middle from the rep's start until now
     */
    record Bar(List<Point> rim, List<Point> way) {
        Bar {
            rim = List.copyOf(rim);
            way = List.copyOf(way);
        }
    }

    /**
     * The line from hip to shoulder.
     *
     * @param facing which way the lifter looks; the angle is written behind his back
     * @param inclinationDeg from upright, positive = leaning forward; NaN if not measured
     */
    record Trunk(Point hip, Point shoulder, Facing facing, double inclinationDeg) {}

    /** A finding in few words: the verdict's sign and word with what it is about, and below it the number. */
    record Banner(Verdict verdict, String title, String number) {}
}
