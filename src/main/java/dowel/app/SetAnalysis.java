package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.faults.Judge;
import dowel.faults.SetJudgement;
import dowel.kinematics.ContourSettings;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Quality;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import dowel.report.SetReport.ExerciseChoice;
import dowel.reps.ExerciseRecognizer;
import dowel.reps.Recognition;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a lifter's track to a report: everything after the model, on numbers alone.
 *
 * @param track the poses that were measured
 * @param metrics what was measured
 * @param contour how the back was traced
 * @param report what is said about it
 */
public record SetAnalysis(PoseTrack track, MetricTrack metrics, ContourSettings contour, SetReport report) {

    /**
     * Measures, counts and judges one set.
     *
     * @throws IllegalArgumentException if the settings name an exercise that the catalogue does not hold
     */
    public static SetAnalysis of(
            PoseTrack track,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue,
            SetReport.Session session,
            String appVersion) {
        KinematicsSettings measuring = settings.kinematics();
        MetricTrack metrics = Kinematics.measure(track, measuring, settings.view());
        ExerciseChoice choice = choose(metrics, settings, catalogue);
        Optional<ExerciseProfile> profile = catalogue.find(choice.id()).map(found -> found.judging(settings.judge()));
        if (profile.filter(ExerciseProfile::barOnBack).isPresent()) {
            // The bar hides the upper part of the contour: then the back is traced only as far as it is free.
            measuring = measuring.withContour(ContourSettings.barOnBack());
            metrics = Kinematics.measure(track, measuring, settings.view());
        }
        RepList reps =
                profile.isPresent() ? RepDetector.detect(metrics, profile.get()) : new RepList(List.of(), List.of());
        SetJudgement judgement = profile.isPresent()
                ? Judge.judge(metrics, reps, profile.get())
                : new SetJudgement(List.of(), List.of(), List.of(), "");
        SetReport report = new SetReport(
                appVersion,
                track.model(),
                settings.asMap(),
                track.clip(),
                session,
                choice,
                metrics.view(),
                profile.isPresent() ? metrics.quality() : withUnsure(metrics.quality(), choice),
                judgement,
                reps.rejected(),
                profile.map(ExerciseProfile::rules).orElse(List.of()),
                List.of());
        return new SetAnalysis(track, metrics, measuring.contour(), report);
    }

    private static ExerciseChoice choose(MetricTrack metrics, AnalysisSettings settings, ExerciseCatalogue catalogue) {
        if (settings.exercise().isPresent()) {
            String name = settings.exercise().get();
            ExerciseProfile profile =
                    catalogue.find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name, catalogue)));
            return new ExerciseChoice(profile.id(), profile.name(), "user", 1, List.of());
        }
        Recognition seen = ExerciseRecognizer.recognise(metrics, catalogue);
        String name = catalogue.find(seen.id()).map(ExerciseProfile::name).orElse("not sure which exercise");
        return new ExerciseChoice(
                seen.id(),
                name,
                AnalysisSettings.AUTO,
                seen.confidence(),
                seen.alternatives().stream()
                        .map(other -> new ExerciseChoice.Alternative(other.id(), other.confidence()))
                        .toList());
    }

    /** The line for an exercise that nobody knows. */
    static String unknown(String name, ExerciseCatalogue catalogue) {
        return "unknown exercise '" + name + "'; known: "
                + String.join(
                        ", ",
                        catalogue.profiles().stream().map(ExerciseProfile::id).toList());
    }

    private static Quality withUnsure(Quality quality, ExerciseChoice choice) {
        String guesses = choice.alternatives().isEmpty()
                ? ""
                : " It looks most like "
                        + String.join(
                                " or ",
                                choice.alternatives().stream()
                                        .limit(2)
                                        .map(ExerciseChoice.Alternative::id)
                                        .toList())
                        + ".";
        List<Quality.Warning> warnings = new ArrayList<>(quality.warnings());
        warnings.add(
                0,
                new Quality.Warning(
                        "exercise_unsure",
                        "Which exercise this is could not be told, so no reps were counted." + guesses,
                        "Name the exercise yourself with --exercise, or film from the side with the whole body in view."));
        return new Quality(
                quality.shareFound(),
                quality.cameraShift(),
                quality.cutsS(),
                quality.trunkMaskPx(),
                quality.bowNoise(),
                warnings);
    }
}
