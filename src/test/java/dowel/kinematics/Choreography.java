package dowel.kinematics;

import java.util.ArrayList;
import java.util.List;

/** What the lifter does when: smooth moves between phases 0 (a rep's start) and 1 (its turn). */
final class Choreography {
    /** One move; rep is -1 outside reps, ready tells how far standing (0) has become the start posture (1). */
    private record Move(
            double startS,
            double endS,
            int rep,
            double fromPhase,
            double toPhase,
            double fromReady,
            double toReady,
            boolean yanked) {}

    private static final double THROWN = 0.55;
    private static final double THROW_TIME = 0.25;

    private final List<Move> moves = new ArrayList<>();
    private double endS;
    private double phase;
    private double ready = 1;

    /** Begins standing, not in the start posture. */
    void beginStanding() {
        ready = 0;
    }

    void hold(double seconds) {
        move(seconds, -1, phase, ready);
    }

    void toReady(double seconds, double newReady) {
        move(seconds, -1, phase, newReady);
    }

    void toPhase(double seconds, int rep, double newPhase) {
        move(seconds, rep, newPhase, ready);
    }

    /** Likewise; yanked: thrown, then coasting. */
    void toPhase(double seconds, int rep, double newPhase, boolean yanked) {
        move(seconds, rep, newPhase, ready, yanked);
    }

    private void move(double seconds, int rep, double newPhase, double newReady) {
        move(seconds, rep, newPhase, newReady, false);
    }

    private void move(double seconds, int rep, double newPhase, double newReady, boolean yanked) {
        moves.add(new Move(endS, endS + seconds, rep, phase, newPhase, ready, newReady, yanked));
        endS += seconds;
        phase = newPhase;
        ready = newReady;
    }

    double endS() {
        return endS;
    }

    double phase(double timeS) {
        Move now = at(timeS);
        return now.fromPhase() + eased(now, timeS) * (now.toPhase() - now.fromPhase());
    }

    double ready(double timeS) {
        Move now = at(timeS);
        return now.fromReady() + eased(now, timeS) * (now.toReady() - now.fromReady());
    }

    /** The rep going on, -1 if none. */
    int rep(double timeS) {
        return at(timeS).rep();
    }

    /** The rep going on, or the last one before; -1 before the first. */
    int lastRep(double timeS) {
        return moves.stream()
                .filter(move -> move.startS() <= timeS)
                .mapToInt(Move::rep)
                .max()
                .orElse(-1);
    }

    /** True while a rep is on its way to its turn. */
    boolean towardsTurn(double timeS) {
        return at(timeS).rep() >= 0 && at(timeS).toPhase() > at(timeS).fromPhase();
    }

    /** True while a rep is on its way back from its turn. */
    boolean awayFromTurn(double timeS) {
        return at(timeS).rep() >= 0 && at(timeS).toPhase() < at(timeS).fromPhase();
    }

    private Move at(double timeS) {
        return moves.stream().filter(move -> timeS < move.endS()).findFirst().orElse(moves.get(moves.size() - 1));
    }

    /** Minimum jerk: at rest at both ends. Yanked: more than half of the way in a quarter of the time. */
    private static double eased(Move move, double timeS) {
        double span = move.endS() - move.startS();
        double t = span == 0 ? 1 : Math.max(0, Math.min(1, (timeS - move.startS()) / span));
        if (move.yanked()) {
            return THROWN * minimumJerk(Math.min(1, t / THROW_TIME)) + (1 - THROWN) * minimumJerk(t);
        }
        return minimumJerk(t);
    }

    private static double minimumJerk(double t) {
        return t * t * t * (10 - 15 * t + 6 * t * t);
    }
}
