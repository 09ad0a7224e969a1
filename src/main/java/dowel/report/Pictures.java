package dowel.report;

import dowel.exercise.Check;
import dowel.faults.Finding;
import dowel.faults.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key-frame pictures that lie beside a report.
 *
 * @param files their names, without a folder
 */
public record Pictures(Set<String> files) {
    /** Copies the names. */
    public Pictures {
        files = Set.copyOf(files);
    }

    /** A report without pictures. */
    public static Pictures none() {
        return new Pictures(Set.of());
    }

    /** The wanted pictures of a report that lie in a folder. */
    public static Pictures in(Path folder, SetReport report) {
        return new Pictures(wanted(report).stream()
                .map(Pictures::fileName)
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The findings of single reps that deserve a picture: those {@link #found}, and of each the {@link #best} rep. */
    public static List<Finding> wanted(SetReport report) {
        List<Finding> found = found(report);
        Stream<Finding> best = found.stream()
                .flatMap(finding -> best(finding, report).stream())
                .distinct();
        return Stream.concat(found.stream(), best).toList();
    }

    /** Every warning and fault of a single rep whose moment is known. */
    public static List<Finding> found(SetReport report) {
        return report.judgement().reps().stream()
                .flatMap(rep -> rep.findings().stream())
                .filter(Pictures::found)
                .toList();
    }

    /**
     * The lifter's best rep by the same rule and in the same set, to show beside a finding; empty if no rep was clean or
     * close to it.
     */
    public static Optional<Finding> best(Finding beside, SetReport report) {
        int set = report.setOf(beside.rep());
        return report.judgement().reps().stream()
                .filter(rep -> report.setOf(rep.rep().number()) == set)
                .flatMap(rep -> rep.findings().stream())
                .filter(finding -> finding.rule().equals(beside.rule()))
                .filter(finding -> finding.verdict() == Verdict.CLEAN || finding.verdict() == Verdict.BORDERLINE)
                .filter(finding -> finding.measured()
                        .filter(m -> Double.isFinite(m.atS()) && Double.isFinite(m.value()))
                        .isPresent())
                .min(Comparator.comparing(Finding::verdict).thenComparingDouble(finding -> badness(finding, report)));
    }

    /** Larger is worse; limits lie on the worse side of what is clean. */
    private static double badness(Finding finding, SetReport report) {
        double value = finding.measured().orElseThrow().value();
        boolean lessIsWorse = report.rule(finding.rule())
                .filter(rule -> rule.limits().direction() == Check.Direction.BELOW)
                .isPresent();
        return lessIsWorse ? -value : value;
    }

    /**
     * The picture of a finding, if it is there. A finding about the whole set has the picture of the rep that it was
     * measured in.
     */
    public Optional<String> of(Finding finding, SetReport report) {
        return wanted(report).stream()
                .filter(wanted -> shows(wanted, finding))
                .map(Pictures::fileName)
                .filter(files::contains)
                .findFirst();
    }

    private static boolean shows(Finding ofRep, Finding finding) {
        boolean sameRep = finding.rep() == ofRep.rep() || finding.rep() == 0;
        return sameRep
                && ofRep.rule().equals(finding.rule())
                && ofRep.measured().equals(finding.measured());
    }

    /** The name of a finding's picture, for example {@code rep1-torso_swing.jpg}. */
    public static String fileName(Finding finding) {
        return "rep" + finding.rep() + "-" + finding.rule() + ".jpg";
    }

    private static boolean found(Finding finding) {
        boolean counts = finding.verdict() == Verdict.WARN || finding.verdict() == Verdict.FAULT;
        return counts
                && finding.rep() > 0
                && finding.measured().filter(m -> Double.isFinite(m.atS())).isPresent();
    }
}
