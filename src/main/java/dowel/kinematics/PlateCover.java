package dowel.kinematics;

import dowel.kinematics.MetricTrack.JointTrack;
import dowel.motion.Joint;
import dowel.signal.Series;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a plate that hangs from the hands lies before the near shoulder, hip or knee.
 *
 * <p>The model then guesses the joint and says that it sees it. In six rendered rows with barbells a shoulder found less
 * than 1.2 radii from the plate's middle was 31 % of the trunk length off (median), from there on 6 % and less; a hip within
 * the rim 30 %, up to 1.2 radii 8 %: at that reach swing was judged in a fifth fewer reps and no error less told. In
 * deadlifts the shoulder never is there, and a hip there is 10 to 16 % off. Behind full-sized plates a knee is 6 to 15 %
 * off, in one of ten frames 35 %; behind smaller ones 3 to 5 %, since the leg is seen above and below them.
 *
 * @param shoulder 1 where the plate lies before the shoulder or did so a moment ago or later, else 0
 * @param hip likewise
 * @param knee likewise, if the plate is a full-sized one
 */
record PlateCover(Series shoulder, Series hip, Series knee) {
    /** A shoulder is not believed this near to the plate's middle, radii. */
    private static final double SHOULDER_REACH = 1.2;

    /** From here on a person is told, share of the frames. */
    private static final double WORTH_TELLING = 0.1;

    /** So far smoothing carries what was guessed into the frames beside it, seconds. */
    private static final double EDGE_S = 0.1;

    /** Where the track's plate lies before them; nowhere if the camera does not look at its face. */
    static PlateCover of(MetricTrack track) {
        Optional<PlatePath> plate = track.facingPlate();
        Optional<PlatePath> full = plate.filter(path -> path.fullSize(track.trunkLengthPx()));
        return new PlateCover(
                before(plate, SHOULDER_REACH, track.nearJoint(Joint.LEFT_SHOULDER)),
                before(plate, 1, track.nearJoint(Joint.LEFT_HIP)),
                before(full, 1, track.nearJoint(Joint.LEFT_KNEE)));
    }

    private static Series before(Optional<PlatePath> seen, double reach, JointTrack joint) {
        return seen.map(plate -> {
                    Series across = joint.x().with(plate.x(), (x, middle) -> x - middle);
                    Series along = joint.y().with(plate.y(), (y, middle) -> y - middle);
                    double farPx = reach * plate.radiusPx();
                    return widened(across.with(along, (x, y) -> Math.hypot(x, y) < farPx ? 1 : 0));
                })
                .orElseGet(() -> joint.visibility().map(v -> 0));
    }

    private static Series widened(Series covered) {
        double[] wide = new double[covered.size()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = covered.between(covered.time(i) - EDGE_S, covered.time(i) + EDGE_S)
                    .max();
        }
        return covered.withValues(wide);
    }

    /** What a person should know of it; empty if the plate was hardly ever before shoulder or hip. */
    Optional<Quality.Warning> warning() {
        double share = shoulder.with(hip, Math::max).mean();
        return share < WORTH_TELLING
                ? Optional.empty()
                : Optional.of(new Quality.Warning(
                        "behind_plate",
                        String.format(
                                Locale.ROOT,
                                "The plate hides the shoulder or hip in %.0f %% of the clip; what cannot be seen there is"
                                        + " not judged.",
                                100 * share),
                        "Row with smaller plates for the film: up to about 35 cm they leave the trunk in view."));
    }

    /** Where something that needs this joint of the near side, given as a left one, cannot be read. */
    Series of(Joint left) {
        return switch (left) {
            case LEFT_SHOULDER -> shoulder;
            case LEFT_HIP -> hip;
            case LEFT_KNEE -> knee;
            default -> shoulder.map(v -> 0);
        };
    }

    /** Where a metric cannot be read since it needs a shoulder or hip; the edge of the back runs from hip to shoulder. */
    Series of(Metric metric) {
        boolean back = metric.needsContour();
        Series open = shoulder.map(v -> 0);
        Series upper = back || metric.joints().contains(Joint.LEFT_SHOULDER) ? shoulder : open;
        Series lower = back || metric.joints().contains(Joint.LEFT_HIP) ? hip : open;
        return upper.with(lower, Math::max);
    }

    /** The same for a stretch of the clip. */
    PlateCover between(double fromS, double toS) {
        return new PlateCover(shoulder.between(fromS, toS), hip.between(fromS, toS), knee.between(fromS, toS));
    }
}
