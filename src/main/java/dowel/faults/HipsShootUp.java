package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Rise of the hip / rise of the shoulder over the first 30 % of the way that both rise together on the way up. Coaching
 * convention: in a leg drive they rise together. Of the way, not of the time as the domain reference has it, and from
 * the start of the rep, not from lift-off: where plates hide the hands, the moment at which the load leaves the floor is
 * off by 0.2 s, and the ratio moved by 0.6 from one encoding of a clip to another.
 */
final class HipsShootUp implements Rule {
    private static final double SHARE = 0.30;
    /** Less than this is no rise to compare; a shoulder that stays lower counts as risen by it, trunk lengths. */
    private static final double SMALLEST_RISE_L = 0.06;

    private static final double HALF_WINDOW_S = 0.05;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = rep.concentricStartS();
        return List.of(
                Need.beforeThePlate(set, Joint.LEFT_HIP, from, end(set, rep)),
                Need.beforeThePlate(set, Joint.LEFT_SHOULDER, from, end(set, rep)));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        double hip = rise(set, rep, Joint.LEFT_HIP);
        double shoulder = rise(set, rep, Joint.LEFT_SHOULDER);
        if (Double.isNaN(hip) || Double.isNaN(shoulder)) {
            return Outcome.notJudged("hip and shoulder were not seen at the start of the way up");
        }
        if (Math.max(hip, shoulder) < SMALLEST_RISE_L) {
            return Outcome.notJudged("hip and shoulder hardly rose at the start of the way up");
        }
        double ratio = Math.max(0, hip) / Math.max(SMALLEST_RISE_L, shoulder);
        return Outcome.measured(ratio, end(set, rep));
    }

    /** When the middle of hip and shoulder has risen by its share; the end of the way up if that was not seen. */
    private static double end(LiftedSet set, Rep rep) {
        Series middle =
                height(set, rep, Joint.LEFT_HIP).with(height(set, rep, Joint.LEFT_SHOULDER), (a, b) -> (a + b) / 2);
        double low = about(middle, rep.concentricStartS());
        double level = low + SHARE * (about(middle, rep.concentricEndS()) - low);
        Series way = middle.between(rep.concentricStartS(), rep.concentricEndS());
        for (int i = 0; i < way.size(); i++) {
            if (way.value(i) >= level) {
                return way.time(i);
            }
        }
        return rep.concentricEndS();
    }

    /** Trunk lengths. */
    private static double rise(LiftedSet set, Rep rep, Joint left) {
        Series height = height(set, rep, left);
        return about(height, end(set, rep)) - about(height, rep.concentricStartS());
    }

    /** Trunk lengths, upwards; while the load goes up and a little before and after. */
    private static Series height(LiftedSet set, Rep rep, Joint left) {
        double pxPerL = set.track().trunkLengthPx();
        return set.track()
                .steadyJoint(set.track().view().nearSide().of(left))
                .y()
                .between(rep.concentricStartS() - HALF_WINDOW_S, rep.concentricEndS() + HALF_WINDOW_S)
                .map(y -> -y / pxPerL);
    }

    private static double about(Series height, double timeS) {
        return height.between(timeS - HALF_WINDOW_S, timeS + HALF_WINDOW_S).median();
    }
}
