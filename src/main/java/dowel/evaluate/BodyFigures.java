package dowel.evaluate;

import dowel.evaluate.FigureMaker.Statistic;
import dowel.evaluate.JointErrors.Offsets;
import dowel.evaluate.TrackerErrors.LagSums;
import dowel.motion.Joint;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures on angles, joints, and how the tracker keeps up. */
final class BodyFigures {
    private static final String PERCENT = "% of trunk length";

    private BodyFigures() {}

    static void add(FigureMaker figures, List<ClipResult> clips) {
        for (TrueAngle angle : TrueAngle.values()) {
            angle(figures, angle, clips);
        }
        joints(figures, clips.stream().map(ClipResult::joints).toList());
        tracker(figures, clips.stream().map(ClipResult::tracker).toList());
    }

    private static void angle(FigureMaker figures, TrueAngle angle, List<ClipResult> clips) {
        String name = "angle." + angle.metric().key();
        List<AngleErrors> errors = clips.stream()
                .filter(clip -> clip.angles().containsKey(angle))
                .map(clip -> clip.angles().get(angle))
                .toList();
        figures.errors(
                name,
                "deg",
                Figure.Pass.EXERCISE_GIVEN,
                errors.stream().map(AngleErrors::all).toList());
        figures.errors(
                name + ".at_turn",
                "deg",
                Figure.Pass.EXERCISE_GIVEN,
                errors.stream().map(AngleErrors::atTurn).toList());
        figures.errors(
                name + ".from_true_joints",
                "deg",
                Figure.Pass.EITHER,
                errors.stream().map(AngleErrors::fromTrueJoints).toList());
        figures.share(
                name + ".measured",
                Figure.Pass.EXERCISE_GIVEN,
                errors.stream().map(AngleErrors::measured).toList());
    }

    private static void joints(FigureMaker figures, List<JointErrors> clips) {
        joint(figures, "joint.near", clips, JointErrors::allNear);
        joint(figures, "joint.far", clips, JointErrors::far);
        for (Joint left : TrueMotion.MAIN) {
            String name = left.name().substring("LEFT_".length()).toLowerCase(Locale.ROOT);
            joint(figures, "joint.near_" + name, clips, clip -> clip.near().get(left));
        }
    }

    private static void joint(
            FigureMaker figures, String name, List<JointErrors> clips, Function<JointErrors, Offsets> of) {
        List<Offsets> offsets = clips.stream().map(of).toList();
        figures.error(
                name + ".mean_distance",
                PERCENT,
                Figure.Pass.EITHER,
                offsets.stream().map(Offsets::distance).toList(),
                ErrorSums::bias);
        figures.error(
                name + ".forward_bias",
                PERCENT,
                Figure.Pass.EITHER,
                offsets.stream().map(Offsets::forward).toList(),
                ErrorSums::bias);
        figures.error(
                name + ".down_bias",
                PERCENT,
                Figure.Pass.EITHER,
                offsets.stream().map(Offsets::down).toList(),
                ErrorSums::bias);
    }

    private static void tracker(FigureMaker figures, List<TrackerErrors> clips) {
        pace(figures, "tracker.slow", clips, TrackerErrors::slow);
        pace(figures, "tracker.fast", clips, TrackerErrors::fast);
        pace(figures, "tracker.after_fast", clips, TrackerErrors::after);
        List<LagSums> lags = clips.stream()
                .map(TrackerErrors::lag)
                .filter(lag -> lag.velocitySquared() > 0)
                .toList();
        figures.numbers(
                Figure.Pass.EITHER,
                lags,
                lags.size(),
                List.of(new Statistic<>("tracker.lag", "s", drawn -> drawn.stream()
                        .reduce(LagSums.NONE, LagSums::plus)
                        .seconds())));
    }

    private static void pace(
            FigureMaker figures, String name, List<TrackerErrors> clips, Function<TrackerErrors, ErrorSums> of) {
        figures.error(
                name + ".mean_distance",
                PERCENT,
                Figure.Pass.EITHER,
                clips.stream().map(of).toList(),
                ErrorSums::bias);
    }
}
