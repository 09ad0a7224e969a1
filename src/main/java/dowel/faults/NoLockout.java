package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Knee flexion, and hip flexion as its part, at the rep's standing end minus the lifter's own: {@code smallest held for
 * 0.1 s - median in quiet standing}, degrees. Where no quiet standing was filmed, the set's straightest rep is
 * compared with. Knees locked and standing erect: IPF rule; limits are ours.
 */
final class NoLockout implements Rule {
    /** What is looked at of the film's end, seconds. */
    private static final double LAST_S = 0.4;
    /** A joint straightened by more in half of that is still on its way, degrees: 20 per second. */
    private static final double STILL_DEG = 4;

    private enum Bend {
        KNEE,
        HIP;

        /** Over the set. */
        Series over(LiftedSet set) {
            return during(set, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        /** The hip's flexion is trunk + thigh inclination, which has a sign, so that leaning back is no bend. */
        Series during(LiftedSet set, double fromS, double toS) {
            return this == KNEE
                    ? set.seen(Metric.KNEE_FLEXION).between(fromS, toS)
                    : set.seen(Metric.TRUNK_INCLINATION)
                            .between(fromS, toS)
                            .with(set.seen(Metric.THIGH_INCLINATION).between(fromS, toS), Double::sum);
        }
    }

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        LiftedSet.Span end = set.standingEnd(rep);
        return List.of(
                Need.of(set, Metric.KNEE_FLEXION, end.fromS(), end.toS()),
                Need.of(set, Metric.HIP_FLEXION, end.fromS(), end.toS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        boolean downFirst = rep.order() == Rep.Order.ECCENTRIC_FIRST;
        if (downFirst && !rep.complete()) {
            return Outcome.notJudged("the rep was not filmed to its end");
        }
        if (filmEndsBefore(set, rep, Bend.KNEE) || filmEndsBefore(set, rep, Bend.HIP)) {
            return Outcome.notJudged("the film ends before you stand");
        }
        return Worse.of(spec, over(set, rep, Bend.KNEE), "hip", over(set, rep, Bend.HIP));
    }

    private static Outcome over(LiftedSet set, Rep rep, Bend joint) {
        double own = set.once(joint, () -> own(set, joint));
        Sustained least = least(set, rep, joint);
        if (Double.isNaN(own)) {
            return Outcome.notJudged("neither quiet standing nor a second rep was seen, to compare with");
        }
        return Double.isNaN(least.value())
                ? Outcome.notJudged("the leg was not seen at the end of the rep")
                : Outcome.measured(Math.max(0, -least.value() - own), least.atS());
    }

    /** True if the last pictures of the film, or of the shot, show the rep's end and a joint that is still being straightened. */
    private static boolean filmEndsBefore(LiftedSet set, Rep rep, Bend joint) {
        double endS = rep.concentricEndS();
        Series all = set.seen(Metric.KNEE_FLEXION);
        double lastS = set.track().quality().cutsS().stream()
                .filter(cut -> cut > endS)
                .findFirst()
                .orElse(all.time(all.size() - 1));
        return lastS - endS < LAST_S
                && joint.during(set, lastS - LAST_S, lastS - LAST_S / 2).median()
                                - joint.during(set, lastS - LAST_S / 2, lastS).median()
                        > STILL_DEG;
    }

    /** The lifter's own bend in quiet standing, else at the straightest standing end of the set. */
    private static double own(LiftedSet set, Bend joint) {
        double inStanding = set.standing().median(joint.over(set));
        return Double.isNaN(inStanding) ? straightest(set, joint) : inStanding;
    }

    /** The least bent standing end of the set; NaN if fewer than two were seen. */
    private static double straightest(LiftedSet set, Bend joint) {
        double[] ends = set.reps().stream()
                .mapToDouble(rep -> -least(set, rep, joint).value())
                .filter(end -> !Double.isNaN(end))
                .sorted()
                .toArray();
        return ends.length < 2 ? Double.NaN : ends[0];
    }

    /** The least bend held for a while at the standing end, negated. */
    private static Sustained least(LiftedSet set, Rep rep, Bend joint) {
        LiftedSet.Span end = set.standingEnd(rep);
        return Sustained.max(joint.during(set, end.fromS(), end.toS()).map(v -> -v));
    }
}
