package dowel.pose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of one shot, and which of them is the lifter.
 *
 * <p>Until more is known, the lifter is the largest, most central person of the first look. When the whole shot has been
 * seen, {@link #likeliestLifter()} may know better. Not safe for two threads at a time.
 */
final class Shot {
    /** Smallest size of somebody who may take the place of a lost lifter, as a share of the lifter's. */
    private static final double LEAST_SIZE = 0.6;
    /** Somebody seen fewer times cannot take the lifter's place. */
    private static final int FEWEST_LOOKS = 5;
    /** How much more important somebody else must be to be taken for the lifter after all. */
    private static final double CLEARLY = 1.3;

    private final int width;
    private final int height;
    private final Optional<Person> wanted;
    private final List<Person> bystanders = new ArrayList<>();
    private final Person lifter;
    private final Home home = new Home();
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
        this.lifter = new Person(width, height);
    }

    /**
     * Notes who is seen.
     *
     * @param timeS when the detector looked, seconds
     * @param sight whom it saw
     * @param pose the lifter, if he was tracked or found
     */
    void look(double timeS, Sight sight, Optional<Estimate> pose) {
        looks++;
        pose.ifPresent(e -> lifter.seen(new Person.Sighting(timeS, e.own(), e.midShoulder(), true)));
        sight.all()
                .filter(seen ->
                        pose.isEmpty() || isSomebodyElse(seen, pose.get().own(), sight))
                .forEach(seen -> note(timeS, seen, sight.people().contains(seen)));
        if (pose.isPresent()) {
            others = Math.max(others, (int) bystanders.stream()
                    .filter(p -> p.timesSure() > 1 && p.wasSurelySeenAt(timeS))
                    .count());
        }
    }

    /** True if a detection is not the tracked person, who stands apart from it or was detected himself beside it. */
    private static boolean isSomebodyElse(Detection seen, Region tracked, Sight sight) {
        return !tracked.isOfSamePerson(seen.region())
                || (tracked.isBeside(seen.region())
                        && sight.all()
                                .anyMatch(other -> !other.equals(seen)
                                        && tracked.isOfSamePerson(other.region())
                                        && !tracked.isBeside(other.region())));
    }

    /** Where the lifter stands. */
    Home home() {
        return home;
    }

    /**
     * Where to look for the likeliest of the others, whom the detector does not see at this time; empty if nobody is
     * missing. Behind a plate the detector finds a lifter now and then only, and who is seen seldom counts for little.
     */
    Optional<Region> missing(double timeS) {
        return wanted.isPresent()
                ? Optional.empty()
                : bystanders.stream()
                        .filter(person -> person.times() > 1)
                        .max(Comparator.comparingDouble(this::importance))
                        .filter(person -> !person.wasSeenAt(timeS))
                        .map(Person::lastRegion);
    }

    /** Notes that the missing one is there. */
    void found(double timeS, Estimate pose) {
        bystanders.stream()
                .filter(person -> person.lastRegion().isOfSamePerson(pose.own())
                        && !person.lastRegion().isBeside(pose.own()))
                .filter(person -> !person.wasSeenAt(timeS))
                .findFirst()
                .ifPresent(person -> person.seen(new Person.Sighting(timeS, pose.own(), pose.midShoulder(), false)));
    }

    private void note(double timeS, Detection detection, boolean sure) {
        Person.Sighting sighting = new Person.Sighting(
                timeS, detection.region(), detection.points().get(Detection.MID_SHOULDER), sure);
        Optional<Person> known = bystanders.stream()
                .filter(p -> p.lastRegion().isOfSamePerson(detection.region()))
                .min(Comparator.comparingDouble(p -> p.lastRegion().distance(detection.region())));
        if (known.isEmpty()) {
            Person newcomer = new Person(width, height);
            newcomer.seen(sighting);
            bystanders.add(newcomer);
        } else if (!known.get().wasSeenAt(timeS)) {
            known.get().seen(sighting);
        }
    }

    /** Where to look for the lifter now; empty if nobody can be he. */
    Optional<Region> choose(double timeS, Sight sight) {
        if (wanted.isPresent()) {
            Region place = wanted.get().regionNear(timeS);
            return Optional.of(nearest(sight.all(), place)
                    .map(Detection::region)
                    .filter(region -> !region.isBeside(place))
                    .orElse(place));
        }
        return choose(sight.people()).map(Detection::region);
    }

    private Optional<Detection> choose(List<Detection> detections) {
        if (lifter.times() > 0) {
            Region last = lifter.lastRegion();
            Optional<Detection> same = nearest(detections.stream(), last);
            return same.isPresent() ? same : largest(detections, LEAST_SIZE * last.side());
        }
        return largest(detections, 0);
    }

    private static Optional<Detection> nearest(Stream<Detection> detections, Region region) {
        return detections.filter(d -> d.region().isOfSamePerson(region)).min(Comparator.comparingDouble(d -> d.region()
                .distance(region)));
    }

    private Optional<Detection> largest(List<Detection> detections, double leastSide) {
        return detections.stream()
                .filter(d -> d.region().side() >= leastSide)
                .max(Comparator.comparingDouble(
                        d -> d.region().side() * (1 + Person.centrality(d.region(), width, height)) * d.score()));
    }

    /** The detected person that is the one being tracked, if he was detected; nobody beside him where others are known. */
    Optional<Detection> matching(Estimate tracked, List<Detection> detections) {
        return nearest(detections.stream(), tracked.own())
                .filter(seen -> wanted.isEmpty() || !seen.region().isBeside(tracked.own()));
    }

    /** How many others were seen at most at one time, not counting who was seen only once. */
    int others() {
        return others;
    }

    /** Who is the lifter after all, if it is clearly somebody else than the one who was tracked. */
    Optional<Person> likeliestLifter() {
        if (wanted.isPresent() || lifter.times() == 0) {
            return Optional.empty();
        }
        return bystanders.stream()
                .filter(p -> p.times() >= FEWEST_LOOKS && importance(p) > CLEARLY * importance(lifter))
                .max(Comparator.comparingDouble(this::importance));
    }

    private double importance(Person person) {
        return person.importance(looks);
    }
}
