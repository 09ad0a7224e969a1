package dowel.reps;

import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the candidates of a set have in common, and whether one of them belongs to it: its first and last movement are
 * often none (unracking, walking out, putting the load down).
 */
final class SetShape {
    /** The first or last movement may differ this much from the set's median, as a share of it. */
    private static final double ALIKE = 0.30;
    /** The same for angles, as a share of a right angle. */
    private static final double ALIKE_DEG = ALIKE * 90;
    /** A small last movement this many reps' time after the set is not part of it. */
    private static final double APART_IN_REPS = 2;
    /** Holding the end of a half-seen rep longer than this means that nothing was cut off, seconds. */
    private static final double CUT_WITHIN_S = 1.0;

    /**
     * Hands that carry a load from the floor to the lockout come this near to the set's travel, as a share of it: empty
     * ones that leave the bar came to 0.77 to 0.91 in rendered sets and copies of them, single lifts to 0.97 and more.
     */
    private static final double CARRIED = 0.94;

    /** A phase that the film cuts off must have come this far to count as the rep's one phase, as a share of it. */
    private static final double CUT_OFF = 0.80;

    /** A hand that stays at its height for so long has arrived, seconds. */
    private static final double RESTS_S = 0.3;

    private static final String EMPTY_HANDS = "standing up: the hands did not reach the height of the set's lockouts";
    private static final String PART = "the clip shows only a part of this movement";
    private static final String HIDDEN = "the lifter or the load was hidden during a part of this movement";
    private static final String HALF = "only half a movement: getting into or out of the lift";

    private final List<Candidate> all;
    private final Drive drive;
    private final Postures postures;
    private final boolean fromFloor;
    private final boolean anyWhole;

    SetShape(List<Candidate> all, Drive drive, Postures postures, boolean fromFloor) {
        this.all = all;
        this.drive = drive;
        this.postures = postures;
        this.fromFloor = fromFloor;
        this.anyWhole = all.stream().anyMatch(Candidate::whole);
    }

    /** Why a candidate does not belong to the set; empty if it does. */
    Optional<String> objection(Candidate candidate) {
        if (anyWhole && !candidate.whole()) {
            double least = fromFloor && endsInTheFilm(candidate) ? CARRIED : CUT_OFF;
            if (candidate.rom() < least * usual(candidate)) {
                return Optional.of(
                        hiddenBeside(candidate) ? HIDDEN : fromFloor && candidate.fall() == 0 ? EMPTY_HANDS : PART);
            }
            if (!cutByTheFilm(candidate)) {
                return Optional.of(hiddenBeside(candidate) ? HIDDEN : HALF);
            }
            // One whole rep is no measure of how much postures differ within the set.
            boolean set = all.stream().filter(Candidate::whole).count() > 1;
            return set ? oddPosture(candidate) : Optional.empty();
        }
        int place = all.indexOf(candidate);
        if (all.size() < 3 || (place > 0 && place < all.size() - 1)) {
            return Optional.empty();
        }
        return oddSize(candidate).or(() -> oddPosture(candidate));
    }

    /** How far the set's reps go in the phase that is seen, or in the larger one if both are. */
    private double usual(Candidate candidate) {
        if (candidate.fall() == 0) {
            return median(Candidate::rise);
        }
        return candidate.rise() == 0 ? median(Candidate::fall) : median(Candidate::rom);
    }

    /** True if the one phase that is seen comes to rest before the film ends, or begins after it began. */
    private boolean endsInTheFilm(Candidate candidate) {
        if (candidate.rise() > 0 && candidate.fall() > 0) {
            return false;
        }
        return candidate.fall() == 0
                ? lastSeenS() - time(candidate.turn()) > RESTS_S || !moves(lastSeen(), candidate.start())
                : time(candidate.leave()) - firstSeenS() > RESTS_S || !moves(firstSeen(), candidate.end());
    }

    /** True if the load still moves, or moves already, at the edge of the film. */
    private boolean moves(int edge, int other) {
        return new PhaseEnds(drive.signal()).movesAtEdge(edge, other);
    }

    /** True if what is missing of a movement happened out of sight, and not before or after the film. */
    private boolean hiddenBeside(Candidate candidate) {
        int before = candidate.start() - 1;
        int after = candidate.end() + 1;
        return (candidate.cutAtStart() && before >= 0 && time(before) >= firstSeenS() && isHidden(before))
                || (candidate.cutAtEnd()
                        && after < drive.signal().size()
                        && time(after) <= lastSeenS()
                        && isHidden(after));
    }

    private boolean isHidden(int i) {
        return Double.isNaN(drive.signal().value(i));
    }

    /** True if the missing phase may have followed, or gone before, just outside the film. */
    private boolean cutByTheFilm(Candidate candidate) {
        boolean startsInside = !candidate.cutAtStart()
                || (candidate.rise() > 0)
                || time(candidate.leave()) - firstSeenS() < CUT_WITHIN_S;
        boolean endsInside =
                !candidate.cutAtEnd() || (candidate.fall() > 0) || lastSeenS() - time(candidate.turn()) < CUT_WITHIN_S;
        return startsInside && endsInside;
    }

    private double firstSeenS() {
        return time(firstSeen());
    }

    private double lastSeenS() {
        return time(lastSeen());
    }

    private int firstSeen() {
        int i = 0;
        while (Double.isNaN(drive.signal().value(i))) {
            i++;
        }
        return i;
    }

    private int lastSeen() {
        int i = drive.signal().size() - 1;
        while (Double.isNaN(drive.signal().value(i))) {
            i--;
        }
        return i;
    }

    private Optional<String> oddSize(Candidate candidate) {
        double usual = median(Candidate::rom);
        if (candidate.rom() > (1 + ALIKE) * usual && apart(candidate)) {
            return Optional.of("much larger than the set's reps and apart from them");
        }
        if (candidate.rom() < (1 - ALIKE) * usual && apart(candidate)) {
            return Optional.of("much smaller than the set's reps and apart from them");
        }
        return Optional.empty();
    }

    private boolean apart(Candidate candidate) {
        double repS = median(c -> time(c.end()) - time(c.start()));
        Candidate neighbour = all.indexOf(candidate) == 0 ? all.get(1) : all.get(all.size() - 2);
        double gap = Math.max(
                time(candidate.start()) - time(neighbour.end()), time(neighbour.start()) - time(candidate.end()));
        return gap > APART_IN_REPS * repS;
    }

    private Optional<String> oddPosture(Candidate candidate) {
        Metric driving = drive.driver().metric();
        boolean atRest = candidate.rise() > 0
                && (differs(candidate, Metric.TRUNK_INCLINATION)
                        || differs(candidate, Metric.HIP_OVER_ANKLE)
                        || differs(candidate, Metric.WRIST_OVER_SHOULDER));
        boolean odd = atRest || (driving == Metric.TRUNK_INCLINATION && squatsDown(candidate));
        return odd
                ? Optional.of("another posture than the set's reps: getting into or out of the lift")
                : Optional.empty();
    }

    /** True if the hips sink much more, or less, than in the set's reps; told without the ankles, which plates hide. */
    private boolean squatsDown(Candidate candidate) {
        ToDoubleFunction<Candidate> sinks =
                c -> postures.climb(Joint.LEFT_HIP, time(c.turn()), time(c.rise() > 0 ? c.start() : c.end()));
        return Math.abs(sinks.applyAsDouble(candidate) - median(sinks)) > ALIKE * postures.trunkLengthPx();
    }

    private boolean differs(Candidate candidate, Metric metric) {
        ToDoubleFunction<Candidate> value = c -> postures.value(metric, time(atRest(c)));
        double usual = median(value);
        double limit =
                switch (metric.unit()) {
                    case DEG -> ALIKE_DEG;
                    default -> ALIKE;
                };
        return Math.abs(value.applyAsDouble(candidate) - usual) > limit;
    }

    /** Where a movement is at rest: at its start, or at its end if the film begins inside it. */
    private static int atRest(Candidate candidate) {
        return candidate.cutAtStart() && candidate.fall() > 0 ? candidate.end() : candidate.start();
    }

    private double median(ToDoubleFunction<Candidate> of) {
        double[] values = all.stream()
                .filter(candidate -> candidate.whole() || !anyWhole)
                .mapToDouble(of)
                .toArray();
        double[] places = new double[values.length];
        Arrays.setAll(places, i -> i);
        return Series.of(places, values).median();
    }

    private double time(int i) {
        return drive.signal().time(i);
    }
}
