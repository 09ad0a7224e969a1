package dowel.faults;

import dowel.exercise.Limits;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Unit;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.reps.Rep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much higher one hand is at the rep's start or turn, % of the hands' range, where it is also more than
 * {@code travel_warn}; part: tilt of the line between the hands, degrees.
 *
 * <p>10 to 15 % is custom with little behind it, so a finding also needs the set's mean to differ from level by more than
 * its own error, {@code |mean| > 1.96 SD / sqrt(n)}, with this rep to the same side.
 */
final class Asymmetry implements Rule {
    private static final double Z95 = 1.96;
    private static final int FEWEST_REPS = 3;
    private static final double SMALLEST_RANGE_L = 0.3;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        List<Need> start = BothSides.needs(set, rep.startS(), Joint.LEFT_WRIST);
        List<Need> turn = BothSides.needs(set, rep.turnS(), Joint.LEFT_WRIST);
        return List.of(start.get(0), start.get(1), turn.get(0), turn.get(1));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Optional<String> oblique = Gates.notStraightAhead(set);
        if (oblique.isPresent()) {
            return Outcome.notJudged(oblique.get());
        }
        double range = range(set, rep);
        double atStart = rightHigher(set, rep, true);
        double atTurn = rightHigher(set, rep, false);
        if (Double.isNaN(range + atStart + atTurn)) {
            return Outcome.notJudged("both hands were not seen at the ends of the rep");
        }
        if (range < SMALLEST_RANGE_L) {
            return Outcome.notJudged("the hands hardly travelled in the picture");
        }
        boolean start = Math.abs(atStart) > Math.abs(atTurn);
        double higher = start ? atStart : atTurn;
        double atS = start ? rep.startS() : rep.turnS();
        double apart =
                new BothSides(set, atS).apart(Joint.LEFT_WRIST) / set.track().trunkLengthPx();
        Outcome ofRange = Outcome.measured(100 * Math.abs(higher) / range, atS).atMost(byTravel(higher, spec));
        Outcome tilt = Outcome.measured(Math.toDegrees(Math.asin(Math.min(1, Math.abs(higher) / apart))), atS);
        Outcome worse = Worse.of(spec, ofRange, "tilt", tilt).saying("side", higher > 0 ? "right" : "left");
        return steady(set, higher, start) || worse.worst().compareTo(Verdict.BORDERLINE) < 0
                ? worse
                : worse.atMost(Verdict.BORDERLINE);
    }

    private static Verdict byTravel(double higher, RuleSpec spec) {
        Limits limits = spec.limits();
        double warn = spec.number("travel_warn");
        Limits travel = new Limits(
                limits.direction(),
                warn,
                spec.number("travel_fault"),
                warn * limits.margin() / limits.warn(),
                Unit.TRUNK_LENGTHS);
        return Verdicts.of(Outcome.measured(Math.abs(higher), 0), travel);
    }

    /** Trunk lengths. */
    private static double rightHigher(LiftedSet set, Rep rep, boolean start) {
        return new BothSides(set, start ? rep.startS() : rep.turnS()).rightHigher(Joint.LEFT_WRIST)
                / set.track().trunkLengthPx();
    }

    /** The load's way: how far hands or shoulders move up or down, the longer, trunk lengths. */
    private static double range(LiftedSet set, Rep rep) {
        BothSides start = new BothSides(set, rep.startS());
        BothSides turn = new BothSides(set, rep.turnS());
        return Stream.of(Joint.LEFT_WRIST, Joint.LEFT_SHOULDER)
                        .flatMapToDouble(joint -> Arrays.stream(Side.values())
                                .mapToDouble(side -> Math.abs(turn.steadyY(side, joint) - start.steadyY(side, joint))))
                        .max()
                        .orElseThrow()
                / set.track().trunkLengthPx();
    }

    /** True if the reps agree on the side. */
    private static boolean steady(LiftedSet set, double higher, boolean start) {
        double[] all = set.reps().stream()
                .mapToDouble(rep -> rightHigher(set, rep, start))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        if (all.length < FEWEST_REPS) {
            return false;
        }
        double mean = Arrays.stream(all).average().orElseThrow();
        double variance = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum() / (all.length - 1);
        return Math.signum(mean) == Math.signum(higher) && Math.abs(mean) > Z95 * Math.sqrt(variance / all.length);
    }
}
