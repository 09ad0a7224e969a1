package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.signal.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much a measured shape of the back, its bow for one, rises with true rounding, rep by rep, each lifter against
 * himself.
 *
 * <p>Each rep is read where the low back is truly most flexed. The same clip's flattest rep is read at the same true
 * trunk inclination, on the same side of the turn, so that only the shape of the back differs. The dose is the
 * difference in true lumbar flexion, as a mean over {@value #WINDOW_S} s like the shape itself (domain reference, section
 * 4); the answer is the difference in shape.
 */
final class BackDoses {
    static final double WINDOW_S = 0.25;
    /** The flattest rep must come this close to the other's trunk inclination. */
    static final double SAME_TRUNK_DEG = 5;
    /** Frames this close to the largest flexion count as part of its plateau. */
    private static final double PLATEAU_DEG = 0.5;
    /** A rep labelled as rounded that rises less than this is rounded elsewhere. */
    private static final double UNSHOWN_DEG = 5;

    /**
     * One rep against the flattest of its clip.
     *
     * @param trueDeg how much more the low back is truly flexed, degrees
     * @param answer how much more the back bulges as measured, %c
     */
    record Dose(double trueDeg, double answer) {}

    private record Moment(TrueRep rep, TrueFrame frame) {
        double timeS() {
            return frame.timeS();
        }

        boolean afterTurn() {
            return frame.timeS() > rep.turnS();
        }
    }

    private final Truth truth;
    private final Series shape;

    private BackDoses(Truth truth, Series shape) {
        this.truth = truth;
        this.shape = shape;
    }

    /** The doses of a clip, one for each rep but the flattest; none where the truth or the shape is not known. */
    static List<Dose> of(Truth truth, MetricTrack metrics, Metric shape) {
        return new BackDoses(truth, metrics.series(shape)).doses();
    }

    /**
     * The true flexion of each rep above that of the clip's flattest, degrees, at its most flexed moment. Empty where it
     * does not tell how rounded the rep is: where even the flattest rep is labelled as rounded, or where this one is and
     * the low back does not show it, as with a rounded upper back.
     */
    static Optional<Double> trueRise(Truth truth, TrueRep rep) {
        List<Moment> peaks = peaks(truth);
        Optional<Moment> own =
                peaks.stream().filter(peak -> peak.rep().equals(rep)).findFirst();
        Optional<Moment> flattest = flattest(peaks).filter(flat -> !isRounded(flat.rep()));
        if (own.isEmpty() || flattest.isEmpty()) {
            return Optional.empty();
        }
        double rise =
                own.get().frame().lumbarFlexionDeg() - flattest.get().frame().lumbarFlexionDeg();
        return isRounded(rep) && rise < UNSHOWN_DEG ? Optional.empty() : Optional.of(rise);
    }

    private static boolean isRounded(TrueRep rep) {
        return rep.borderline().contains(FaultKind.ROUNDING)
                || rep.faults()
                        .map(faults -> faults.contains(FaultKind.ROUNDING))
                        .orElse(false);
    }

    private List<Dose> doses() {
        List<Moment> peaks = peaks(truth);
        Optional<Moment> flattest = flattest(peaks);
        List<Dose> doses = new ArrayList<>();
        for (Moment peak : peaks) {
            if (!peak.equals(flattest.orElseThrow())) {
                sameTrunk(peak, flattest.get().rep())
                        .flatMap(flat -> dose(peak, flat))
                        .ifPresent(doses::add);
            }
        }
        return doses;
    }

    private static List<Moment> peaks(Truth truth) {
        return truth.reps().orElse(List.of()).stream()
                .filter(TrueRep::hasSpan)
                .map(rep -> peak(truth, rep))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Moment> flattest(List<Moment> peaks) {
        return peaks.stream()
                .min(Comparator.comparingDouble(peak -> peak.frame().lumbarFlexionDeg()));
    }

    /** The middle of the stretch in which the low back is most flexed. */
    private static Optional<Moment> peak(Truth truth, TrueRep rep) {
        List<TrueFrame> known = within(truth, rep);
        double most =
                known.stream().mapToDouble(TrueFrame::lumbarFlexionDeg).max().orElse(Double.NaN);
        List<TrueFrame> plateau = known.stream()
                .filter(frame -> frame.lumbarFlexionDeg() >= most - PLATEAU_DEG)
                .toList();
        double middleS =
                plateau.stream().mapToDouble(TrueFrame::timeS).average().orElse(Double.NaN);
        return plateau.stream()
                .min(Comparator.comparingDouble(frame -> Math.abs(frame.timeS() - middleS)))
                .map(frame -> new Moment(rep, frame));
    }

    private static List<TrueFrame> within(Truth truth, TrueRep rep) {
        return truth.frames().stream()
                .filter(frame -> frame.timeS() >= rep.startS() && frame.timeS() <= rep.endS())
                .filter(frame -> !Double.isNaN(frame.lumbarFlexionDeg()))
                .toList();
    }

    private Optional<Moment> sameTrunk(Moment peak, TrueRep flattest) {
        double wanted = peak.frame().angle(TrueAngle.TRUNK);
        return within(truth, flattest).stream()
                .map(frame -> new Moment(flattest, frame))
                .filter(moment -> moment.afterTurn() == peak.afterTurn())
                .filter(moment -> Math.abs(moment.frame().angle(TrueAngle.TRUNK) - wanted) <= SAME_TRUNK_DEG)
                .min(Comparator.comparingDouble(
                        moment -> Math.abs(moment.frame().angle(TrueAngle.TRUNK) - wanted)));
    }

    private Optional<Dose> dose(Moment peak, Moment flat) {
        Dose dose = new Dose(
                lumbarAround(peak.timeS()) - lumbarAround(flat.timeS()),
                shape.at(peak.timeS()) - shape.at(flat.timeS()));
        return Double.isNaN(dose.trueDeg()) || Double.isNaN(dose.answer()) ? Optional.empty() : Optional.of(dose);
    }

    private double lumbarAround(double timeS) {
        return truth.frames().stream()
                .filter(frame -> Math.abs(frame.timeS() - timeS) <= WINDOW_S / 2)
                .mapToDouble(TrueFrame::lumbarFlexionDeg)
                .filter(degrees -> !Double.isNaN(degrees))
                .average()
                .orElse(Double.NaN);
    }
}
