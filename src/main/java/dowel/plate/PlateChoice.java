package dowel.plate;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.plate.RoundThing.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Tells which of the round things of a shot is the plate: the one that moves only as a hand moves, and stays as far from
 * it as it was. None is an answer: round things that stand still, or go their own way, are no plates. After a cut of the film
 * somebody else may lift another plate.
 */
public final class PlateChoice {
    /** Movements are compared over this time, seconds: long enough to stand out of a hand's noise. */
    private static final double STEP_S = 0.3;
    /** Less travel than this over the clip tells nothing, trunk lengths. */
    private static final double LEAST_TRAVEL_L = 0.2;
    /** The plate moves if it goes this far in a step, trunk lengths. */
    private static final double MOVES_L = 0.04;
    /** How alike the movements of plate and hand must be, correlation. */
    private static final double LIKE = 0.9;
    /** Movement of the plate over that of the hand: plates are nearer to the camera and look larger. */
    private static final double LEAST_GAIN = 0.75;

    private static final double LARGEST_GAIN = 1.8;
    /** So many seconds of movement at least. */
    private static final double LEAST_MOVING_S = 0.4;
    /** Mean coverage of the rim. */
    static final double LEAST_COVERAGE = 0.66;
    /** Two things are one plate if their radii differ by less, share. */
    private static final double SAME_RADIUS = 0.06;
    /** And if they are as far from the hand, trunk lengths. */
    private static final double SAME_PLACE_L = 0.12;
    /** What travels less is at rest, trunk lengths. */
    private static final double RESTS_L = 0.06;
    /** A circle this small about the ear is the head, trunk lengths. */
    private static final double HEAD_RADIUS_L = 0.3;

    private static final double HEAD_PLACE_L = 0.22;

    private final List<Pose> poses;
    private final int from;
    private final double trunkPx;
    /** How far the background has moved since the shot's first frame, pixels, by frame of the shot. */
    private final double[] cameraX;

    private final double[] cameraY;

    /** How a thing went with a hand. */
    private record Company(RoundThing thing, Joint hand, double offsetX, double offsetY, double weight) {}

    /** Chooses in the shot of the frames {@code from} (inclusive) to {@code to} (exclusive). */
    private PlateChoice(List<Pose> poses, int from, int to) {
        this.poses = poses;
        this.from = from;
        this.trunkPx = trunkPx(poses.subList(from, to));
        this.cameraX = new double[to - from];
        this.cameraY = new double[to - from];
        for (int i = 1; i < cameraX.length; i++) {
            Pose.CameraMotion camera = poses.get(from + i).camera();
            cameraX[i] = cameraX[i - 1] + finite(camera.dxPx());
            cameraY[i] = cameraY[i - 1] + finite(camera.dyPx());
        }
    }

    /**
     * The poses with the plate added where it was seen.
     *
     * @param things with the frames counted as the poses are
     */
    public static List<Pose> withPlate(List<Pose> poses, List<RoundThing> things) {
        Plate[] plates = new Plate[poses.size()];
        int from = 0;
        for (int to = 1; to <= poses.size(); to++) {
            if (to == poses.size() || poses.get(to).camera().cut()) {
                choose(poses, from, to, things, plates);
                from = to;
            }
        }
        return PoseList.altered(poses, i -> pose -> pose.with(Optional.ofNullable(plates[i])));
    }

    /** Puts a shot's plate where it was seen. */
    private static void choose(List<Pose> poses, int from, int to, List<RoundThing> things, Plate[] plates) {
        List<RoundThing> ofShot = things.stream()
                .filter(thing -> from <= thing.last().frame() && thing.last().frame() < to)
                .toList();
        List<RoundThing> pieces = new PlateChoice(poses, from, to).plateOf(ofShot);
        for (RoundThing piece : pieces) {
            double larger = radius(pieces.get(0)) / ring(piece);
            for (Sight sight : piece.sights()) {
                if (plates[sight.frame()] == null) {
                    plates[sight.frame()] = plate(sight.rim(), larger);
                }
            }
        }
    }

    private static Plate plate(Circle ring, double larger) {
        return new Plate(
                new Point(ring.x(), ring.y()), larger * ring.radius(), ring.aspect(), ring.tiltDeg(), ring.coverage());
    }

    /** All that is seen of the plate, the best first. */
    private List<RoundThing> plateOf(List<RoundThing> things) {
        List<Company> with = things.stream()
                .flatMap(thing -> company(thing).stream())
                .sorted(Comparator.comparingDouble(Company::weight).reversed())
                .toList();
        if (with.isEmpty()) {
            return List.of();
        }
        Company best = with.get(0);
        List<RoundThing> plate = new ArrayList<>(List.of(best.thing()));
        with.stream().skip(1).filter(other -> same(best, other)).forEach(other -> plate.add(other.thing()));
        things.stream()
                .filter(thing -> !plate.contains(thing))
                .filter(thing -> rests(thing, best.thing()))
                .forEach(plate::add);
        return plate;
    }

    /** True if two things that go along with a hand are rings of one plate. */
    private boolean same(Company a, Company b) {
        boolean samePlace = Math.hypot(a.offsetX() - b.offsetX(), a.offsetY() - b.offsetY()) <= SAME_PLACE_L * trunkPx;
        return a.hand() == b.hand()
                && samePlace
                && (sameRadius(a.thing(), b.thing()) || continues(a.thing(), b.thing()));
    }

    /** True if their outermost rings, or those that were followed, are equally large. */
    private static boolean sameRadius(RoundThing a, RoundThing b) {
        return Math.abs(radius(a) / radius(b) - 1) <= SAME_RADIUS || Math.abs(ring(a) / ring(b) - 1) <= SAME_RADIUS;
    }

    /** True if it is the plate at rest, before it was lifted or after. */
    private boolean rests(RoundThing thing, RoundThing plate) {
        return thing.meanCoverage() >= LEAST_COVERAGE
                && travel(thing.sights()) <= RESTS_L * trunkPx
                && sidewards(thing.sights()) <= RESTS_L * trunkPx
                && continues(plate, thing);
    }

    /** True if one begins where the other ended, within a second. */
    private static boolean continues(RoundThing a, RoundThing b) {
        return follows(a, b) || follows(b, a);
    }

    private static boolean follows(RoundThing first, RoundThing second) {
        Sight end = first.last();
        Sight start = second.sights().get(0);
        double gap = start.timeS() - end.timeS();
        return gap >= 0
                && gap <= 1
                && Math.hypot(
                                start.rim().x() - end.rim().x(),
                                start.rim().y() - end.rim().y())
                        <= 0.3 * end.rim().radius();
    }

    static double radius(RoundThing thing) {
        return thing.outermost() * ring(thing);
    }

    private static double ring(RoundThing thing) {
        double[] radii = thing.sights().stream()
                .mapToDouble(sight -> sight.rim().radius())
                .sorted()
                .toArray();
        return radii[radii.length / 2];
    }

    private Optional<Company> company(RoundThing thing) {
        if (thing.meanCoverage() < LEAST_COVERAGE || isHead(thing)) {
            return Optional.empty();
        }
        return Stream.of(Joint.LEFT_WRIST, Joint.RIGHT_WRIST)
                .flatMap(hand -> company(thing, hand).stream())
                .max(Comparator.comparingDouble(Company::weight));
    }

    private Optional<Company> company(RoundThing thing, Joint hand) {
        List<Sight> sights = thing.sights().stream()
                .filter(sight -> poses.get(sight.frame()).at(hand).isPresent())
                .toList();
        double own = 0;
        double its = 0;
        double both = 0;
        double moving = 0;
        int j = 0;
        for (int i = 0; i < sights.size(); i++) {
            while (j < sights.size() && sights.get(j).timeS() < sights.get(i).timeS() + STEP_S) {
                j++;
            }
            if (j == sights.size()) {
                break;
            }
            double plate = y(sights.get(j)) - y(sights.get(i));
            double wrist = y(sights.get(j), hand) - y(sights.get(i), hand);
            if (Math.abs(plate) >= MOVES_L * trunkPx) {
                own += plate * plate;
                its += wrist * wrist;
                both += plate * wrist;
                moving += i + 1 < sights.size()
                        ? sights.get(i + 1).timeS() - sights.get(i).timeS()
                        : 0;
            }
        }
        double likeness = both / Math.sqrt(own * its);
        double gain = both / its;
        boolean goesAlong = travel(sights) >= LEAST_TRAVEL_L * trunkPx
                && moving >= LEAST_MOVING_S
                && likeness >= LIKE
                && gain >= LEAST_GAIN
                && gain <= LARGEST_GAIN;
        if (!goesAlong) {
            return Optional.empty();
        }
        double weight = thing.meanCoverage() * thing.sights().size() * radius(thing) * likeness;
        return Optional.of(new Company(
                thing,
                hand,
                median(sights, s -> s.rim().x() - at(s, hand).x()),
                median(sights, s -> s.rim().y() - at(s, hand).y()),
                weight));
    }

    /** True if it is small and stays about an ear. */
    private boolean isHead(RoundThing thing) {
        if (radius(thing) > HEAD_RADIUS_L * trunkPx) {
            return false;
        }
        return Stream.of(Joint.LEFT_EAR, Joint.RIGHT_EAR, Joint.NOSE).anyMatch(joint -> {
            List<Sight> sights = thing.sights().stream()
                    .filter(sight -> poses.get(sight.frame()).at(joint).isPresent())
                    .toList();
            return !sights.isEmpty()
                    && median(sights, s -> s.rim().x() - at(s, joint).x()) < HEAD_PLACE_L * trunkPx
                    && median(sights, s -> new Point(s.rim().x(), s.rim().y()).distanceTo(at(s, joint)))
                            < HEAD_PLACE_L * trunkPx;
        });
    }

    private double travel(List<Sight> sights) {
        return spread(sights.stream().mapToDouble(this::y));
    }

    private double sidewards(List<Sight> sights) {
        return spread(sights.stream().mapToDouble(sight -> sight.rim().x() - cameraX[sight.frame() - from]));
    }

    /** The range of nine tenths of the values. */
    private static double spread(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int last = sorted.length - 1;
        return last < 0 ? 0 : sorted[(int) (0.95 * last)] - sorted[(int) (0.05 * last)];
    }

    private double y(Sight sight) {
        return sight.rim().y() - cameraY[sight.frame() - from];
    }

    private double y(Sight sight, Joint hand) {
        return at(sight, hand).y() - cameraY[sight.frame() - from];
    }

    private Point at(Sight sight, Joint joint) {
        return poses.get(sight.frame()).at(joint).map(Keypoint::point).orElseThrow();
    }

    private static double median(List<Sight> sights, java.util.function.ToDoubleFunction<Sight> value) {
        double[] values = sights.stream().mapToDouble(value).sorted().toArray();
        return values[values.length / 2];
    }

    /** The trunk's length where it is seen best: it looks shorter where it leans to or from the camera. */
    private static double trunkPx(List<Pose> poses) {
        double[] lengths = poses.stream()
                .flatMap(pose -> Hands.of(pose.keypoints()).stream())
                .mapToDouble(Hands::trunkPx)
                .sorted()
                .toArray();
        return lengths.length == 0 ? Double.NaN : lengths[(int) (0.75 * (lengths.length - 1))];
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
