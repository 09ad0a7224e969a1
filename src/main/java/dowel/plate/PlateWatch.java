package dowel.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Follows the round things near the lifter's hands from frame to frame; which of them is the plate is told at the end,
 * by {@link PlateChoice}. Frames must come in order. Memory grows by a few numbers a frame in which a thing is seen that
 * may still be chosen.
 */
public final class PlateWatch {
    /** Trunk length in a picture in which rims are searched, pixels. */
    private static final double SEARCH_TRUNK = 56;
    /** Radius in a picture in which a known rim is followed, pixels. */
    private static final double FOLLOW_RADIUS = 30;
    /** Radii of plates, trunk lengths: from a small plate to a large one close to the camera. */
    private static final double SMALLEST_L = 0.17;

    private static final double LARGEST_L = 0.85;
    /** How far from the hands the plate's middle may be, trunk lengths. */
    private static final double REACH_L = 1.0;
    /** How far from the expected place it may be in the next frame, share of the radius. */
    private static final double STEP = 0.45;
    /** A rim that is followed is seen if so much of its usual coverage is there, share. */
    private static final double SEEN = 0.65;
    /** Radius from frame to frame, share. */
    private static final double SAME_RADIUS = 0.07;

    private static final double SAME_ASPECT = 0.08;

    private static final int MOST = 4;
    /** After so many sights it must have been seen well, else it was chance. */
    private static final int TRIAL = 6;

    private static final double WELL_SEEN = 0.62;
    /** While a thing is seen so well, it is looked around less often. */
    private static final double CLEARLY_SEEN = 0.75;

    private static final int SEARCHES_LEFT_OUT = 3;
    /** After so many searches in vain there is hardly a plate; one may still be picked up later. */
    private static final int IN_VAIN = 10;
    /** Below this many pixels a rim cannot be told from a speck. */
    private static final double LEAST_RADIUS_PX = 9;

    private final List<RoundThing> alive = new ArrayList<>();
    private final List<RoundThing> ended = new ArrayList<>();
    private double trunkPx;
    private int leftOut;
    private int inVain;
    private int frame = -1;

    /** Another shot begins: nothing goes on from here. */
    public void cut() {
        end(alive);
        alive.clear();
        trunkPx = 0;
        inVain = 0;
    }

    /**
     * Takes the next frame.
     *
     * @param bgr 8-bit BGR
     * @param timeS seconds, later than before
     * @param hands where new round things are searched; empty for following the known ones only
     */
    public void next(Mat bgr, double timeS, Optional<Hands> hands) {
        frame++;
        for (RoundThing thing : alive) {
            follow(thing, bgr, timeS);
        }
        retire(timeS);
        hands.ifPresent(near -> {
            // a trunk that leans to or from the camera looks short: its longest sight is its length
            trunkPx = Math.max(near.trunkPx(), 0.995 * trunkPx);
            boolean sure = alive.stream().anyMatch(t -> t.count() >= TRIAL && t.meanCoverage() >= CLEARLY_SEEN);
            inVain = sure ? 0 : inVain;
            if ((sure || inVain >= IN_VAIN) && leftOut < SEARCHES_LEFT_OUT) {
                leftOut++;
            } else {
                leftOut = 0;
                inVain++;
                search(bgr, timeS, near.with(trunkPx));
            }
        });
    }

    /** All round things so far that may be a plate, also those that were lost. */
    public List<RoundThing> found() {
        List<RoundThing> all = new ArrayList<>(ended);
        all.addAll(alive);
        return all;
    }

    private void follow(RoundThing thing, Mat bgr, double timeS) {
        Circle expected = thing.expected(timeS);
        double radius = expected.mean();
        Patch patch = Patch.of(
                bgr,
                Box.about(expected.x(), expected.y(), (1.15 + STEP) * radius),
                Math.max(1, radius / FOLLOW_RADIUS));
        Circle small = patch.toPatch(expected);
        Circle seen = CircleSearch.near(Edges.of(patch), small, STEP * small.mean());
        boolean isSeen = seen.coverage() >= SEEN * thing.meanCoverage()
                && Math.abs(seen.mean() / small.mean() - 1) <= SAME_RADIUS
                && Math.abs(seen.aspect() - small.aspect()) <= SAME_ASPECT;
        if (isSeen) {
            thing.add(frame, timeS, patch.toFrame(seen));
        }
    }

    /** What was seen so poorly is never chosen. */
    private void end(List<RoundThing> things) {
        things.stream()
                .filter(thing -> thing.meanCoverage() >= PlateChoice.LEAST_COVERAGE)
                .forEach(ended::add);
    }

    private void retire(double timeS) {
        List<RoundThing> gone = new ArrayList<>();
        for (int i = 0; i < alive.size(); i++) {
            RoundThing thing = alive.get(i);
            boolean isDouble = alive.subList(0, i).stream()
                    .anyMatch(other -> !gone.contains(other)
                            && other.last().rim().sameAs(thing.last().rim()));
            boolean isChance = thing.count() >= TRIAL && thing.meanCoverage() < WELL_SEEN;
            if (thing.isLost(timeS) || isDouble || isChance) {
                gone.add(thing);
            }
        }
        alive.removeAll(gone);
        end(gone);
    }

    private void search(Mat bgr, double timeS, Hands hands) {
        double smallest = Math.max(SMALLEST_L * hands.trunkPx(), LEAST_RADIUS_PX);
        double largest = LARGEST_L * hands.trunkPx();
        if (largest <= smallest) {
            return;
        }
        Patch patch =
                Patch.of(bgr, hands.box(REACH_L * hands.trunkPx() + 0.6 * largest), hands.trunkPx() / SEARCH_TRUNK);
        if (patch.width() == 0) {
            return;
        }
        Box middle = hands.box(REACH_L * hands.trunkPx());
        for (CircleSearch.Round round :
                CircleSearch.all(Edges.of(patch), smallest / patch.scale(), largest / patch.scale())) {
            Circle ring = patch.toFrame(round.ring());
            if (middle.holds(ring.x(), ring.y())) {
                takeOn(ring, round.outermost() / round.ring().radius(), timeS);
            }
        }
    }

    private void takeOn(Circle rim, double outermost, double timeS) {
        Optional<RoundThing> known =
                alive.stream().filter(thing -> thing.last().rim().sameAs(rim)).findFirst();
        if (known.isPresent()) {
            double mean = known.get().last().rim().mean();
            known.get().looked(outermost * rim.mean() / mean);
            return;
        }
        if (alive.size() == MOST) {
            RoundThing poorest = alive.stream()
                    .min(Comparator.comparingDouble(RoundThing::meanCoverage))
                    .orElseThrow();
            if (poorest.meanCoverage() >= rim.coverage()) {
                return;
            }
            alive.remove(poorest);
            end(List.of(poorest));
        }
        RoundThing fresh = new RoundThing(frame, timeS, rim);
        fresh.looked(outermost);
        alive.add(fresh);
    }
}
