package dowel.kinematics;

import java.util.Locale;

/**
 * A quantity measured in every frame. Angles are degrees; facing f is +1 if the lifter looks to the image's right; S
 * shoulder, H hip, K knee, A ankle, E elbow, W wrist of one side; L is the trunk length. Formulas and signs: domain
 * reference sections 1 and 4, printed with {@code dowel exercise}.
 */
public enum Metric {
    TRUNK_INCLINATION(Unit.DEG, false, "atan2(f*(xS-xH), yH-yS): 0 upright, +90 horizontal, negative = leaning back"),
    SHANK_INCLINATION(Unit.DEG, true, "atan2(f*(xK-xA), yA-yK): + knee ahead of ankle"),
    THIGH_INCLINATION(Unit.DEG, true, "atan2(f*(xK-xH), yK-yH): 0 standing, +90 thigh horizontal"),
    KNEE_FLEXION(Unit.DEG, true, "180 - angle(H,K,A): 0 straight"),
    HIP_FLEXION(Unit.DEG, true, "180 - angle(S,H,K): 0 straight; contains about 0.6 x lumbar flexion"),
    ELBOW_FLEXION(Unit.DEG, true, "180 - angle(S,E,W): 0 straight"),
    ARM_ELEVATION(Unit.DEG, true, "angle(H,S,E): 0 arm at the side, 180 overhead"),
    NECK_ANGLE(Unit.DEG, false, "angle of shoulder-ear against hip-shoulder, + = head forward of the trunk line"),
    /** Vertical distances, upwards positive, near side, in L. */
    WRIST_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, "(yA - yW) / L"),
    WRIST_OVER_HIP(Unit.TRUNK_LENGTHS, true, "(yH - yW) / L"),
    WRIST_OVER_SHOULDER(Unit.TRUNK_LENGTHS, true, "(yS - yW) / L"),
    SHOULDER_OVER_WRIST(Unit.TRUNK_LENGTHS, true, "(yW - yS) / L"),
    WRIST_TO_SHOULDER(Unit.TRUNK_LENGTHS, true, "|W - S| / L"),
    HIP_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, "(yA - yH) / L"),
    SHOULDER_OVER_ANKLE(Unit.TRUNK_LENGTHS, true, "(yA - yS) / L"),
    HIP_SETBACK(Unit.TRUNK_LENGTHS, true, "f*(xA - xH) / L: hip behind ankle"),
    WRIST_ON_TRUNK(Unit.RATIO, true, "dot(W-H, S-H) / dot(S-H, S-H): 0 at the hip, 1 at the shoulder"),
    BOW(Unit.PERCENT_CHORD, false, "150 * mean(d) / c of the back contour: + = bulging outwards"),
    SAGITTA(Unit.PERCENT_CHORD, false, "100 * max(d) / c of the back contour"),
    HOLLOW(Unit.PERCENT_CHORD, false, "largest gap between back contour and its convex hull edge, 100 * gap / c"),
    LUMBAR_SAGITTA(
            Unit.PERCENT_CHORD,
            false,
            "signed extreme deviation of the low-back part (u 0.20-0.60) over its own chord, + = convex"),
    THORACIC_SAGITTA(
            Unit.PERCENT_CHORD,
            false,
            "signed extreme deviation of the upper-back part (u 0.60-1.08) over its own chord, + = convex");

    private final Unit unit;
    private final boolean sided;
    private final String formula;

    Metric(Unit unit, boolean sided, String formula) {
        this.unit = unit;
        this.sided = sided;
        this.formula = formula;
    }

    /** The unit of the values. */
    public Unit unit() {
        return unit;
    }

    /** True if left and right are measured apart; false if there is one value per frame (near side or mid-body). */
    public boolean sided() {
        return sided;
    }

    /** The formula, for people. */
    public String formula() {
        return formula;
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
