package dowel.pose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Follows the lifter from key frame to key frame, and fills in the frames between.
 *
 * <p>A key frame's region comes from the key frame before; if the body found there asks for quite another region, the
 * frame is run again in that one; if it has left the place where the lifter stood and somebody is still there, that one is
 * the lifter. The detector looks afresh at intervals and whenever the lifter is lost. The frames
 * between two key frames lie in regions interpolated between both, so they depend on no other frame and can run at the
 * same time.
 */
final class LifterChain {
    /** How often a frame is run again at most because its region did not fit. */
    private static final int REPEATS = 2;
    /** Further apart, the tracked region and the detected one are compared by running both. */
    private static final double DOUBTFUL = 0.2;

    /** Bodies whose shoulders are this far apart are two, region sides (0.1 is about 0.2 m). */
    private static final double OTHER_BODY = 0.1;

    private final PoseSettings settings;

    LifterChain(PoseSettings settings) {
        this.settings = settings;
    }

    /** The lifter in a key frame, given the key frame before it. */
    KeyState key(KeyState before, HeldFrame frame, Shot shot, PoseWorker worker) {
        boolean withMask = needsMask(before);
        Optional<Estimate> followed = before.estimate().flatMap(e -> settle(frame, e.own(), withMask, worker));
        Optional<Estimate> tracked = atHome(followed, frame, shot.home(), withMask, worker);
        tracked.ifPresent(e -> shot.home().seen(frame.timeS(), e.own()));
        boolean due = frame.timeS() - before.detectedS() >= settings.detectEveryS();
        if (tracked.isPresent() && !due) {
            return new KeyState(frame.timeS(), tracked, before.detectedS());
        }
        Sight sight = worker.look(frame.bgr());
        Optional<Estimate> lifter = tracked.isPresent()
                ? tracked.map(t -> checked(t, frame, shot, sight.people(), withMask, worker))
                : shot.choose(frame.timeS(), sight).flatMap(region -> settle(frame, region, withMask, worker));
        shot.look(frame.timeS(), sight, lifter);
        shot.missing(frame.timeS())
                .flatMap(region -> settle(frame, region, false, worker))
                .filter(other -> lifter.isEmpty() || areTwo(other, lifter.get()))
                .ifPresent(other -> shot.found(frame.timeS(), other));
        return new KeyState(frame.timeS(), lifter, frame.timeS());
    }

    /** The tracked pose, or the one found from a fresh detection if they differ and that one is better seen. */
    private Estimate checked(
            Estimate tracked,
            HeldFrame frame,
            Shot shot,
            List<Detection> detections,
            boolean withMask,
            PoseWorker worker) {
        return shot.matching(tracked, detections)
                .map(Detection::region)
                .filter(region -> region.disagreement(tracked.own()) > DOUBTFUL)
                .flatMap(region -> settle(frame, region, withMask, worker))
                .filter(fresh -> isBetter(fresh, tracked))
                .filter(fresh -> !isStranger(fresh, tracked, frame.timeS(), shot.home()))
                .orElse(tracked);
    }

    /** True if the fresh look shows somebody who is not at the lifter's place, while the tracked one is. */
    private static boolean isStranger(Estimate fresh, Estimate tracked, double timeS, Home home) {
        return home.isLeftBy(timeS, fresh.own()) && !home.isLeftBy(timeS, tracked.own()) && areTwo(fresh, tracked);
    }

    private static boolean areTwo(Estimate one, Estimate other) {
        return one.midShoulder().distanceTo(other.midShoulder())
                > OTHER_BODY * one.own().side();
    }

    /** Who was followed, or who is still at the lifter's place if the one who was followed has left it. */
    private Optional<Estimate> atHome(
            Optional<Estimate> followed, HeldFrame frame, Home home, boolean withMask, PoseWorker worker) {
        double timeS = frame.timeS();
        if (followed.isEmpty() || !home.isLeftBy(timeS, followed.get().own())) {
            return followed;
        }
        Region place = home.place(timeS).orElseThrow();
        Optional<Estimate> stayed = worker.detect(frame.bgr()).stream()
                .map(Detection::region)
                .filter(region -> home.isAt(timeS, region))
                .min(Comparator.comparingDouble(region -> region.distance(place)))
                .flatMap(region -> settle(frame, region, withMask, worker))
                .filter(e -> home.isAt(timeS, e.own()))
                .or(() -> Optional.of(worker.estimate(frame.bgr(), place, withMask))
                        .filter(e -> e.score() >= settings.poseScore())
                        .filter(e -> home.isAt(timeS, e.own())));
        Optional<Estimate> lifter = stayed.filter(e -> areTwo(e, followed.get()));
        lifter.ifPresent(e -> home.returned(timeS));
        return lifter.or(() -> followed);
    }

    /**
     * Of two looks that disagree about up and down, the more upright one is right; else the one that sees more. The
     * detector sometimes turns a bent body upside down, and the landmarks seen so look no less sure.
     */
    private static boolean isBetter(Estimate fresh, Estimate tracked) {
        return fresh.own().isTurnedAgainst(tracked.own())
                ? fresh.own().tilt() < tracked.own().tilt()
                : fresh.meanVisibility() > tracked.meanVisibility();
    }

    /** The lifter in a frame between two key frames of one shot. */
    Optional<Estimate> between(KeyState before, KeyState after, HeldFrame frame, PoseWorker worker) {
        Optional<Region> region = before.estimate()
                .flatMap(a -> after.estimate().map(b -> a.own()
                        .towards(b.own(), (frame.timeS() - before.timeS()) / (after.timeS() - before.timeS()))))
                .or(() -> before.estimate().or(after::estimate).map(Estimate::own));
        boolean withMask = needsMask(before);
        return region.map(r -> once(frame, r, withMask, worker)).filter(e -> e.score() >= settings.poseScore());
    }

    private Estimate once(HeldFrame frame, Region region, boolean withMask, PoseWorker worker) {
        Estimate first = worker.estimate(frame.bgr(), region, withMask);
        return first.drift() > settings.driftLimit() && first.score() >= settings.poseScore()
                ? worker.estimate(frame.bgr(), first.own(), withMask)
                : first;
    }

    /** Runs a frame until its region fits the body; empty if there is nobody. */
    private Optional<Estimate> settle(HeldFrame frame, Region start, boolean withMask, PoseWorker worker) {
        Estimate estimate = worker.estimate(frame.bgr(), start, withMask);
        for (int i = 0;
                i < REPEATS && estimate.score() >= settings.poseScore() && estimate.drift() > settings.driftLimit();
                i++) {
            estimate = worker.estimate(frame.bgr(), estimate.own(), withMask);
        }
        return Optional.of(estimate).filter(e -> e.score() >= settings.poseScore());
    }

    private boolean needsMask(KeyState before) {
        return before.estimate()
                .map(e -> e.shoulderWidth() <= settings.frontalWidth() * e.trunkLength())
                .orElse(true);
    }
}
