package dowel.kinematics;

import dowel.kinematics.SyntheticLift.TrueRep;
import java.util.ArrayList;
import java.util.List;

/** When a drawn lifter moves: reps and their tempo, and what comes before and after them. Times are seconds. */
final class LiftTiming {
    int reps = 3;
    double firstS = 1.2;
    double holdS = 0.2;
    double secondS = 1.4;
    double pauseS = 0.5;
    double[] firstPerRep = {};
    double[] secondPerRep = {};
    double[] range = {1};
    boolean[] yanked = {};
    double walkInS;
    double walkOutS;
    double quietStartS = 0.8;
    double quietEndS = 0.8;
    double[] strayDips = {};

    /** The reps as drawn, in order. */
    List<TrueRep> trueReps() {
        List<TrueRep> out = new ArrayList<>();
        double at = choreographyBeforeReps().endS();
        for (int rep = 0; rep < reps; rep++) {
            double turnS = at + SyntheticLift.of(firstPerRep, rep, firstS);
            double endS = turnS + holdS + SyntheticLift.of(secondPerRep, rep, secondS);
            out.add(new TrueRep(at, turnS, endS));
            at = endS + pauseS;
        }
        return out;
    }

    private Choreography choreographyBeforeReps() {
        Choreography moves = new Choreography();
        if (walkInS > 0) {
            moves.beginStanding();
            moves.hold(walkInS);
            moves.toReady(1.5, 1);
        }
        moves.hold(quietStartS);
        for (double share : strayDips) {
            moves.toPhase(0.4, -1, share);
            moves.toPhase(0.4, -1, 0);
        }
        return moves;
    }

    Choreography choreography() {
        Choreography moves = choreographyBeforeReps();
        for (int rep = 0; rep < reps; rep++) {
            moves.toPhase(
                    SyntheticLift.of(firstPerRep, rep, firstS),
                    rep,
                    SyntheticLift.of(range, rep, 1),
                    rep < yanked.length && yanked[rep]);
            moves.toPhase(holdS, rep, SyntheticLift.of(range, rep, 1));
            moves.toPhase(SyntheticLift.of(secondPerRep, rep, secondS), rep, 0);
            moves.hold(rep < reps - 1 ? pauseS : quietEndS);
        }
        if (walkOutS > 0) {
            moves.toReady(1.5, 0);
            moves.hold(walkOutS);
        }
        return moves;
    }
}
