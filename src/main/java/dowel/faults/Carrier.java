package dowel.faults;

import dowel.faults.BarPath.Scale;
import dowel.faults.BarPath.Source;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.PlatePath;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What shows where the load is in a rep: the bar's plate if it is seen through the rep, else the hands.
 *
 * @param x pixels, the camera's own motion taken out; NaN where it was not seen. A plate's is that of the whole set, since it
 *     costs nothing; hands' are those {@link LoadPath#around} the rep
 * @param y likewise downwards
 * @param pxPerL a trunk length as it looks there, pixels
 * @param scale metres
 * @param errors what its numbers are off by
 */
record Carrier(Source source, Series x, Series y, double pxPerL, Scale scale, Errors errors) {
    /** Both hands are read where both are seen in this share of the lift. */
    private static final double SEEN = 0.8;
    /** So much of the lift the plate must be seen; share. */
    private static final double PLATE_SEEN = 0.9;
    /** So near to the lift's ends it must be seen: plates hide the hands where a deadlift begins; seconds. */
    private static final double END_S = 0.1;
    /** Hands move together if one goes at least this share of the other's way. */
    private static final double TOGETHER = 0.7;

    /**
     * 95 % errors.
     *
     * @param placeL of a place against the others of the rep, trunk lengths
     * @param topSpeedL of the top speed, L per second
     */
    record Errors(double placeL, double topSpeedL) {
        /**
         * On 75 reps of 22 rendered clips from the side (deadlift 0.07, Romanian deadlift 0.15, row 0.20) the drifts of
         * the wrists came back within 0.20 of the bar's, since hands turn about the bar. On 14 reps of five clips their
         * top speed came back within 0.49 of the drawn wrist's, and on average 0.30 lower, since it is low-passed and
         * held.
         */
        static final Errors OF_HANDS = new Errors(0.20, 0.5);

        /**
         * On 87 reps of 26 of these clips the plate's drift came back within 0.006 of the drawn plate's; how near it is
         * to the camera adds a tenth of the drift. Its top speed came back within 0.35, and on average 0.17 lower.
         */
        static final Errors OF_PLATE = new Errors(0.02, 0.35);
    }

    /** What shows the load in a rep; empty if the bar lies on the back and its plate is not seen. */
    static Optional<Carrier> of(LiftedSet set, Rep rep) {
        Optional<Carrier> plate = plate(set).filter(carrier -> carrier.isSeenThrough(rep));
        return plate.isPresent() || !set.profile().rep().handsCarry() ? plate : Optional.of(hands(set, rep));
    }

    /** The plate, if the exercise has one, the camera looks at its face, and it was seen somewhere. */
    static Optional<Carrier> plate(LiftedSet set) {
        double trunkPx = set.track().trunkLengthPx();
        return set.nearPlate().isPresent()
                ? set.track()
                        .steadyPlate()
                        .map(path -> new Carrier(
                                Source.PLATE,
                                path.x(),
                                path.y(),
                                path.trunkPx(trunkPx),
                                scale(path, trunkPx),
                                Errors.OF_PLATE))
                : Optional.empty();
    }

    private static Scale scale(PlatePath path, double trunkPx) {
        return path.fullSize(trunkPx)
                ? new Scale(
                        path.trunkPx(trunkPx) * PlatePath.FULL_SIZE_M / 2 / path.radiusPx(), Scale.PLATE_ERROR, true)
                : Scale.OF_TRUNK_AT_PLATE;
    }

    private static Carrier hands(LiftedSet set, Rep rep) {
        Joint nearWrist = set.track().view().nearSide().of(Joint.LEFT_WRIST);
        Carrier near = hand(set, rep, nearWrist);
        Carrier far = hand(set, rep, nearWrist.mirrored());
        double nearTravel = near.travel(rep);
        double farTravel = far.travel(rep);
        Carrier middle = near.middle(far);
        Series lift = middle.lift(rep);
        boolean together = Math.min(nearTravel, farTravel) >= TOGETHER * Math.max(nearTravel, farTravel);
        if (!set.profile().oneSided() && together && lift.measured() >= SEEN * lift.size()) {
            return middle;
        }
        return set.profile().oneSided() && farTravel > nearTravel ? far : near;
    }

    private static Carrier hand(LiftedSet set, Rep rep, Joint wrist) {
        MetricTrack.JointTrack path = set.track().steadyJoint(wrist);
        Series seen = LoadPath.around(rep, path.visibility()).map(v -> v < Gates.LOWEST_VISIBILITY ? Double.NaN : 0);
        return new Carrier(
                Source.ONE_WRIST,
                LoadPath.around(rep, path.x()).with(seen, Double::sum),
                LoadPath.around(rep, path.y()).with(seen, Double::sum),
                set.track().trunkLengthPx(),
                Scale.OF_TRUNK,
                Errors.OF_HANDS);
    }

    private Carrier middle(Carrier other) {
        return new Carrier(
                Source.BOTH_WRISTS,
                x.with(other.x, (a, b) -> (a + b) / 2),
                y.with(other.y, (a, b) -> (a + b) / 2),
                pxPerL,
                scale,
                errors);
    }

    private double travel(Rep rep) {
        Series during = y.between(rep.startS(), rep.endS());
        return during.max() - during.min();
    }

    private Series lift(Rep rep) {
        return y.between(rep.concentricStartS(), rep.concentricEndS());
    }

    /** True if hardly a frame of the lift is missing, and neither end. */
    boolean isSeenThrough(Rep rep) {
        Series lift = lift(rep);
        return lift.size() > 0 && lift.measured() >= PLATE_SEEN * lift.size() && endsSeen(rep);
    }

    /** True if it was seen where the lift begins and ends. */
    boolean endsSeen(Rep rep) {
        return Stream.of(rep.concentricStartS(), rep.concentricEndS())
                .allMatch(end -> y.between(end - END_S, end + END_S).measured() > 0);
    }

    /** What it is called in a sentence. */
    String what() {
        return switch (source) {
            case PLATE -> "the plate";
            case BOTH_WRISTS -> "the middle of the hands";
            case ONE_WRIST -> "the hand";
        };
    }
}
