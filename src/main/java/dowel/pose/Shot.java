package dowel.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people of one shot, and which of them is the lifter.
 *
 * <p>Until more is known, the lifter is the largest, most central person of the first look. When the whole shot has been
 * seen, {@link #likeliestLifter()} may know better. Not safe for two threads at a time.
 */
final class Shot {
    /** Regions that differ by more are two people ({@link Region#disagreement}). */
    private static final double SAME_PERSON = 0.4;
    /** Smallest size of somebody who may take the place of a lost lifter, as a share of the lifter's. */
    private static final double LEAST_SIZE = 0.6;
    /** How much more important somebody else must be to be taken for the lifter after all. */
    private static final double CLEARLY = 1.3;

    private final int width;
    private final int height;
    private final Optional<Person> wanted;
    private final List<Person> people = new ArrayList<>();
    private Optional<Person> lifter = Optional.empty();
    private int looks;
    private int others;

    /**
     * A shot of which nothing is known.
     *
     * @param width of the frame, pixels
     * @param height of the frame, pixels
     * @param wanted the lifter, if an earlier look at the whole shot has found who it is
     */
    Shot(int width, int height, Optional<Person> wanted) {
        this.width = width;
        this.height = height;
        this.wanted = wanted;
    }

    /**
     * Notes who is seen.
     *
     * @param timeS when the detector looked, seconds
     * @param detections whom it saw
     * @param tracked where the lifter was tracked to, if he was; only after {@link #claim}
     */
    void look(double timeS, List<Detection> detections, Optional<Estimate> tracked) {
        looks++;
        tracked.ifPresent(e -> lifter.orElseThrow().seen(new Person.Sighting(timeS, e.own(), e.midShoulder())));
        detections.forEach(d -> note(timeS, d));
        if (lifter.isPresent()) {
            others = Math.max(others, (int) people.stream()
                    .filter(p -> p.times() > 1 && p.wasSeenAt(timeS) && p != lifter.get())
                    .count());
        }
    }

    private void note(double timeS, Detection detection) {
        Person.Sighting sighting = new Person.Sighting(
                timeS, detection.region(), detection.points().get(2));
        Optional<Person> known = known(detection.region());
        if (known.isEmpty()) {
            Person newcomer = new Person();
            newcomer.seen(sighting);
            people.add(newcomer);
        } else if (!known.get().wasSeenAt(timeS)) {
            known.get().seen(sighting);
        }
    }

    /** Takes the person of a detection, noted by {@link #look}, for the lifter. */
    void claim(Detection detection) {
        lifter = known(detection.region());
    }

    private Optional<Person> known(Region region) {
        return people.stream()
                .filter(p -> p.lastRegion().disagreement(region) < SAME_PERSON)
                .min(Comparator.comparingDouble(p -> p.lastRegion().disagreement(region)));
    }

    /** Which of the detected people to take for the lifter now; empty if none can be. */
    Optional<Detection> choose(double timeS, List<Detection> detections) {
        if (wanted.isPresent()) {
            return nearest(detections, wanted.get().regionNear(timeS));
        }
        if (lifter.isPresent()) {
            Region last = lifter.get().lastRegion();
            Optional<Detection> same = nearest(detections, last);
            return same.isPresent() ? same : largest(detections, LEAST_SIZE * last.side());
        }
        return largest(detections, 0);
    }

    private static Optional<Detection> nearest(List<Detection> detections, Region region) {
        return detections.stream()
                .filter(d -> d.region().disagreement(region) < SAME_PERSON)
                .min(Comparator.comparingDouble(d -> d.region().disagreement(region)));
    }

    private Optional<Detection> largest(List<Detection> detections, double leastSide) {
        return detections.stream()
                .filter(d -> d.region().side() >= leastSide)
                .max(Comparator.comparingDouble(
                        d -> d.region().side() * (1 + Person.centrality(d.region(), width, height)) * d.score()));
    }

    /** The detected person that is the one being tracked, if he was detected. */
    Optional<Detection> matching(Estimate tracked, List<Detection> detections) {
        return nearest(detections, tracked.own());
    }

    /** How many others were seen at most at one time, not counting who was seen only once. */
    int others() {
        return others;
    }

    /** Who is the lifter after all, if it is clearly somebody else than the one that was tracked. */
    Optional<Person> likeliestLifter() {
        if (wanted.isPresent() || people.isEmpty()) {
            return Optional.empty();
        }
        Person best = people.stream()
                .max(Comparator.comparingDouble(this::importance))
                .orElseThrow();
        boolean other = lifter.map(l -> l != best && importance(best) > CLEARLY * importance(l))
                .orElse(false);
        return other ? Optional.of(best) : Optional.empty();
    }

    private double importance(Person person) {
        return person.importance(looks, width, height);
    }
}
