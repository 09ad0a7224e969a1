package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.PhaseNames;
import dowel.faults.Judge;
import dowel.faults.SetJudgement;
import dowel.kinematics.ContourSettings;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.Quality;
import dowel.kinematics.SeriesStore;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import dowel.report.SetReport.ExerciseChoice;
import dowel.reps.Recognition;
import dowel.reps.RepDetector;
import dowel.reps.RepList;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One exercise's report from a lifter's track: everything after the model, on numbers alone.
 *
 * @param track the poses that were measured
 * @param metrics what was measured
 * @param contour how the back was traced
 * @param report what is said about it
 */
public record SetAnalysis(PoseTrack track, MetricTrack metrics, ContourSettings contour, SetReport report) {

    /**
     * What is known before reps are counted.
     *
     * @param exercise what is lifted
     * @param sets where each set lies; empty if there is one only
     */
    record Known(ExerciseChoice exercise, List<Stretch> sets) {}

    /** Counts and judges one exercise in poses that were measured. */
    static SetAnalysis of(
            PoseTrack track,
            MetricTrack measured,
            Known known,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue,
            SetReport.Session session,
            String appVersion) {
        KinematicsSettings measuring = settings.kinematics();
        MetricTrack metrics = measured;
        ExerciseChoice choice = known.exercise();
        Optional<ExerciseProfile> profile = catalogue.find(choice.id()).map(found -> found.judging(settings.judge()));
        Optional<ExerciseProfile.FreeBack> free = profile.flatMap(ExerciseProfile::freeBack);
        if (free.isPresent()) {
            // The bar hides the upper part of the contour: then the back is traced only where it is free.
            measuring = measuring.withContour(
                    ContourSettings.barOnBack(free.get().fromU(), free.get().toU()));
            metrics = Kinematics.measure(track, measuring, settings.view());
        }
        RepList reps = profile.isPresent()
                ? RepDetector.detect(metrics, profile.get(), known.sets())
                : new RepList(List.of(), List.of());
        if (profile.map(found -> found.rep().barbell() && found.hipStays()).orElse(false)) {
            // In a row the plate rises before shoulder and hip, and the model then places them anywhere about its rim.
            metrics = metrics.withoutCovered();
        }
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
                List.of(),
                reps.sets(),
                List.of());
        return new SetAnalysis(track, metrics, measuring.contour(), report);
    }

    /** The same in a clip with other parts. */
    SetAnalysis withParts(List<SetReport.Part> others) {
        return new SetAnalysis(track, metrics, contour, report.withParts(others));
    }

    /** The same with its series held in a store, that of the clip of which this is a part. */
    SetAnalysis heldIn(SeriesStore store) {
        return new SetAnalysis(track, metrics.heldIn(store), contour, report);
    }

    /** The same with other words about the footage. */
    SetAnalysis withQuality(Quality other) {
        return new SetAnalysis(track, metrics, contour, report.withQuality(other));
    }

    /** The exercise that the user named, or the one that was recognised. */
    static ExerciseChoice choose(
            Supplier<Recognition> recognition, AnalysisSettings settings, ExerciseCatalogue catalogue) {
        if (settings.exercise().isPresent()) {
            String name = settings.exercise().get();
            ExerciseProfile profile =
                    catalogue.find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name, catalogue)));
            return new ExerciseChoice(
                    profile.id(), profile.name(), profile.rep().phases(), "user", 1, List.of());
        }
        Recognition seen = recognition.get();
        Optional<ExerciseProfile> profile = catalogue.find(seen.id());
        return new ExerciseChoice(
                seen.id(),
                profile.map(ExerciseProfile::name).orElse("not sure which exercise"),
                profile.map(found -> found.rep().phases()).orElse(PhaseNames.OF_A_LIFT),
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
        return withFirst(
                quality,
                new Quality.Warning(
                        "exercise_unsure",
                        "Which exercise this is could not be told, so no reps were counted." + guesses,
                        "Name the exercise yourself with --exercise, or film from the side with the whole body in view."));
    }

    /** The footage's quality with one more warning, the first to be read. */
    static Quality withFirst(Quality quality, Quality.Warning warning) {
        List<Quality.Warning> warnings = new ArrayList<>(quality.warnings());
        warnings.add(0, warning);
        return new Quality(
                quality.shareFound(),
                quality.cameraShift(),
                quality.cutsS(),
                quality.trunkMaskPx(),
                quality.bowNoise(),
                warnings);
    }
}
