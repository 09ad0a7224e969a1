package dowel.kinematics;

import dowel.motion.Joint;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a metric comes from a body: which joints (by their left names) it needs, what people read, and what is computed.
 */
record Formula(List<Joint> needs, String text, ToDoubleFunction<Body> compute, boolean ofContour) {
    static final Joint SHOULDER = Joint.LEFT_SHOULDER;
    static final Joint ELBOW = Joint.LEFT_ELBOW;
    static final Joint WRIST = Joint.LEFT_WRIST;
    static final Joint HIP = Joint.LEFT_HIP;
    static final Joint KNEE = Joint.LEFT_KNEE;
    static final Joint ANKLE = Joint.LEFT_ANKLE;
    static final Joint EAR = Joint.LEFT_EAR;

    /** Angle of a line from straight up, forward positive. */
    static Formula leanFromUp(Joint from, Joint to) {
        String text = "atan2(f*(x%2$s-x%1$s), y%1$s-y%2$s)";
        return of(text, body -> Math.toDegrees(Math.atan2(body.ahead(from, to), body.above(from, to))), from, to);
    }

    /** Angle of a line from straight down, forward positive. */
    static Formula leanFromDown(Joint from, Joint to) {
        String text = "atan2(f*(x%2$s-x%1$s), y%2$s-y%1$s)";
        return of(text, body -> Math.toDegrees(Math.atan2(body.ahead(from, to), -body.above(from, to))), from, to);
    }

    /** The bend of a joint, 0 when straight. */
    static Formula bend(Joint a, Joint corner, Joint b) {
        return of("180 - angle(%1$s,%2$s,%3$s)", body -> 180 - body.angle(a, corner, b), a, corner, b);
    }

    /** The bend of a joint, 0 when straight, from the 3D points. */
    static Formula bendInSpace(Joint a, Joint corner, Joint b) {
        ToDoubleFunction<Body> compute =
                body -> Double.isNaN(body.angle(a, corner, b)) ? Double.NaN : 180 - body.angleInSpace(a, corner, b);
        return of("180 - angle(%1$s,%2$s,%3$s) in 3D", compute, a, corner, b);
    }

    /** The angle at a corner, 0 to 180. */
    static Formula opening(Joint a, Joint corner, Joint b) {
        return of("angle(%1$s,%2$s,%3$s)", body -> body.angle(a, corner, b), a, corner, b);
    }

    /** Angle from a first line forward to a second. */
    static Formula turn(Joint from1, Joint to1, Joint from2, Joint to2) {
        return of(
                "angle from line %1$s-%2$s forward to line %3$s-%4$s",
                body -> body.turn(from1, to1, from2, to2), from1, to1, from2, to2);
    }

    /** Height of a joint over another, in L. */
    static Formula over(Joint below, Joint above) {
        return of("(y%1$s - y%2$s) / L", body -> body.above(below, above) / body.trunkLengthPx(), below, above);
    }

    /** How far a joint lies behind another, in L. */
    static Formula behind(Joint front, Joint back) {
        return of("f*(x%1$s - x%2$s) / L", body -> body.ahead(back, front) / body.trunkLengthPx(), front, back);
    }

    /** Distance of two joints, in L. */
    static Formula distance(Joint a, Joint b) {
        return of("|%1$s - %2$s| / L", body -> body.distance(a, b) / body.trunkLengthPx(), a, b);
    }

    /** Where a joint lies along a line: 0 at its beginning, 1 at its end. */
    static Formula along(Joint point, Joint from, Joint to) {
        return of(
                "dot(%1$s-%2$s, %3$s-%2$s) / dot(%3$s-%2$s, %3$s-%2$s)",
                body -> body.dot(from, point, from, to) / body.dot(from, to, from, to), point, from, to);
    }

    /** A number of the back contour; NaN where an end of the trunk line is not seen. */
    static Formula contour(String text, ToDoubleFunction<BackContour> number) {
        ToDoubleFunction<Body> compute = body -> Double.isNaN(body.distance(HIP, SHOULDER))
                ? Double.NaN
                : body.back().map(number::applyAsDouble).orElse(Double.NaN);
        return of(text, compute, HIP, SHOULDER).needingContour();
    }

    /** How deep the back's edge lies behind the shoulder, percent of the trunk line. */
    static Formula shoulderDepth() {
        ToDoubleFunction<Body> compute =
                body -> Double.isNaN(body.distance(HIP, SHOULDER)) ? Double.NaN : body.shoulderDepthPct();
        return of("100 * distance / |%1$s-%2$s| from the trunk line to the back's edge at %2$s", compute, HIP, SHOULDER)
                .needingContour();
    }

    /** How high the bar's plate is. */
    static Formula plateHeight() {
        return of("(lowest y - y) / L at the plate of its middle, the camera's motion taken out", Body::plateHeight);
    }

    /** How far a joint lies ahead of the virtual dowel, percent of L. */
    static Formula aheadOfDowel(Joint joint) {
        ToDoubleFunction<Body> compute = body -> Double.isNaN(body.distance(HIP, SHOULDER))
                ? Double.NaN
                : body.back()
                        .map(back ->
                                100 * body.aheadOf(back.chordStart(), back.dowelEnd(), joint) / body.trunkLengthPx())
                        .orElse(Double.NaN);
        return of("100 * distance / L of %1$s from the line over sacrum and upper back", compute, joint, HIP, SHOULDER)
                .needingContour();
    }

    /** Angle of the line between the middles of two pairs of joints from straight up, from the 3D points. */
    static Formula lean(Joint lower, Joint upper) {
        ToDoubleFunction<Body> compute =
                body -> Double.isNaN(body.distance(lower, upper)) ? Double.NaN : body.lean(lower, upper);
        return of("angle of the line from %1$s-%1$s' to %2$s-%2$s' from straight up, in 3D", compute, lower, upper);
    }

    /** Turn of one pair of joints against another about the line between their middles, from the 3D points. */
    static Formula twist(Joint upper, Joint lower) {
        ToDoubleFunction<Body> compute =
                body -> Double.isNaN(body.distance(upper, lower)) ? Double.NaN : body.twist(upper, lower);
        return of("angle of the line %1$s-%1$s' against %2$s-%2$s' about the trunk", compute, upper, lower);
    }

    private static Formula of(String text, ToDoubleFunction<Body> compute, Joint... needs) {
        Object[] letters = List.of(needs).stream().map(Formula::letter).toArray(Object[]::new);
        return new Formula(List.of(needs).stream().distinct().toList(), String.format(text, letters), compute, false);
    }

    private Formula needingContour() {
        return new Formula(needs, text, compute, true);
    }

    private static String letter(Joint left) {
        return switch (left) {
            case LEFT_SHOULDER -> "S";
            case LEFT_ELBOW -> "E";
            case LEFT_WRIST -> "W";
            case LEFT_HIP -> "H";
            case LEFT_KNEE -> "K";
            case LEFT_ANKLE -> "A";
            default -> left.key().replace("left_", "");
        };
    }
}
