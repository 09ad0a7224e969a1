package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import dowel.evaluate.Truth.TrueRep;
import dowel.kinematics.MetricTrack;
import dowel.motion.Side;
import dowel.signal.Series;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one angle is off in one clip, degrees, measured minus true.
 *
 * @param all over every frame
 * @param atTurn over the frames within {@value #TURN_REACH_S} s of a true rep's turn, where the lift is deepest
 * @param fromTrueJoints of the angle as it looks in the picture from the true places of the near side's joints, minus
 *     the body's own: the part of the error that the view makes, which no better model would mend
 * @param measured frames in which it was measured, out of those in which it is known
 */
record AngleErrors(ErrorSums all, ErrorSums atTurn, ErrorSums fromTrueJoints, Share measured) {
    static final double TURN_REACH_S = 0.1;

    /** The errors of every angle that the truth knows. */
    static Map<TrueAngle, AngleErrors> of(Truth truth, MetricTrack metrics) {
        TrueFrames frames = new TrueFrames(truth.frames());
        Side near = truth.nearSide().orElse(metrics.view().nearSide());
        int facing =
                new TrueMotion(truth.frames(), near).facingSign(metrics.view().facing());
        Map<TrueAngle, AngleErrors> errors = new EnumMap<>(TrueAngle.class);
        for (TrueAngle angle : TrueAngle.values()) {
            ErrorSums seen = ErrorSums.of(truth.frames().stream()
                    .mapToDouble(frame -> angle.seen(frame, near, facing) - frame.angle(angle))
                    .toArray());
            AngleErrors one = of(angle, frames, truth.reps().orElse(List.of()), metrics, seen);
            if (one.measured().total() > 0) {
                errors.put(angle, one);
            }
        }
        return errors;
    }

    private static AngleErrors of(
            TrueAngle angle, TrueFrames frames, List<TrueRep> reps, MetricTrack metrics, ErrorSums seen) {
        Series series = metrics.series(angle.metric());
        double[] all = new double[series.size()];
        double[] atTurn = new double[series.size()];
        int known = 0;
        for (int i = 0; i < all.length; i++) {
            Optional<TrueFrame> frame = frames.at(series.time(i));
            double truth = frame.map(f -> f.angle(angle)).orElse(Double.NaN);
            known += Double.isNaN(truth) ? 0 : 1;
            all[i] = series.value(i) - truth;
            atTurn[i] = nearTurn(series.time(i), reps) ? all[i] : Double.NaN;
        }
        ErrorSums sums = ErrorSums.of(all);
        return new AngleErrors(sums, ErrorSums.of(atTurn), seen, new Share(sums.count(), known));
    }

    private static boolean nearTurn(double timeS, List<TrueRep> reps) {
        return reps.stream().anyMatch(rep -> Math.abs(rep.turnS() - timeS) <= TURN_REACH_S);
    }
}
