package dowel.app;

import dowel.corrections.Change;
import dowel.corrections.Corrections;
import dowel.corrections.FindingEditor;
import dowel.corrections.RepEditor;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Place;
import dowel.faults.Finding;
import dowel.faults.Judge;
import dowel.faults.SetJudgement;
import dowel.report.KeyMoments;
import dowel.report.Pictures;
import dowel.report.SetReport;
import dowel.report.SetReport.ExerciseChoice;
import dowel.reps.Rep;
import dowel.reps.RepList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A measured set with a coach's corrections. Only what depends on them is done again: another exercise is counted and
 * judged anew; changed reps are judged anew; a verdict or a cue makes only the summary anew.
 */
final class CorrectedSet {
    private CorrectedSet() {}

    /**
     * Applies corrections to a set. Mistakes are added to the corrections' problems; what is wrong is left out.
     *
     * @param place where the corrections of this set stand in the file
     */
    static SetAnalysis of(
            SetAnalysis measured,
            Corrections corrections,
            Place place,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue) {
        List<Change> changes = new ArrayList<>();
        SetAnalysis set = otherExercise(measured, corrections, settings, catalogue, changes);
        SetReport report = set.report();
        Optional<ExerciseProfile> profile =
                catalogue.find(report.exercise().id()).map(p -> p.judging(settings.judge()));
        if (profile.isEmpty()) {
            corrections
                    .problems()
                    .add(place, "the exercise of this clip is not known; name it, such as 'exercise: deadlift'");
            return measured;
        }
        List<Rep> found = report.judgement().reps().stream()
                .map(SetJudgement.JudgedRep::rep)
                .toList();
        RepEditor.Result reps = RepEditor.apply(
                corrections,
                new RepList(found, report.rejected(), report.sets()),
                set.metrics(),
                profile.get(),
                report.clip().durationS());
        SetJudgement judged =
                corrections.changesReps() ? Judge.judge(set.metrics(), reps.reps(), profile.get()) : report.judgement();
        FindingEditor.Result findings = FindingEditor.apply(corrections, reps, judged, set.metrics(), profile.get());
        corrections
                .name()
                .ifPresent(name -> changes.add(
                        new Change(Change.Kind.NAME, 0, "", report.exercise().name(), name, "")));
        changes.addAll(reps.changes());
        changes.addAll(findings.changes());
        return new SetAnalysis(
                set.track(),
                set.metrics(),
                set.contour(),
                new SetReport(
                        report.appVersion(),
                        report.model(),
                        report.settings(),
                        report.clip(),
                        report.session(),
                        named(report.exercise(), corrections.name()),
                        report.view(),
                        report.quality(),
                        findings.judgement(),
                        reps.reps().rejected(),
                        report.rules(),
                        changes,
                        report.sets(),
                        measured.report().parts()));
    }

    private static SetAnalysis otherExercise(
            SetAnalysis measured,
            Corrections corrections,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue,
            List<Change> changes) {
        if (corrections.exercise().isEmpty()) {
            return measured;
        }
        Corrections.Exercise wanted = corrections.exercise().get();
        Optional<ExerciseProfile> profile = catalogue.find(wanted.id());
        if (profile.isEmpty()) {
            corrections.problems().add(wanted.place(), "exercise: " + SetAnalysis.unknown(wanted.id(), catalogue));
            return measured;
        }
        ExerciseChoice before = measured.report().exercise();
        if (profile.get().id().equals(before.id())) {
            return measured;
        }
        changes.add(new Change(
                Change.Kind.EXERCISE, 0, "", before.name(), profile.get().name(), ""));
        return ClipAnalysis.of(
                        measured.track(),
                        settings.with(Optional.of(profile.get().id()), settings.view()),
                        catalogue,
                        measured.report().session(),
                        measured.report().appVersion())
                .main();
    }

    private static ExerciseChoice named(ExerciseChoice exercise, Optional<String> name) {
        return new ExerciseChoice(
                exercise.id(),
                name.orElse(exercise.name()),
                exercise.phases(),
                exercise.chosenBy(),
                exercise.confidence(),
                exercise.alternatives());
    }

    /**
     * Which picture of the measured report shows a corrected finding: the number of its rep may be another one.
     *
     * @return a corrected picture's name to the measured picture's name
     */
    static Map<String, String> pictures(SetReport measured, SetReport corrected) {
        Map<String, String> byMoment = new KeyMoments(measured)
                .pictured().stream().collect(Collectors.toMap(CorrectedSet::moment, Pictures::fileName, (a, b) -> a));
        return new KeyMoments(corrected)
                .pictured().stream()
                        .filter(finding -> byMoment.containsKey(moment(finding)))
                        .collect(Collectors.toMap(
                                Pictures::fileName, finding -> byMoment.get(moment(finding)), (a, b) -> a));
    }

    private static String moment(Finding finding) {
        return finding.rule() + "@" + finding.measured().orElseThrow().frame();
    }
}
