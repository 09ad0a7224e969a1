package dowel.exercise;

import java.util.Locale;

/** What a finding is about, in words for people. */
public enum FaultGroup {
    ROUNDING,
    HYPEREXTENSION,
    HINGE,
    MOMENTUM,
    ROCKING,
    RANGE,
    TEMPO,
    ASYMMETRY,
    BREAKDOWN,
    POSITION,
    LOCKOUT;

    /** The name used in reports, for example {@code rounding}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
