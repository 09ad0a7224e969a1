package dowel.faults;

import java.util.Locale;

/** The outcome of one rule for one rep. */
public enum Verdict {
    /** Better than the warn limit by at least one margin. */
    CLEAN,
    /** Between clean and warn, or within a margin of it: shown, not counted. */
    BORDERLINE,
    /** Past the warn limit of a rule that finds no fault of technique: worth knowing, nothing to work on. */
    NOTED,
    /** Past the warn limit. */
    WARN,
    /** Past the fault limit. */
    FAULT,
    /** This footage cannot show it. */
    NOT_JUDGED;

    /** The name used in reports, for example {@code not_judged}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
