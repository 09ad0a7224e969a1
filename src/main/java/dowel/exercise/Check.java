package dowel.exercise;

import dowel.kinematics.Unit;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule measures. Each constant has one class in the faults room; a new kind of rule is one constant here and one
 * class there.
 */
public enum Check {
    /** Largest rise of the back's bow over the set's flattest rep at the same trunk inclination. */
    SPINE_ROUND(Unit.PERCENT_CHORD, Direction.ABOVE),
    /** Outward bulge of the low back over its own chord; needs no baseline. */
    LUMBAR_CONVEX(Unit.PERCENT_CHORD, Direction.ABOVE),
    /** Share of the bend that the pelvis makes, the rest being the low back. */
    HINGE_RATIO(Unit.RATIO, Direction.BELOW),
    /** How far the trunk swings while the load is lifted: p95 - p5 of the trunk's inclination. */
    TORSO_SWING(Unit.DEG, Direction.ABOVE),
    /** Swing of the trunk over the whole rep where it keeps time with the hands. */
    ROCKING_RHYTHM(Unit.DEG, Direction.ABOVE),
    /** Share of the hand's travel that the shoulder makes. */
    BODY_DRIVE(Unit.RATIO, Direction.ABOVE),
    /** How long the trunk moves before the elbow does. */
    TRUNK_FIRST(Unit.SECONDS, Direction.ABOVE),
    /** Range of motion against the median of the set's three largest. */
    HALF_REP(Unit.RATIO, Direction.BELOW),
    /** Time of the lowering phase, and its ratio to the lifting phase. */
    RUSHED(Unit.SECONDS, Direction.BELOW),
    /** Knee flexion at the rep's standing end over the lifter's own standing; part: hip flexion. */
    NO_LOCKOUT(Unit.DEG, Direction.ABOVE),
    /** Inclination of the shank at the turn; part: knee flexion there. */
    SHIN_NOT_VERTICAL(Unit.DEG, Direction.ABOVE),
    /** Rise of the hip / rise of the shoulder early in the way up. */
    HIPS_SHOOT_UP(Unit.RATIO, Direction.ABOVE),
    /** How far the trunk tips forward while the load goes up; part: how far the upper back rounds. */
    CHEST_COLLAPSE(Unit.DEG, Direction.ABOVE),
    /** Mean backward lean while the load is pulled. */
    LEAN_BACK(Unit.DEG, Direction.ABOVE),
    /** How far the rep goes beyond the depth at which the back still held its shape. */
    HINGE_DEPTH(Unit.DEG, Direction.ABOVE),
    /** Share of the pull's time at which the hand is fastest; only together with its part: peak / mean speed. */
    YANK(Unit.RATIO, Direction.BELOW),
    /** How far the thigh passes the horizontal at the bottom. */
    SQUAT_DEPTH(Unit.DEG, Direction.BELOW),
    /** How long the hip bends before the knee does. */
    HIP_KNEE_SYNC(Unit.SECONDS, Direction.ABOVE),
    /** Where on the line from hip to shoulder the hand ends: 0 hip, 1 shoulder. */
    ROW_TARGET(Unit.RATIO, Direction.ABOVE),
    /** How far the elbow gets behind the line of the trunk at the top of a row. */
    NO_SQUEEZE(Unit.DEG, Direction.BELOW),
    /** Bow of the bent back over its bow in standing. */
    SPINE_ROUND_STAND(Unit.PERCENT_CHORD, Direction.ABOVE),
    /** Backward lean at the standing end; part: growth of the low back's hollow over standing. */
    SPINE_HYPEREXT(Unit.DEG, Direction.ABOVE),
    /** Growth of the low back's hollow while the load is pulled. */
    RIB_FLARE(Unit.PERCENT_CHORD, Direction.ABOVE),
    /** How far behind the ears the hands are at the bottom of a pull-down. */
    BEHIND_NECK(Unit.TRUNK_LENGTHS, Direction.ABOVE),
    /** Angle of the forearm from the vertical at the end of the pull, seen from front or back; part: upper arm to trunk. */
    ELBOW_PATH(Unit.DEG, Direction.ABOVE),
    /** Distance of the ankles / distance of the shoulder joints; part: too narrow. */
    STANCE_WIDTH(Unit.RATIO, Direction.ABOVE),
    /** Difference of the hands' heights as a share of the range; part: tilt of the line between them. */
    ASYMMETRY(Unit.PERCENT, Direction.ABOVE),
    /** Change of the angle between shoulder line and hip line about the trunk. */
    TWIST(Unit.DEG, Direction.ABOVE),
    /** Growth of the distance from shoulder joint to back over standing, at the top of a row. */
    SHOULDER_FORWARD(Unit.PERCENT, Direction.ABOVE),
    /** Gap between the back of the head and the virtual dowel; part: gap of the low back. */
    DOWEL_CONTACT(Unit.PERCENT, Direction.ABOVE),
    /** How far the hip hangs below the line from shoulder to ankle, as an angle. */
    HIP_SAG(Unit.DEG, Direction.ABOVE),
    /** Largest change of a rule's number from the set's first reps to its last, in margins; judges the whole set. */
    SET_BREAKDOWN(Unit.RATIO, Direction.ABOVE),
    /** Speed lost from the fastest rep to the last; judges the whole set. */
    VELOCITY_LOSS(Unit.PERCENT, Direction.ABOVE);

    /** Which side of a limit is worse. */
    public enum Direction {
        /** A larger value is worse. */
        ABOVE,
        /** A smaller value is worse. */
        BELOW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A second number of a rule with limits of its own, written {@code NAME_warn}, {@code NAME_fault}, {@code NAME_margin}.
     */
    record Part(Unit unit, Direction direction) {}

    private final Unit unit;
    private final Direction direction;

    Check(Unit unit, Direction direction) {
        this.unit = unit;
        this.direction = direction;
    }

    /** Unit of the measured value, its limits and its margin. */
    public Unit unit() {
        return unit;
    }

    /** Which side of the limits is worse. */
    public Direction direction() {
        return direction;
    }

    /** Further numbers that the rule must state, with their units. */
    Map<String, Unit> required() {
        return switch (this) {
            case SPINE_ROUND -> Map.of("deg_per_pct", Unit.DEG);
            case HINGE_RATIO ->
                Map.of(
                        "deg_at_flat",
                        Unit.DEG,
                        "deg_per_pct",
                        Unit.DEG,
                        "deg_of_hinge",
                        Unit.DEG,
                        "deg_per_bow",
                        Unit.DEG);
            case ROCKING_RHYTHM -> Map.of("correlation", Unit.RATIO);
            case TRUNK_FIRST -> Map.of("swing", Unit.DEG);
            case RUSHED ->
                Map.of("ratio_warn", Unit.RATIO, "ratio_fault", Unit.RATIO, "ratio_counts_below", Unit.SECONDS);
            case HINGE_DEPTH -> Map.of("bow_rise", Unit.PERCENT_CHORD);
            case ASYMMETRY -> Map.of("travel_warn", Unit.TRUNK_LENGTHS, "travel_fault", Unit.TRUNK_LENGTHS);
            case DOWEL_CONTACT -> Map.of("convex", Unit.PERCENT_CHORD);
            default -> Map.of();
        };
    }

    /** Second numbers with limits of their own, by name. */
    Map<String, Part> parts() {
        return switch (this) {
            case NO_LOCKOUT -> Map.of("hip", new Part(Unit.DEG, Direction.ABOVE));
            case SHIN_NOT_VERTICAL -> Map.of("knee", new Part(Unit.DEG, Direction.ABOVE));
            case CHEST_COLLAPSE -> Map.of("upper_back", new Part(Unit.PERCENT_CHORD, Direction.ABOVE));
            case YANK -> Map.of("peak", new Part(Unit.RATIO, Direction.ABOVE));
            case SPINE_HYPEREXT -> Map.of("gap", new Part(Unit.PERCENT_CHORD, Direction.ABOVE));
            case ELBOW_PATH -> Map.of("abduction", new Part(Unit.DEG, Direction.ABOVE));
            case STANCE_WIDTH -> Map.of("narrow", new Part(Unit.RATIO, Direction.BELOW));
            case ASYMMETRY -> Map.of("tilt", new Part(Unit.DEG, Direction.ABOVE));
            case DOWEL_CONTACT -> Map.of("gap", new Part(Unit.PERCENT_CHORD, Direction.BELOW));
            default -> Map.of();
        };
    }

    /** True if the rule judges the whole set at once instead of each rep. */
    public boolean ofWholeSet() {
        return this == SET_BREAKDOWN || this == VELOCITY_LOSS;
    }

    /** Further numbers that the rule may state, with their units. */
    Map<String, Unit> optional() {
        return switch (this) {
            case SPINE_ROUND, SPINE_ROUND_STAND, LUMBAR_CONVEX, HINGE_RATIO, CHEST_COLLAPSE ->
                Map.of("elbow_below", Unit.DEG);
            default -> Map.of();
        };
    }

    /** The name in the settings files, for example {@code torso_swing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
