package dowel.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with the settings files, so that all of it is told at once, in the order of the lines. */
public final class Problems {
    private record Problem(Place place, String message) {}

    private final List<Problem> found = new ArrayList<>();

    /** Notes a mistake and where it stands. */
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /** Everything that was found, each as {@code file:line: message}. */
    public List<String> lines() {
        return found.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.place().file())
                        .thenComparing(problem -> problem.place().line()))
                .map(problem -> problem.place() + ": " + problem.message())
                .distinct()
                .toList();
    }

    /** Stops with everything that was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(lines());
        }
    }
}
