package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.evaluate.BackDoses.Dose;
import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.kinematics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackDosesTest {
    private static final int REP_FRAMES = 21;
    private static final double[] TIMES = HandMade.tenths(3 * REP_FRAMES);

    /** Trunk 0 at a rep's ends and 60 at its turn, in straight lines. */
    private static double trunk(int i) {
        return 60 - 6 * Math.abs(i % REP_FRAMES - 10);
    }

    /** 1 where the trunk is below 45 degrees or more, else 0. */
    private static double deep(int i) {
        return trunk(i) >= 45 ? 1 : 0;
    }

    private static List<TrueRep> reps() {
        List<TrueRep> reps = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            double startS = r * REP_FRAMES / 10.0;
            reps.add(HandMade.trueRep(startS, startS + 1, startS + 2));
        }
        return reps;
    }

    private static Truth truth(double... lumbarDeg) {
        List<TrueFrame> frames = new ArrayList<>();
        for (int i = 0; i < TIMES.length; i++) {
            frames.add(new TrueFrame(
                    TIMES[i], Map.of(), Map.of(TrueAngle.TRUNK, trunk(i)), lumbarDeg[i / REP_FRAMES] * deep(i)));
        }
        return HandMade.truth("a", "romanian_deadlift", reps(), frames);
    }

    /** A bow that rises by 0.25 %c per degree of flexion, and by 0.1 %c per degree of trunk, which must not count. */
    private static List<Dose> doses(double... lumbarDeg) {
        double[] bow = new double[TIMES.length];
        for (int i = 0; i < bow.length; i++) {
            bow[i] = 3 + 0.1 * trunk(i) + 0.25 * lumbarDeg[i / REP_FRAMES] * deep(i);
        }
        return BackDoses.of(truth(lumbarDeg), HandMade.metrics(TIMES, Map.of(Metric.BOW, bow)), Metric.BOW);
    }

    @Test
    void eachRepAgainstTheFlattestAtTheSameTrunkInclination() {
        List<Dose> doses = doses(10, 30, 4);
        assertEquals(2, doses.size());
        assertEquals(6, doses.get(0).trueDeg(), 1e-9);
        assertEquals(1.5, doses.get(0).answer(), 1e-9);
        assertEquals(26, doses.get(1).trueDeg(), 1e-9);
        assertEquals(6.5, doses.get(1).answer(), 1e-9);
    }

    @Test
    void trueRiseOfARep() {
        Truth truth = truth(10, 30, 4);
        assertEquals(
                Optional.of(26.0),
                BackDoses.trueRise(truth, truth.reps().orElseThrow().get(1)));
        assertEquals(
                Optional.of(0.0),
                BackDoses.trueRise(truth, truth.reps().orElseThrow().get(2)));
    }

    @Test
    void noTrueRiseWhereTheWholeSetIsRounded() {
        Truth truth = labelled(truth(30, 40, 32), Set.of(0, 1, 2));
        truth.reps().orElseThrow().forEach(rep -> assertEquals(Optional.empty(), BackDoses.trueRise(truth, rep)));
    }

    @Test
    void noTrueRiseWhereTheUpperBackIsRounded() {
        Truth truth = labelled(truth(4, 6, 30), Set.of(1, 2));
        List<TrueRep> reps = truth.reps().orElseThrow();
        assertEquals(Optional.of(0.0), BackDoses.trueRise(truth, reps.get(0)));
        assertEquals(Optional.empty(), BackDoses.trueRise(truth, reps.get(1)));
        assertEquals(Optional.of(26.0), BackDoses.trueRise(truth, reps.get(2)));
    }

    /** The same with these reps labelled as rounded. */
    private static Truth labelled(Truth truth, Set<Integer> rounded) {
        List<TrueRep> reps = new ArrayList<>(reps());
        rounded.forEach(r -> reps.set(
                r,
                HandMade.trueRep(
                        reps.get(r).startS(), reps.get(r).turnS(), reps.get(r).endS(), Set.of("rounding"), Set.of())));
        return HandMade.truth(truth.name(), truth.exercise().orElseThrow(), reps, truth.frames());
    }

    @Test
    void noDoseWhereTheBowWasNotMeasured() {
        assertTrue(BackDoses.of(truth(10, 30, 4), HandMade.metrics(TIMES, Map.of()), Metric.BOW)
                .isEmpty());
    }

    @Test
    void noDoseWithoutTrueFrames() {
        Truth untold = HandMade.truth("a", "squat", reps(), List.of());
        assertTrue(BackDoses.of(untold, HandMade.metrics(TIMES, Map.of()), Metric.BOW)
                .isEmpty());
    }
}
