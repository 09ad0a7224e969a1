package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.faults.Finding;
import dowel.faults.SetJudgement.JudgedRep;
import dowel.faults.Verdict;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Analyses clips in tests with the real model. */
final class Clips {
    static final Path SAMPLES = Path.of("samples");
    static final SetReport.Session NOBODY = new SetReport.Session(Optional.empty(), Optional.empty(), Optional.empty());

    private Clips() {}

    static Analysis analysis() throws IOException {
        return new Analysis(
                Path.of("models"), AnalysisSettings.defaults(), ExerciseCatalogue.load(Optional.empty()), "test");
    }

    static SetReport reportOf(Analysis analysis, Path clip) {
        return analysis.measure(clip, NOBODY, Progress.NONE).report();
    }

    /** The fault groups that a rep shows, warnings included. */
    static Set<String> groups(JudgedRep rep) {
        return rep.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT)
                .map(Finding::fault)
                .collect(Collectors.toSet());
    }
}
