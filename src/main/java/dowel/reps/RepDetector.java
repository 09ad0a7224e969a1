package dowel.reps;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the reps of one exercise from the travel of its load.
 *
 * <p>Every rise and fall of the driving signal is a candidate. It is counted if it is large and long enough, starts and
 * turns in the exercise's postures, and fits the rest of the set; else it is listed with the reason.
 */
public final class RepDetector {
    /** A swing must have this share of the smallest range to be looked at. */
    private static final double FIRST_SWING = 0.5;
    /** A swing inside a set must have this share of the set's usual range. */
    private static final double SET_SWING = 0.3;
    /** The way back must cover this share of the way there. */
    private static final double RETURN = 0.5;
    /** Movements below this share of the smallest range are not worth a remark. */
    private static final double WORTH_TELLING = 0.7;

    private final MetricTrack track;
    private final RepShape shape;
    private final Drive drive;
    private final Postures postures;
    private final List<Rejected> rejected = new ArrayList<>();

    private RepDetector(MetricTrack track, ExerciseProfile profile, Drive drive) {
        this.track = track;
        this.shape = profile.rep();
        this.drive = drive;
        this.postures = new Postures(track, drive.side());
    }

    /** The reps of an exercise in a clip; none, with the reason, where the driving signal is hidden. */
    public static RepList detect(MetricTrack track, ExerciseProfile profile) {
        Optional<Drive> drive = Drive.choose(track, profile);
        if (drive.isEmpty()) {
            return new RepList(List.of(), List.of());
        }
        return new RepDetector(track, profile, drive.get()).detect();
    }

    private RepList detect() {
        double firstSwing = FIRST_SWING * drive.driver().minRom();
        List<Candidate> counted = count(firstSwing);
        double setSwing =
                SET_SWING * median(counted.stream().map(Candidate::rom).toList());
        if (setSwing > firstSwing) {
            rejected.clear();
            counted = count(setSwing);
        }
        List<Rep> reps = new ArrayList<>();
        for (Candidate candidate : counted) {
            reps.add(rep(reps.size() + 1, candidate));
        }
        rejected.sort((a, b) -> Double.compare(a.startS(), b.startS()));
        return new RepList(reps, rejected);
    }

    private List<Candidate> count(double smallestSwing) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : Candidates.of(
                drive, smallestSwing, shape.fromFloor(), track.quality().cutsS())) {
            Optional<String> objection = objection(candidate);
            if (objection.isEmpty()) {
                kept.add(candidate);
            } else if (candidate.rom() >= WORTH_TELLING * drive.driver().minRom()) {
                reject(candidate, objection.get());
            }
        }
        SetShape set = new SetShape(kept, drive, postures);
        return kept.stream().filter(candidate -> fits(set, candidate)).toList();
    }

    private boolean fits(SetShape set, Candidate candidate) {
        Optional<String> objection = set.objection(candidate);
        objection.ifPresent(why -> reject(candidate, why));
        return objection.isEmpty();
    }

    private void reject(Candidate candidate, String why) {
        rejected.add(new Rejected(time(candidate.start()), time(candidate.end()), why));
    }

    /** Why a candidate on its own is no rep; empty if it may be one. */
    private Optional<String> objection(Candidate candidate) {
        return outOfPosture(candidate)
                .or(() -> wrongHands(candidate))
                .or(() -> wrongSize(candidate))
                .or(() -> wrongTime(candidate));
    }

    private Optional<String> outOfPosture(Candidate candidate) {
        double startS = candidate.rise() > 0 ? time(candidate.start()) : time(candidate.end());
        return shape.musts().stream()
                .filter(must -> must.posture().at() == Posture.At.START || !candidate.turnCut())
                .filter(must -> !must.posture().allows(postures.value(must.posture(), startS, time(candidate.turn()))))
                .map(must -> (shape.fromFloor() ? "set-up: " : "") + must.otherwise())
                .findFirst();
    }

    private Optional<String> wrongHands(Candidate candidate) {
        double fromS = time(candidate.rise() > 0 ? candidate.start() : candidate.end());
        double toS = time(candidate.turn());
        boolean handsTravel = Math.abs(postures.climb(Joint.LEFT_WRIST, fromS, toS))
                > Math.abs(postures.climb(Joint.LEFT_SHOULDER, fromS, toS));
        return switch (shape.hands()) {
            case TRAVEL -> handsTravel ? Optional.empty() : Optional.of("the body moved and the hands stayed");
            case STAY -> handsTravel ? Optional.of("the hands moved and the body stayed") : Optional.empty();
            case ANY -> Optional.empty();
        };
    }

    private Optional<String> wrongSize(Candidate candidate) {
        double lift = concentricFirst() ? candidate.rise() : candidate.fall();
        double lower = concentricFirst() ? candidate.fall() : candidate.rise();
        boolean lowerCut = concentricFirst() ? candidate.cutAtEnd() : candidate.cutAtStart();
        boolean liftCut = concentricFirst() ? candidate.cutAtStart() : candidate.cutAtEnd();
        double least = drive.driver().minRom();
        if (lift < least && liftCut) {
            return Optional.of(
                    shape.fromFloor() && lift == 0
                            ? "set-up: bending down, the load never left the floor"
                            : "the clip does not show the whole way up");
        }
        if (candidate.rom() < least) {
            return Optional.of("too small: it covered " + amount(candidate.rom()) + ", a rep needs " + amount(least));
        }
        if (lift < RETURN * candidate.rom()) {
            return Optional.of("the load did not come up again");
        }
        if (lower < RETURN * candidate.rom() && !lowerCut) {
            return Optional.of("the load did not come down again");
        }
        return Optional.empty();
    }

    private Optional<String> wrongTime(Candidate candidate) {
        double rise = time(candidate.turn()) - time(candidate.start());
        double fall = time(candidate.end()) - time(candidate.leave());
        if (candidate.whole() && time(candidate.end()) - time(candidate.start()) < shape.shortestS()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "too quick: it took %.1f s, a rep takes at least %.1f s",
                    time(candidate.end()) - time(candidate.start()),
                    shape.shortestS()));
        }
        if (rise + fall > shape.longestS()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "too slow: it moved for %.1f s, a rep takes at most %.1f s",
                    rise + fall,
                    shape.longestS()));
        }
        return Optional.empty();
    }

    private Rep rep(int number, Candidate candidate) {
        double startS = time(candidate.start());
        double endS = time(candidate.end());
        return new Rep(
                number,
                startS,
                time(candidate.turn()),
                time(candidate.leave()),
                endS,
                concentricFirst() ? Rep.Order.CONCENTRIC_FIRST : Rep.Order.ECCENTRIC_FIRST,
                rom(startS, endS),
                candidate.whole());
    }

    private double rom(double startS, double endS) {
        Series inside = drive.signal().between(startS, endS);
        return inside.max() - inside.min();
    }

    private boolean concentricFirst() {
        return shape.first() == RepShape.Phase.CONCENTRIC;
    }

    private double time(int i) {
        return drive.signal().time(i);
    }

    private String amount(double value) {
        return switch (drive.driver().metric().unit()) {
            case DEG -> String.format(Locale.ROOT, "%.0f deg", value);
            default -> String.format(Locale.ROOT, "%.2f trunk lengths", value);
        };
    }

    private static double median(List<Double> values) {
        double[] times = new double[values.size()];
        Arrays.setAll(times, i -> i);
        return Series.of(times, values.stream().mapToDouble(v -> v).toArray()).median();
    }
}
