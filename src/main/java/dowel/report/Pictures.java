package dowel.report;

import dowel.faults.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The pictures of a report that lie in a folder. */
    public static Pictures in(Path folder, SetReport report) {
        return new Pictures(new KeyMoments(report)
                .pictured().stream()
                        .map(Pictures::fileName)
                        .filter(name -> Files.isRegularFile(folder.resolve(name)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The picture of a finding, if it is there. A finding about the whole set has the picture of the rep that it was
     * measured in.
     */
    public Optional<String> of(Finding finding, KeyMoments moments) {
        return moments.showing(finding).map(Pictures::fileName).filter(files::contains);
    }

    /** The name of a finding's picture, for example {@code rep1-torso_swing.jpg}. */
    public static String fileName(Finding finding) {
        return "rep" + finding.rep() + "-" + finding.rule() + ".jpg";
    }
}
