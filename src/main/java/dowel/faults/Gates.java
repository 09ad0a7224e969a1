package dowel.faults;

import dowel.exercise.Check;
import dowel.exercise.RuleSpec;
import dowel.exercise.ViewNeed;
import dowel.kinematics.Quality;
import dowel.motion.View;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When to say nothing: what the footage must offer before a rule is asked (domain reference, section 6). */
final class Gates {
    /** Joints below this visibility count as hidden. */
    static final double LOWEST_VISIBILITY = 0.6;

    private static final double CONTOUR_YAW_DEG = 15;
    private static final double SAGITTAL_YAW_DEG = 30;
    private static final double FRONTAL_YAW_DEG = 60;
    /**
     * A level bar seen from 20 degrees off the front by a camera that looks 10 degrees down looks tilted by 3.6 degrees
     * (sin 10 * tan 20), almost the limit; filmed level bars at 62 and 66 degrees looked tilted by 5 and 14.
     */
    private static final double STRAIGHT_YAW_DEG = 70;

    private static final double WIDER = 1.5;
    /**
     * On fifteen rendered clips scaled down to a trunk of 85 pixels angles were as exact as with 140 (trunk, hip, knee 2.0,
     * 3.5, 3.9 degrees against 2.1, 3.2, 3.7) and range and swing raised no false alarm; with 63 pixels they did. Phone
     * clips sent through a messenger have such trunks.
     */
    private static final double SMALLEST_TRUNK_PX = 80;
    /**
     * For the shape of the back, which gave false alarms at 85 pixels in the same clips, and for left against right (a filmed
     * front squat with a trunk of 94 pixels seemed uneven).
     */
    private static final double LARGE_TRUNK_PX = 120;
    /**
     * On a rendered deadlift with 57 mask pixels of trunk the bow of one posture came back within 0.3 %c, better than
     * the simulated 0.6 to 1.9 for 70 pixels (domain reference, section 4); below this nothing was tried.
     */
    private static final double SMALLEST_TRUNK_MASK_PX = 45;

    private static final double LOUDEST_BOW = 1.2;
    private static final long FEWEST_FPS = 24;
    /** For what reads ways and speeds of joints, trunk lengths per second. */
    private static final double FASTEST_CAMERA = 0.02;
    /**
     * Angles and the shape of the back are read within one picture: the sway of a phone held in the hand (0.02 to 0.09 in
     * rendered clips) does them no harm; one that was carried around the lifter made 0.12.
     */
    private static final double FASTEST_CAMERA_FOR_ANGLES = 0.10;

    private static final Set<Check> OF_WAYS = EnumSet.of(Check.BODY_DRIVE, Check.YANK, Check.HIPS_SHOOT_UP);

    private static final double MISSING_SHARE = 0.20;
    private static final double MISSING_S = 0.2;

    /** A rep may hold two stretches, there and back, in which left and right were taken for each other. */
    private static final int MOST_EXCHANGES = 4;

    private static final double FAST_FPS = 50;
    /**
     * Below 50 frames per second speeds are read only in pulls longer than this, seconds: 0.8 in the domain reference, less
     * 0.1 by which the hand's way starts later than the whole pull.
     */
    private static final double SLOW_PULL_S = 0.7;

    private Gates() {}

    /** The rule's margin in this view: half as much again where the camera is 15 to 30 degrees off the side. */
    static double marginFactor(RuleSpec spec, View view) {
        return spec.view() == ViewNeed.SAGITTAL && view.yawDeg() > CONTOUR_YAW_DEG ? WIDER : 1;
    }

    /** Why a rule cannot be judged in a rep; empty if it can. */
    static Optional<String> objection(LiftedSet set, Rep rep, RuleSpec spec, List<Need> needs) {
        return objection(set, spec)
                .or(() -> movingCamera(set, rep, spec.view(), OF_WAYS.contains(spec.check())))
                .or(() -> sidesExchanged(set, rep, spec))
                .or(() -> spec.view() == ViewNeed.CONTOUR
                        ? contourNoise(set.track().quality())
                        : Optional.empty())
                .or(() -> needs.stream().flatMap(need -> hidden(need).stream()).findFirst());
    }

    /** Why a rule cannot be judged anywhere in a clip; empty if it can. */
    static Optional<String> objection(LiftedSet set, RuleSpec spec) {
        return wrongView(spec.view(), set.track().view())
                // times are told from small figures too
                .or(() -> spec.check() == Check.RUSHED ? Optional.empty() : tooSmall(set, spec.view()))
                .or(() -> tooSlow(set));
    }

    /** Why ways forward and back cannot be read in a rep; empty if they can. */
    static Optional<String> noSideView(LiftedSet set, Rep rep) {
        return wrongView(ViewNeed.SAGITTAL, set.track().view())
                .or(() -> tooSmall(set, ViewNeed.SAGITTAL))
                .or(() -> tooSlow(set))
                .or(() -> movingCamera(set, rep, ViewNeed.SAGITTAL, true));
    }

    private static Optional<String> wrongView(ViewNeed need, View view) {
        if (need == ViewNeed.ANY) {
            return Optional.empty();
        }
        if (Double.isNaN(view.yawDeg())) {
            return Optional.of("it is unclear from which side the camera looks");
        }
        boolean frontal = need == ViewNeed.FRONTAL;
        double limit = frontal ? FRONTAL_YAW_DEG : need == ViewNeed.CONTOUR ? CONTOUR_YAW_DEG : SAGITTAL_YAW_DEG;
        if (frontal ? view.yawDeg() >= limit : view.yawDeg() <= limit) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the camera looks from %s deg off the side; this needs %.0f or %s",
                missed(view.yawDeg(), limit, view.yawInWords()),
                limit,
                frontal ? "more" : "less"));
    }

    /** A number that missed a whole limit, as said; where both round to the same, on which side of it the number lies. */
    private static String missed(double value, double limit, String said) {
        boolean alike = Math.round(value) == Math.round(limit);
        return alike ? (value > limit ? "just over " : "just under ") + said : said;
    }

    private static Optional<String> tooSmall(LiftedSet set, ViewNeed need) {
        double trunkPx = set.track().trunkLengthPx();
        boolean large = need == ViewNeed.CONTOUR || need == ViewNeed.FRONTAL;
        double needed = large ? LARGE_TRUNK_PX : SMALLEST_TRUNK_PX;
        return trunkPx >= needed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the lifter is small in the picture: the trunk is %s pixels long, this needs %.0f",
                        missed(trunkPx, needed, String.format(Locale.ROOT, "%.0f", trunkPx)),
                        needed));
    }

    /** Why nothing can be held against level or upright from the front or back; empty if it can. */
    static Optional<String> notStraightAhead(LiftedSet set) {
        View view = set.track().view();
        return view.yawDeg() >= STRAIGHT_YAW_DEG
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the camera looks from %s deg off the side; what is level looks tilted below %.0f",
                        missed(view.yawDeg(), STRAIGHT_YAW_DEG, view.yawInWords()),
                        STRAIGHT_YAW_DEG));
    }

    /** Why nothing that moves can be read at this frame rate; empty if it can. */
    static Optional<String> tooSlow(LiftedSet set) {
        return Math.round(set.track().fps()) >= FEWEST_FPS
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the clip has %.0f frames per second, this needs %d",
                        set.track().fps(),
                        FEWEST_FPS));
    }

    private static Optional<String> movingCamera(LiftedSet set, Rep rep, ViewNeed need, boolean ofWays) {
        double shift = set.track()
                .quality()
                .cameraShift()
                .between(rep.startS(), rep.endS())
                .median();
        // Left and right are compared within one picture: there a camera that moves does no harm.
        boolean within = need == ViewNeed.ANY || need == ViewNeed.FRONTAL;
        double fastest = ofWays ? FASTEST_CAMERA : FASTEST_CAMERA_FOR_ANGLES;
        return !within && shift > fastest ? Optional.of("the camera moves during the rep") : Optional.empty();
    }

    /** Why the shape of the back cannot be read in this clip; empty if it can. */
    static Optional<String> noContour(LiftedSet set) {
        return wrongView(ViewNeed.CONTOUR, set.track().view())
                .or(() -> contourNoise(set.track().quality()));
    }

    /** True if the camera shows angles of the side view. */
    static boolean showsAngles(LiftedSet set) {
        return set.track().view().yawDeg() <= SAGITTAL_YAW_DEG;
    }

    /** Why nothing that depends on speed can be read in a rep; empty if it can. */
    static Optional<String> tooQuick(LiftedSet set, Rep rep) {
        return tooQuick(set, rep.concentricS());
    }

    /** Likewise of a pull of some seconds. */
    static Optional<String> tooQuick(LiftedSet set, double pullS) {
        return Math.round(set.track().fps()) < FAST_FPS && pullS <= SLOW_PULL_S
                ? Optional.of("the pull was too quick for this frame rate")
                : Optional.empty();
    }

    /** Where left and right flicker, what was put back by continuity cannot be trusted. */
    private static Optional<String> sidesExchanged(LiftedSet set, Rep rep, RuleSpec spec) {
        Series exchanged = set.track().exchanged().between(rep.startS(), rep.endS());
        int changes = 0;
        for (int i = 1; i < exchanged.size(); i++) {
            changes += exchanged.value(i) != exchanged.value(i - 1) ? 1 : 0;
        }
        return spec.view() != ViewNeed.ANY && changes > MOST_EXCHANGES
                ? Optional.of("left and right were taken for each other again and again during the rep")
                : Optional.empty();
    }

    private static Optional<String> contourNoise(Quality quality) {
        if (!(quality.trunkMaskPx() >= SMALLEST_TRUNK_MASK_PX)) {
            return Optional.of("the outline of the back is too coarse to measure its shape");
        }
        return quality.bowNoise() > LOUDEST_BOW
                ? Optional.of("the outline of the back is unsteady, as with a loose shirt")
                : Optional.empty();
    }

    /** Why what is needed was not seen well enough; empty if it was. */
    static Optional<String> hidden(Need need) {
        Series samples = need.samples();
        if (need.leapt()) {
            return Optional.of("the hip was seen to leap to another place, as where a plate or an arm hides it");
        }
        if (samples.size() == 0) {
            return Optional.of(need.what() + " was not seen in this part of the rep");
        }
        double missing = 1 - (double) samples.measured() / samples.size();
        String how = 2 * need.covered().mean() > missing
                ? "was behind the plate"
                : 2 * need.jumped().mean() > missing ? "jumped about" : "was hidden";
        if (missing > MISSING_SHARE) {
            return Optional.of(String.format(
                    Locale.ROOT, "%s %s in %.0f %% of this part of the rep", need.what(), how, 100 * missing));
        }
        double longest = longestGapS(samples);
        return longest > MISSING_S
                ? Optional.of(String.format(Locale.ROOT, "%s %s for %.1f s in a row", need.what(), how, longest))
                : Optional.empty();
    }

    private static double longestGapS(Series samples) {
        double longest = 0;
        int before = -1;
        for (int i = 0; i < samples.size(); i++) {
            if (!Double.isNaN(samples.value(i))) {
                if (before >= 0 && i - before > 1) {
                    longest = Math.max(longest, samples.time(i) - samples.time(before + 1));
                }
                before = i;
            }
        }
        return longest;
    }
}
