package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.MetricTrack;
import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;

/**
 * Share of the hand's travel, along the hand's own path while the load goes up, that the shoulder makes. The hip is
 * taken as fixed where pads hold it; in standing its motion is subtracted from both. In a short rep it is the share of a
 * full rep's travel: the limits come from full ones, and the few centimetres that a still trunk seems to move, 7 to 9 %
 * of a full pull, were 12 to 16 % of three short ones (two rendered clips).
 */
final class BodyDrive implements Rule {
    private static final double SMALLEST_TRAVEL_L = 0.2;
    private static final double END_S = 0.05;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        return List.of(
                Need.of(set, Joint.LEFT_SHOULDER, rep.concentricStartS(), rep.concentricEndS()),
                Need.of(set, Joint.LEFT_WRIST, rep.concentricStartS(), rep.concentricEndS()),
                Need.of(set, Joint.LEFT_HIP, rep.concentricStartS(), rep.concentricEndS()));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Path hand = Path.of(set, Joint.LEFT_WRIST, rep);
        Path shoulder = Path.of(set, Joint.LEFT_SHOULDER, rep);
        double dx = hand.endX() - hand.startX();
        double dy = hand.endY() - hand.startY();
        double travel = hand.travel();
        if (!(travel >= SMALLEST_TRAVEL_L * set.track().trunkLengthPx())) {
            return Outcome.notJudged("the hand hardly travelled in the picture");
        }
        double full = fullTravel(set, travel);
        Series share = shoulder.x.with(
                shoulder.y, (x, y) -> ((x - shoulder.startX()) * dx + (y - shoulder.startY()) * dy) / (travel * full));
        Sustained most = Sustained.max(share);
        return Double.isNaN(most.value())
                ? Outcome.notJudged("the shoulder was not seen during the pull")
                : Outcome.measured(Math.max(0, most.value()), most.atS())
                        .saying("percent", 100 * Math.max(0, most.value()))
                        .saying("percent_margin", 100 * spec.limits().margin());
    }

    /** The hand's way in the set's full reps, pixels; this one's where it is larger, or there are none to compare with. */
    private static double fullTravel(LiftedSet set, double travel) {
        double usual = HalfRep.usual(set.reps().stream()
                .filter(Rep::complete)
                .mapToDouble(rep -> Path.of(set, Joint.LEFT_WRIST, rep).travel())
                .filter(way -> !Double.isNaN(way)));
        return usual > travel ? usual : travel;
    }

    /** A joint's way while the load goes up, pixels. */
    private record Path(Series x, Series y) {
        static Path of(LiftedSet set, Joint left, Rep rep) {
            Side near = set.track().view().nearSide();
            double from = rep.concentricStartS();
            double to = rep.concentricEndS();
            MetricTrack.JointTrack joint = set.track().steadyJoint(near.of(left));
            Series x = joint.x().between(from, to);
            Series y = joint.y().between(from, to);
            if (!set.profile().hipFixed()) {
                MetricTrack.JointTrack hip = set.track().steadyJoint(near.of(Joint.LEFT_HIP));
                x = x.with(hip.x().between(from, to), (a, b) -> a - b);
                y = y.with(hip.y().between(from, to), (a, b) -> a - b);
            }
            return new Path(x, y);
        }

        double startX() {
            return x.between(x.time(0), x.time(0) + END_S).median();
        }

        double startY() {
            return y.between(y.time(0), y.time(0) + END_S).median();
        }

        double endX() {
            return x.value(x.size() - 1);
        }

        double endY() {
            return y.value(y.size() - 1);
        }

        /** How far apart start and end are; NaN where one was not seen. */
        double travel() {
            return x.size() == 0 ? Double.NaN : Math.hypot(endX() - startX(), endY() - startY());
        }
    }
}
