package dowel.pose;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the detector saw in one picture.
 *
 * @param people who is surely there, surest first
 * @param faint where somebody may be, surest first: a lifter whose shoulders and face a plate hides is seen so
 */
record Sight(List<Detection> people, List<Detection> faint) {
    /** Copies the lists. */
    Sight {
        people = List.copyOf(people);
        faint = List.copyOf(faint);
    }

    /** All of them, surest first. */
    Stream<Detection> all() {
        return Stream.concat(people.stream(), faint.stream());
    }
}
