package dowel.faults;

import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.PlatePath;
import dowel.motion.Joint;
import dowel.reps.Rep;
import dowel.reps.RepPhases;
import dowel.signal.Rolling;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A set as the rules look at it. What many rules ask for in every rep is made once: a set may hold a thousand reps, and its
 * numbers an hour.
 */
final class LiftedSet {
    /** The contour's numbers come as means over this time, seconds (domain reference, section 4). */
    private static final double MEAN_S = 0.25;
    /** Half the width of a moment, seconds. */
    private static final double MOMENT_S = 0.1;

    private static final double LONGEST_STAND_S = 1;

    private final MetricTrack track;
    private final ExerciseProfile profile;
    private final List<Rep> reps;
    private final int number;
    private final Map<Metric, Series> visible = new EnumMap<>(Metric.class);
    private final Map<Metric, Series> seen = new EnumMap<>(Metric.class);
    private final Map<RuleSpec, Optional<FlattestRep>> flattest = new HashMap<>();
    private final Map<Enum<?>, Double> numbers = new HashMap<>();
    private final Supplier<Series> meanTrunk;
    private final Supplier<Standing> standing;

    /**
     * A set.
     *
     * @param track the numbers over time
     * @param profile the exercise
     * @param reps the counted reps
     * @param number from 1; 0 if the exercise has one set only
     */
    LiftedSet(MetricTrack track, ExerciseProfile profile, List<Rep> reps, int number) {
        this.track = track;
        this.profile = profile;
        this.reps = List.copyOf(reps);
        this.number = number;
        this.meanTrunk = once(() -> Rolling.middleMean(
                track.series(Metric.TRUNK_INCLINATION), MEAN_S, track.quality().cutsS()));
        this.standing = once(() -> Standing.of(this));
    }

    /** The only set. */
    LiftedSet(MetricTrack track, ExerciseProfile profile, List<Rep> reps) {
        this(track, profile, reps, 0);
    }

    /** The numbers over time. */
    MetricTrack track() {
        return track;
    }

    /** The near plate, if the exercise has one, the camera looks at its face, and it was seen somewhere. */
    Optional<PlatePath> nearPlate() {
        return profile.rep().barbell() ? track.facingPlate() : Optional.empty();
    }

    /** The exercise. */
    ExerciseProfile profile() {
        return profile;
    }

    /** The counted reps. */
    List<Rep> reps() {
        return reps;
    }

    /** From 1; 0 if the exercise has one set only. */
    int number() {
        return number;
    }

    /** The metric of the near side over the set, NaN also where the model does not see one of its joints. */
    Series seen(Metric metric) {
        return seen.computeIfAbsent(metric, of -> track.series(of).with(visible(of), Double::sum));
    }

    /** 0 where the model sees all joints of a metric, else NaN. */
    Series visible(Metric metric) {
        return visible.computeIfAbsent(metric, of -> {
            Series all = track.series(of).map(v -> 0);
            for (Joint joint : of.joints()) {
                all = all.with(
                        track.nearJoint(joint).visibility(),
                        (yes, visibility) -> visibility < Gates.LOWEST_VISIBILITY ? Double.NaN : yes);
            }
            return all;
        });
    }

    /** The rep that a rule compares the others' backs with; empty if there are not two to compare. */
    Optional<FlattestRep> flattest(RuleSpec spec) {
        return flattest.computeIfAbsent(spec, of -> FlattestRep.of(this, of));
    }

    /**
     * A number about the whole set, worked out when first asked for.
     *
     * @param what names the number, the same at each call
     */
    double once(Enum<?> what, DoubleSupplier number) {
        Double known = numbers.get(what);
        if (known == null) {
            known = number.getAsDouble();
            numbers.put(what, known);
        }
        return known;
    }

    /** The lifter's own quiet standing in this set. */
    Standing standing() {
        return standing.get();
    }

    RepPhases phases(Rep rep) {
        return RepPhases.of(track, profile, rep);
    }

    /** The metric of the near side while the load goes up. */
    Series concentric(Metric metric, Rep rep) {
        return track.series(metric).between(rep.concentricStartS(), rep.concentricEndS());
    }

    /** Median of what is seen of a metric of the near side within 0.1 s of a moment; NaN if nothing is. */
    double at(Metric metric, double timeS) {
        return seen(metric).between(timeS - MOMENT_S, timeS + MOMENT_S).median();
    }

    /**
     * The time in which the lifter should stand: at the turn if the load goes up first; else from the rep's end to the
     * next rep, a second at most (the load hardly moves at the top of a squat, so that a rep may seem to end early).
     */
    Span standingEnd(Rep rep) {
        if (rep.order() == Rep.Order.CONCENTRIC_FIRST) {
            return new Span(rep.turnS() - MOMENT_S, rep.leaveS() + MOMENT_S);
        }
        int next = rep.number() + 1 - reps.get(0).number();
        double nextS = next < reps.size() ? reps.get(next).startS() : Double.POSITIVE_INFINITY;
        double untilS = Math.max(rep.endS(), Math.min(nextS, rep.endS() + LONGEST_STAND_S));
        return new Span(rep.endS() - MOMENT_S, untilS + MOMENT_S);
    }

    /** A stretch of time, seconds. */
    record Span(double fromS, double toS) {
        Series of(Series series) {
            return series.between(fromS, toS);
        }
    }

    /** The trunk's inclination in the same 0.25 s means as the contour's numbers. */
    Series meanTrunk() {
        return meanTrunk.get();
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private Optional<T> made = Optional.empty();

            @Override
            public T get() {
                if (made.isEmpty()) {
                    made = Optional.of(make.get());
                }
                return made.orElseThrow();
            }
        };
    }
}
