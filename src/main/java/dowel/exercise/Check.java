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
    RUSHED(Unit.SECONDS, Direction.BELOW);

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
            case HINGE_RATIO -> Map.of("deg_at_flat", Unit.DEG, "deg_per_pct", Unit.DEG);
            case ROCKING_RHYTHM -> Map.of("correlation", Unit.RATIO);
            case TRUNK_FIRST -> Map.of("swing", Unit.DEG);
            case RUSHED ->
                Map.of("ratio_warn", Unit.RATIO, "ratio_fault", Unit.RATIO, "ratio_counts_below", Unit.SECONDS);
            default -> Map.of();
        };
    }

    /** Further numbers that the rule may state, with their units. */
    Map<String, Unit> optional() {
        return switch (this) {
            case SPINE_ROUND, LUMBAR_CONVEX, HINGE_RATIO -> Map.of("elbow_below", Unit.DEG);
            default -> Map.of();
        };
    }

    /** The name in the settings files, for example {@code torso_swing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
