package dowel.faults;

import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.signal.Series;
import java.util.List;
import java.util.Optional;

/**
 * How far the trunk tips forward while the load goes up (from lift-off for lifts from the floor), degrees. Part: rise of
 * the upper back's own sagitta over the set's flattest rep at the same inclination, percent of its chord; only where the
 * camera shows the back's edge and no bar lies on it.
 */
final class ChestCollapse implements Rule {
    private static final double START_S = 0.1;

    @Override
    public List<Need> needs(LiftedSet set, Rep rep, RuleSpec spec) {
        double from = start(set, rep);
        return List.of(
                Need.of(set, Metric.TRUNK_INCLINATION, from, rep.concentricEndS()),
                Need.beforeThePlate(set, Joint.LEFT_SHOULDER, from, from + START_S),
                Need.beforeThePlate(set, Joint.LEFT_HIP, from, from + START_S));
    }

    @Override
    public Outcome measure(LiftedSet set, Rep rep, RuleSpec spec) {
        Series trunk = set.track().series(Metric.TRUNK_INCLINATION).between(start(set, rep), rep.concentricEndS());
        double first = trunk.between(trunk.time(0), trunk.time(0) + START_S).median();
        Sustained most = Sustained.max(trunk.map(v -> v - first));
        if (Double.isNaN(most.value())) {
            return Outcome.notJudged("the trunk was not seen at the start of the way up");
        }
        Outcome tipping = Outcome.measured(Math.max(0, most.value()), most.atS());
        Optional<Outcome> upperBack = upperBack(set, rep, spec);
        return upperBack.isEmpty() ? tipping : Worse.of(spec, tipping, "upper_back", upperBack.get());
    }

    private static double start(LiftedSet set, Rep rep) {
        return set.phases(rep).liftOffS().orElse(rep.concentricStartS());
    }

    /** Empty where the back's edge cannot be compared: the tipping is then judged alone. */
    private static Optional<Outcome> upperBack(LiftedSet set, Rep rep, RuleSpec spec) {
        if (set.profile().barOnBack() || Gates.noContour(set).isPresent()) {
            return Optional.empty();
        }
        return set.flattest(spec)
                .map(flattest -> flattest.rise(set, rep, spec, Metric.THORACIC_SAGITTA))
                .filter(rise -> rise.size() > 0 && 2 * rise.measured() >= rise.size())
                .map(Sustained::max)
                .map(most -> Outcome.measured(most.value(), most.atS()));
    }
}
