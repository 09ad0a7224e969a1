package dowel.faults;

import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.faults.BarPath.Place;
import dowel.kinematics.Metric;
import dowel.motion.Facing;
import dowel.reps.Rep;
import dowel.signal.Derivative;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The load's path in one rep, the camera's own motion taken out. Trunk lengths from where the load starts to go up, x
 * forward, y up; as the pure side view would show it.
 */
final class LoadPath {
    /** How far a phone that is set up by eye may be off level; an assumption, half of what is warned about. */
    private static final double LEVEL_DEG = 2;
    /** From here on x is divided by cos(yaw) and margins are half as wide again (domain reference, section 6). */
    private static final double OBLIQUE_DEG = 15;

    private static final double SAGITTAL_YAW_DEG = 30;
    private static final double WIDER = 1.5;
    private static final double LONGEST_STEP_S = 0.1;
    /** From the front the trunk's length is true only where it stands up: a fifth short at this lean, degrees. */
    private static final double UPRIGHT_DEG = 35;

    private final LiftedSet set;
    private final Rep rep;
    private final Carrier carrier;
    private final Series x;
    private final Series y;
    private final Optional<String> noDrift;
    private final Optional<String> noSpeed;

    private LoadPath(LiftedSet set, Rep rep, Carrier carrier) {
        this.set = set;
        this.rep = rep;
        this.carrier = carrier;
        double yawDeg = set.track().view().yawDeg();
        double forward = set.track().view().facing() == Facing.RIGHT ? 1 : -1;
        double stretch = yawDeg >= OBLIQUE_DEG && yawDeg <= SAGITTAL_YAW_DEG ? 1 / Math.cos(Math.toRadians(yawDeg)) : 1;
        double startX = first(lift(carrier.x()));
        double startY = first(lift(carrier.y()));
        this.x = around(rep, carrier.x()).map(v -> forward * stretch * (v - startX) / carrier.pxPerL());
        this.y = around(rep, carrier.y()).map(v -> (startY - v) / carrier.pxPerL());
        Optional<String> unseen = Gates.hidden(new Need(carrier.what(), lift(y)))
                .or(() -> carrier.endsSeen(rep)
                        ? Optional.empty()
                        : Optional.of("the hands were hidden where the lift begins or ends"));
        this.noDrift = Gates.noSideView(set, rep).or(this::tilted).or(() -> unseen);
        this.noSpeed = noScale()
                .or(this::tilted)
                .or(() -> Gates.tooSlow(set))
                .or(() -> Gates.tooQuick(set, rep))
                .or(() -> unseen);
    }

    /** Empty where neither hands nor a plate show the load. */
    static Optional<LoadPath> of(LiftedSet set, Rep rep) {
        return Carrier.of(set, rep).map(carrier -> new LoadPath(set, rep, carrier));
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
        return new BarPath(carrier.source(), carrier.errors().placeL(), carrier.scale(), places, noDrift, noSpeed);
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
        return wider * Math.hypot(carrier.errors().placeL(), tilt);
    }

    /** 95 % error of the top speed, L per second. */
    double topSpeedMarginL() {
        return carrier.errors().topSpeedL();
    }

    /** What a trunk length is in metres. */
    BarPath.Scale scale() {
        return carrier.scale();
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

    private static Sustained none() {
        return new Sustained(Double.NaN, Double.NaN);
    }

    /** Up is positive, L. */
    private double rise() {
        Series way = lift(y);
        return last(way) - first(way);
    }

    /** The rep and a little more, so that speeds at its ends are told from both sides. */
    static Series around(Rep rep, Series series) {
        return series.between(rep.startS() - 2 * LONGEST_STEP_S, rep.endS() + 2 * LONGEST_STEP_S);
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
        if (carrier.scale().byPlate()) {
            return Optional.empty();
        }
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
