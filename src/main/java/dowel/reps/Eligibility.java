package dowel.reps;

import dowel.exercise.Posture;
import dowel.exercise.RepShape;
import dowel.motion.Joint;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a movement, looked at on its own, can be a rep.
 *
 * @param leastRom smallest range of motion, in the driving signal's unit
 */
record Eligibility(RepShape shape, Drive drive, Postures postures, double leastRom) {
    /** The way back must cover this share of the way there. */
    private static final double RETURN = 0.5;

    /** A plate that goes less than this share of the hands' way is not held by them. */
    private static final double GOES_ALONG = 0.3;
    /** A way of the hands shorter than this tells nothing, trunk lengths. */
    private static final double LEAST_WAY = 0.2;

    /** Nobody stays at the lowest point of a rep for longer, seconds; who does is about to do something else there. */
    private static final double LONGEST_PAUSE_S = 5;

    /** Why a candidate on its own is no rep; empty if it may be one. */
    Optional<String> objection(Candidate candidate) {
        return wrongHands(candidate)
                .or(() -> outOfPosture(candidate))
                .or(() -> emptyHands(candidate))
                .or(() -> wrongSize(candidate))
                .or(() -> wrongTime(candidate));
    }

    private Optional<String> outOfPosture(Candidate candidate) {
        double startS = candidate.rise() > 0 ? time(candidate.start()) : time(candidate.end());
        double turnS = time(candidate.turn());
        double endS = time(candidate.end());
        return shape.musts().stream()
                .filter(must -> must.posture().at() == Posture.At.START || !candidate.turnCut())
                .filter(must -> drive.tells(must.posture()))
                .filter(must -> !must.allows(postures.value(must.posture(), startS, turnS, endS)))
                .map(RepShape.Must::otherwise)
                .findFirst();
    }

    private Optional<String> wrongHands(Candidate candidate) {
        // of a phase that the film cuts off only the other one is compared
        boolean fromStart = candidate.rise() > 0 && !(candidate.cutAtStart() && candidate.fall() > candidate.rise());
        double fromS = time(fromStart ? candidate.start() : candidate.end());
        double toS = time(candidate.turn());
        boolean handsTravel = Math.abs(postures.climb(Joint.LEFT_WRIST, fromS, toS))
                > Math.abs(postures.climb(Joint.LEFT_SHOULDER, fromS, toS));
        return switch (shape.hands()) {
            case TRAVEL -> handsTravel ? Optional.empty() : Optional.of("the body moved and the hands stayed");
            case STAY -> handsTravel ? Optional.of("the hands moved and the body stayed") : Optional.empty();
            case ANY -> Optional.empty();
        };
    }

    private Optional<String> emptyHands(Candidate candidate) {
        if (!shape.barbell() || !shape.handsCarry()) {
            return Optional.empty();
        }
        double fromS = time(candidate.rise() > 0 ? candidate.start() : candidate.end());
        double toS = time(candidate.turn());
        double hands = Math.abs(postures.climb(Joint.LEFT_WRIST, fromS, toS));
        return hands > LEAST_WAY * postures.trunkLengthPx()
                        && Math.abs(postures.plateClimb(fromS, toS)) < GOES_ALONG * hands
                ? Optional.of("empty hands: the bar stayed where it was")
                : Optional.empty();
    }

    private Optional<String> wrongSize(Candidate candidate) {
        double lift = concentricFirst() ? candidate.rise() : candidate.fall();
        double lower = concentricFirst() ? candidate.fall() : candidate.rise();
        boolean lowerCut = concentricFirst() ? candidate.cutAtEnd() : candidate.cutAtStart();
        boolean liftCut = concentricFirst() ? candidate.cutAtStart() : candidate.cutAtEnd();
        if (lift < leastRom && liftCut) {
            return Optional.of(
                    shape.fromFloor() && lift == 0
                            ? "set-up: bending down, the load never left the floor"
                            : "the clip does not show the whole way up");
        }
        if (candidate.rom() < leastRom) {
            return Optional.of(
                    "too small: it covered " + amount(candidate.rom()) + ", a rep needs " + amount(leastRom));
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
        double hold = time(candidate.leave()) - time(candidate.turn());
        if (!concentricFirst() && candidate.whole() && hold > LONGEST_PAUSE_S) {
            return Optional.of(
                    String.format(Locale.ROOT, "getting into position: the lifter stayed down for %.1f s", hold));
        }
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
}
