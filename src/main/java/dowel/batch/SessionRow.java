package dowel.batch;

import java.util.Optional;

/**
 * What the coach tells about one clip.
 *
 * @param client who lifts
 * @param date when, YYYY-MM-DD
 * @param exercise what is lifted, an id of the catalogue
 * @param loadKg how heavy
 * @param reps how many reps the coach counted
 * @param notes anything else
 */
record SessionRow(
        Optional<String> client,
        Optional<String> date,
        Optional<String> exercise,
        Optional<Double> loadKg,
        Optional<Integer> reps,
        String notes) {
    /** Nothing is told but the client, if a sub-folder names one. */
    static SessionRow of(Clip clip) {
        return new SessionRow(
                Optional.of(clip.topFolder()).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
