package dowel.faults;

import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.faults.BarPath.Place;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hands' path in one rep, the camera's own motion taken out. Trunk lengths from where the load starts to go up, x
 * forward, y up; as the pure side view would show it.
 */
final class HandPath {
    /**
     * 95 % error of the top speed, L per second: on 14 reps of five rendered clips within 0.49 of the drawn wrist's top
     * speed, and on average 0.30 lower, since it is low-passed and held.
     */
    static final double TOP_SPEED_ERROR_L = 0.5;

    /** How far a phone that is set up by eye may be off level; an assumption, half of what is warned about. */
    private static final double LEVEL_DEG = 2;
    /** From here on x is divided by cos(yaw) and margins are half as wide again (domain reference, section 6). */
    private static final double OBLIQUE_DEG = 15;

    private static final double SAGITTAL_YAW_DEG = 30;
    private static final double WIDER = 1.5;
    private static final double LONGEST_STEP_S = 0.1;
    /** Both hands are read where both are seen in this share of the lift. */
    private static final double SEEN = 0.8;
    /** So near to the lift's ends the hand must be seen: plates hide it where a deadlift begins; seconds. */
    private static final double END_S = 0.1;
    /** Hands move together if one goes at least this share of the other's way. */
    private static final double TOGETHER = 0.7;
    /** From the front the trunk's length is true only where it stands up: a fifth short at this lean, degrees. */
    private static final double UPRIGHT_DEG = 35;

    private final LiftedSet set;
    private final Rep rep;
    private final boolean both;
    private final Series x;
    private final Series y;
    private final Optional<String> noDrift;
    private final Optional<String> noSpeed;

    /** Where a hand, or the middle of both, was over the clip, pixels; NaN where it was not seen. */
    private record Hand(Series x, Series y) {
        static Hand of(LiftedSet set, Joint wrist) {
            MetricTrack.JointTrack path = set.track().steadyJoint(wrist);
            Series seen = path.visibility().map(v -> v < Gates.LOWEST_VISIBILITY ? Double.NaN : 0);
            return new Hand(path.x().with(seen, Double::sum), path.y().with(seen, Double::sum));
        }

        Hand middle(Hand other) {
            return new Hand(x.with(other.x, (a, b) -> (a + b) / 2), y.with(other.y, (a, b) -> (a + b) / 2));
        }

        double travel(Rep rep) {
            Series during = y.between(rep.startS(), rep.endS());
            return during.max() - during.min();
        }
    }

    private HandPath(LiftedSet set, Rep rep, Hand hand, boolean both) {
        this.set = set;
        this.rep = rep;
        this.both = both;
        double pxPerL = set.track().trunkLengthPx();
        double yawDeg = set.track().view().yawDeg();
        double forward = set.track().view().facing() == Facing.RIGHT ? 1 : -1;
        double stretch = yawDeg >= OBLIQUE_DEG && yawDeg <= SAGITTAL_YAW_DEG ? 1 / Math.cos(Math.toRadians(yawDeg)) : 1;
        double startX = first(lift(hand.x()));
        double startY = first(lift(hand.y()));
        this.x = hand.x().map(v -> forward * stretch * (v - startX) / pxPerL);
        this.y = hand.y().map(v -> (startY - v) / pxPerL);
        Optional<String> unseen = Gates.hidden(new Need(both ? "the middle of the hands" : "the hand", lift(y)))
                .or(() -> endsSeen()
                        ? Optional.empty()
                        : Optional.of("the hands were hidden where the lift begins or ends"));
        this.noDrift = Gates.noSideView(set, rep).or(this::tilted).or(() -> unseen);
        this.noSpeed = noScale()
                .or(this::tilted)
                .or(() -> Gates.tooSlow(set))
                .or(() -> Gates.tooQuick(set, rep))
                .or(() -> unseen);
    }

    static HandPath of(LiftedSet set, Rep rep) {
        Joint nearWrist = set.track().view().nearSide().of(Joint.LEFT_WRIST);
        Hand near = Hand.of(set, nearWrist);
        Hand far = Hand.of(set, nearWrist.mirrored());
        double nearTravel = near.travel(rep);
        double farTravel = far.travel(rep);
        Hand middle = near.middle(far);
        Series lift = middle.y().between(rep.concentricStartS(), rep.concentricEndS());
        boolean together = Math.min(nearTravel, farTravel) >= TOGETHER * Math.max(nearTravel, farTravel);
        if (!set.profile().oneSided() && together && lift.measured() >= SEEN * lift.size()) {
            return new HandPath(set, rep, middle, true);
        }
        boolean farWorks = set.profile().oneSided() && farTravel > nearTravel;
        return new HandPath(set, rep, farWorks ? far : near, false);
    }

    /** The path for the report. */
    BarPath bar() {
        Series over = y.between(rep.startS(), rep.endS());
        Series along = x.between(rep.startS(), rep.endS());
        List<Place> places = noDrift.isPresent()
                ? List.of()
                : IntStream.range(0, over.size())
                        .mapToObj(i -> new Place(over.time(i), along.value(i), over.value(i)))
                        .toList();
        return new BarPath(both, places, noDrift, noSpeed);
    }

    /** Largest distance from the vertical through the start while the load goes up, L, and when; else NaN. */
    Sustained driftL() {
        Series off = lift(x).map(Math::abs);
        return noDrift.isPresent() ? none() : new Sustained(off.max(), off.time(off.indexOfMax()));
    }

    /** 95 % error of the drift, L: of a place, and of a camera that is not quite level. */
    double driftMarginL() {
        double tilt = Math.tan(Math.toRadians(LEVEL_DEG)) * Math.abs(rise());
        double wider = set.track().view().yawDeg() > OBLIQUE_DEG ? WIDER : 1;
        return wider * Math.hypot(BarPath.ERROR_L, tilt);
    }

    /** Way up, or down on a cable, over the time of the lifting phase; L per second; NaN if it is not judged. */
    double meanSpeedL() {
        return noSpeed.isPresent() ? Double.NaN : Math.abs(rise()) / rep.concentricS();
    }

    /** Top vertical speed of the lifting phase, held for 0.1 s; L per second, and when; NaN if it is not judged. */
    Sustained topSpeedL() {
        double way = Math.signum(rise());
        Series speed = lift(Derivative.of(y, LONGEST_STEP_S).map(v -> way * v));
        return noSpeed.isPresent() ? none() : Sustained.max(speed);
    }

    private boolean endsSeen() {
        double[] seen = IntStream.range(0, y.size())
                .filter(i -> !Double.isNaN(y.value(i)))
                .mapToDouble(y::time)
                .toArray();
        return Stream.of(rep.concentricStartS(), rep.concentricEndS())
                .allMatch(end -> Arrays.stream(seen).anyMatch(timeS -> Math.abs(timeS - end) <= END_S));
    }

    private static Sustained none() {
        return new Sustained(Double.NaN, Double.NaN);
    }

    /** Up is positive, L. */
    private double rise() {
        Series way = lift(y);
        return last(way) - first(way);
    }

    private Series lift(Series series) {
        return series.between(rep.concentricStartS(), rep.concentricEndS());
    }

    private static double first(Series series) {
        return IntStream.range(0, series.size())
                .mapToDouble(series::value)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double last(Series series) {
        return IntStream.range(0, series.size())
                .mapToDouble(series::value)
                .filter(Double::isFinite)
                .reduce(Double.NaN, (before, value) -> value);
    }

    private Optional<String> tilted() {
        return set.track().quality().warnings().stream()
                .filter(warning -> warning.id().equals("tilted_camera"))
                .findFirst()
                .map(warning -> "the camera seems to be tilted");
    }

    /** Off the side, a trunk that never stands up looks shorter than it is, and with it the scale. */
    private Optional<String> noScale() {
        double yawDeg = set.track().view().yawDeg();
        if (Double.isNaN(yawDeg)) {
            return Optional.of("it is unclear from which side the camera looks");
        }
        RepShape shape = set.profile().rep();
        boolean standsUp = Stream.concat(
                        shape.musts().stream().map(RepShape.Must::posture), set.profile().looks().stream())
                .filter(posture -> posture.at() != Posture.At.CHANGE && posture.metric() == Metric.TRUNK_INCLINATION)
                .anyMatch(posture -> posture.to() <= UPRIGHT_DEG);
        return yawDeg <= SAGITTAL_YAW_DEG || standsUp
                ? Optional.empty()
                : Optional.of("the trunk's length, which gives the scale, shows only from the side");
    }
}
