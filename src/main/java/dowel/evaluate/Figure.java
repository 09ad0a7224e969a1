package dowel.evaluate;

/**
 * One number of the accuracy table.
 *
 * @param name what it is, for example {@code angle.trunk_inclination.mean_absolute_error}
 * @param unit of the value and its interval; empty for a share or a ratio
 * @param pass from which run it is
 * @param slice from which clips
 * @param clips how many clips stand behind it
 * @param estimate the number
 */
public record Figure(String name, String unit, Pass pass, Slice slice, int clips, Estimate estimate) {
    /** From which run of Dowel a figure is. */
    public enum Pass {
        /** The exercise was not given away. */
        EXERCISE_FOUND_OUT,
        /** The true exercise was given, so that a wrong guess does not empty the figure. */
        EXERCISE_GIVEN,
        /** The exercise plays no part. */
        EITHER;

        /** The name used in files. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
