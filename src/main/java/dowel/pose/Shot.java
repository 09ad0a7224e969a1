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
    private final Person lifter = new Person();
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
    }

    /**
     * Notes who is seen.
     *
     * @param timeS when the detector looked, seconds
     * @param detections whom it saw
     * @param pose the lifter, if he was tracked or found
     */
    void look(double timeS, List<Detection> detections, Optional<Estimate> pose) {
        looks++;
        pose.ifPresent(e -> lifter.seen(new Person.Sighting(timeS, e.own(), e.midShoulder())));
        for (Detection detection : detections) {
            if (pose.isEmpty() || !pose.get().own().isOfSamePerson(detection.region())) {
                note(timeS, detection);
            }
        }
        if (pose.isPresent()) {
            others = Math.max(others, (int) bystanders.stream()
                    .filter(p -> p.times() > 1 && p.wasSeenAt(timeS))
                    .count());
        }
    }

    /** Where the lifter stands. */
    Home home() {
        return home;
    }

    private void note(double timeS, Detection detection) {
        Person.Sighting sighting = new Person.Sighting(
                timeS, detection.region(), detection.points().get(Detection.MID_SHOULDER));
        Optional<Person> known = bystanders.stream()
                .filter(p -> p.lastRegion().isOfSamePerson(detection.region()))
                .min(Comparator.comparingDouble(p -> p.lastRegion().distance(detection.region())));
        if (known.isEmpty()) {
            Person newcomer = new Person();
            newcomer.seen(sighting);
            bystanders.add(newcomer);
        } else if (!known.get().wasSeenAt(timeS)) {
            known.get().seen(sighting);
        }
    }

    /** Which of the detected people to take for the lifter now; empty if none can be. */
    Optional<Detection> choose(double timeS, List<Detection> detections) {
        if (wanted.isPresent()) {
            return nearest(detections, wanted.get().regionNear(timeS));
        }
        if (lifter.times() > 0) {
            Region last = lifter.lastRegion();
            Optional<Detection> same = nearest(detections, last);
            return same.isPresent() ? same : largest(detections, LEAST_SIZE * last.side());
        }
        return largest(detections, 0);
    }

    private static Optional<Detection> nearest(List<Detection> detections, Region region) {
        return detections.stream()
                .filter(d -> d.region().isOfSamePerson(region))
                .min(Comparator.comparingDouble(d -> d.region().distance(region)));
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
        return person.importance(looks, width, height);
    }
}
