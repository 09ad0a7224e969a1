package dowel.app;

import dowel.corrections.ClipCorrections;
import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A measured clip with a coach's corrections, part by part. */
final class CorrectedClip {
    private CorrectedClip() {}

    /**
     * Applies corrections to a clip.
     *
     * @param file name of the coach's file, for messages
     * @throws dowel.exercise.CatalogueException if the file holds mistakes; it lists all of them with their lines
     */
    static ClipAnalysis of(
            ClipAnalysis measured,
            ClipCorrections corrections,
            String file,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue) {
        SetAnalysis main =
                CorrectedSet.of(measured.main(), corrections.main(), new Place(file, 1), settings, catalogue);
        List<String> folders = IntStream.range(0, measured.others().size())
                .mapToObj(ClipAnalysis::folder)
                .toList();
        List<SetAnalysis> others = new ArrayList<>(measured.others());
        for (ClipCorrections.OfPart part : corrections.others()) {
            int i = folders.indexOf(part.folder());
            if (i >= 0) {
                others.set(i, CorrectedSet.of(others.get(i), part.corrections(), part.place(), settings, catalogue));
            } else {
                corrections.problems().add(part.place(), part.folder() + ": " + unknown(folders));
            }
        }
        corrections.problems().throwIfAny();
        return measured.corrected(main, others);
    }

    private static String unknown(List<String> folders) {
        return folders.isEmpty()
                ? "this clip has one part only, which needs no such key"
                : "this clip has no such part; beside the main one it has "
                        + folders.stream().collect(Collectors.joining(", "));
    }
}
