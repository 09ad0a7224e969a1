package dowel.kinematics;

import static dowel.kinematics.Formula.ANKLE;
import static dowel.kinematics.Formula.EAR;
import static dowel.kinematics.Formula.ELBOW;
import static dowel.kinematics.Formula.HIP;
import static dowel.kinematics.Formula.KNEE;
import static dowel.kinematics.Formula.SHOULDER;
import static dowel.kinematics.Formula.WRIST;
import static dowel.kinematics.Formula.aheadOfDowel;
import static dowel.kinematics.Formula.along;
import static dowel.kinematics.Formula.behind;
import static dowel.kinematics.Formula.bend;
import static dowel.kinematics.Formula.bendInSpace;
import static dowel.kinematics.Formula.contour;
import static dowel.kinematics.Formula.distance;
import static dowel.kinematics.Formula.lean;
import static dowel.kinematics.Formula.leanFromDown;
import static dowel.kinematics.Formula.leanFromUp;
import static dowel.kinematics.Formula.opening;
import static dowel.kinematics.Formula.over;
import static dowel.kinematics.Formula.plateHeight;
import static dowel.kinematics.Formula.shoulderDepth;
import static dowel.kinematics.Formula.turn;
import static dowel.kinematics.Formula.twist;

import dowel.motion.Joint;
import java.util.List;
import java.util.Locale;

/**
 * A quantity measured in every frame. Angles are degrees; facing f is +1 if the lifter looks to the image's right; S
 * shoulder, H hip, K knee, A ankle, E elbow, W wrist of one side; L is the trunk length. Formulas and signs: domain
 * reference sections 1 and 4, printed with {@code dowel exercise}.
 */
public enum Metric {
    TRUNK_INCLINATION(Unit.DEG, false, leanFromUp(HIP, SHOULDER), "0 upright, +90 horizontal, negative = leaning back"),
    TRUNK_LEAN(
            Unit.DEG,
            false,
            lean(HIP, SHOULDER),
            "0 upright, 90 horizontal, whichever way; from any view, to 15 degrees or so"),
    SHANK_INCLINATION(Unit.DEG, true, leanFromUp(ANKLE, KNEE), "+ knee ahead of ankle"),
    THIGH_INCLINATION(Unit.DEG, true, leanFromDown(HIP, KNEE), "0 standing, +90 thigh horizontal"),
    KNEE_FLEXION(Unit.DEG, true, bend(HIP, KNEE, ANKLE), "0 straight"),
    KNEE_BEND(Unit.DEG, true, bendInSpace(HIP, KNEE, ANKLE), "0 straight; from any view, to 20 degrees or so"),
    HIP_FLEXION(Unit.DEG, true, bend(SHOULDER, HIP, KNEE), "0 straight; contains about 0.6 x lumbar flexion"),
    ELBOW_FLEXION(Unit.DEG, true, bend(SHOULDER, ELBOW, WRIST), "0 straight"),
    ARM_ELEVATION(Unit.DEG, true, opening(HIP, SHOULDER, ELBOW), "0 arm at the side, 180 overhead"),
    ELBOW_BEHIND_TRUNK(
            Unit.DEG,
            true,
            turn(SHOULDER, HIP, SHOULDER, ELBOW),
            "+ = elbow behind the trunk line, 0 on it, -90 ahead"),
    BODY_LINE(Unit.DEG, true, bend(SHOULDER, HIP, ANKLE), "0 straight from shoulder to ankle"),
    TRUNK_TWIST(
            Unit.DEG,
            false,
            twist(SHOULDER, HIP),
            "shoulder line against hip line about the trunk, from the model's 3D points, + = near shoulder ahead"),
    NECK_ANGLE(Unit.DEG, false, turn(HIP, SHOULDER, SHOULDER, EAR), "+ = head forward of the trunk line"),
    /** Vertical distances, upwards positive, in L. */
    WRIST_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, over(ANKLE, WRIST), "+ = higher"),
    WRIST_OVER_HIP(Unit.TRUNK_LENGTHS, true, over(HIP, WRIST), "+ = higher"),
    WRIST_OVER_SHOULDER(Unit.TRUNK_LENGTHS, true, over(SHOULDER, WRIST), "+ = higher"),
    SHOULDER_OVER_WRIST(Unit.TRUNK_LENGTHS, true, over(WRIST, SHOULDER), "+ = higher"),
    WRIST_TO_SHOULDER(Unit.TRUNK_LENGTHS, true, distance(WRIST, SHOULDER), "arm's reach"),
    PLATE_HEIGHT(Unit.TRUNK_LENGTHS, false, plateHeight(), "+ = higher, 0 where it was lowest in the clip"),
    HIP_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, over(ANKLE, HIP), "+ = higher"),
    SHOULDER_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, over(ANKLE, SHOULDER), "+ = higher"),
    HIP_SETBACK(Unit.TRUNK_LENGTHS, true, behind(ANKLE, HIP), "+ = hip behind ankle"),
    WRIST_ON_TRUNK(Unit.RATIO, true, along(WRIST, HIP, SHOULDER), "0 at the hip, 1 at the shoulder"),
    BOW(
            Unit.PERCENT_CHORD,
            false,
            contour("150 * mean(d) / c of the back contour", BackContour::bowPct),
            "+ = bulging outwards"),
    SAGITTA(
            Unit.PERCENT_CHORD,
            false,
            contour("100 * max(d) / c of the back contour", BackContour::sagittaPct),
            "farthest point outside the chord"),
    HOLLOW(
            Unit.PERCENT_CHORD,
            false,
            contour("100 * gap / c between back contour and its convex hull edge", BackContour::hollowPct),
            "largest gap: the low back's inward curve"),
    LUMBAR_SAGITTA(
            Unit.PERCENT_CHORD,
            false,
            contour("100 * extreme d / c of the low-back part (u 0.20-0.60)", BackContour::lumbarSagittaPct),
            "over its own chord, + = convex"),
    THORACIC_SAGITTA(
            Unit.PERCENT_CHORD,
            false,
            contour("100 * extreme d / c of the upper-back part (u 0.60-1.08)", BackContour::thoracicSagittaPct),
            "over its own chord, + = convex"),
    SHOULDER_DEPTH(Unit.PERCENT, false, shoulderDepth(), "how deep behind the shoulder the back lies"),
    EAR_TO_DOWEL(
            Unit.PERCENT, false, aheadOfDowel(EAR), "how far ahead of the line over sacrum and upper back the ear is");

    private final Unit unit;
    private final boolean sided;
    /** Its function holds no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Formula formula;

    private final String meaning;

    Metric(Unit unit, boolean sided, Formula formula, String meaning) {
        this.unit = unit;
        this.sided = sided;
        this.formula = formula;
        this.meaning = meaning;
    }

    /** The unit of the values. */
    public Unit unit() {
        return unit;
    }

    /** True if left and right are measured apart; false if there is one value per frame (near side or mid-body). */
    public boolean sided() {
        return sided;
    }

    /** The formula and the meaning of its values, for people. */
    public String formula() {
        return formula.text() + ": " + meaning;
    }

    /** The joints it needs, by their left names; without one of them the value is NaN. */
    public List<Joint> joints() {
        return formula.needs();
    }

    /** True for the numbers of the back contour, which also need the person mask. */
    public boolean needsContour() {
        return formula.ofContour();
    }

    /** True for what comes from the model's 3D points, which are not smoothed. */
    boolean inSpace() {
        return this == TRUNK_TWIST || this == TRUNK_LEAN || this == KNEE_BEND;
    }

    /** The value in one frame; NaN where a joint or the contour is missing. */
    double of(Body body) {
        return formula.compute().applyAsDouble(body);
    }

    /** The name used in YAML and reports, for example {@code trunk_inclination}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The metric of a name such as {@code trunk_inclination}.
     *
     * @throws IllegalArgumentException if there is none; the message names it
     */
    public static Metric ofKey(String key) {
        for (Metric metric : values()) {
            if (metric.key().equals(key)) {
                return metric;
            }
        }
        throw new IllegalArgumentException("unknown metric '" + key + "'");
    }
}
