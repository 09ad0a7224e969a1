package dowel.exercise;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the settings files, so that all of it is told at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(place + ": " + message);
    }

    int count() {
        return found.size();
    }

    /** Stops with everything that was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found);
        }
    }
}
