package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.motion.View;
import dowel.report.KeypointsFile;
import dowel.report.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report of a clip that was analysed before, made again from its key points, without video or model. */
public final class Replay {
    private final ExerciseCatalogue catalogue;
    private final String appVersion;

    /** Replays with the exercises of a catalogue. */
    public Replay(ExerciseCatalogue catalogue, String appVersion) {
        this.catalogue = catalogue;
        this.appVersion = appVersion;
    }

    /**
     * Reads stored key points and judges them.
     *
     * @param keypoints a {@code keypoints.json}
     * @param exercise another exercise than the stored one, {@code auto} to find out anew; empty to keep it
     * @param view another view than the stored one; empty to keep it
     * @param judge other rules on request than the stored ones; empty to keep them
     * @throws IOException if the file cannot be read
     */
    public SetAnalysis read(Path keypoints, Optional<String> exercise, Optional<View.Kind> view, Set<String> judge)
            throws IOException {
        KeypointsFile.Content stored = KeypointsFile.read(keypoints);
        AnalysisSettings settings = AnalysisSettings.defaults()
                .with(
                        exercise.or(() -> chosen(stored.settings(), "exercise"))
                                .filter(name -> !name.equals(AnalysisSettings.AUTO)),
                        view.or(() -> chosen(stored.settings(), "view").flatMap(Replay::viewOf)))
                .judging(judge.isEmpty() ? judged(stored.settings()) : judge)
                .withModel(stored.track().model().id());
        return SetAnalysis.of(stored.track(), settings, catalogue, stored.session(), appVersion);
    }

    /** Writes the report into the folder that holds the key points; video and pictures there stay. */
    public void writeInPlace(SetAnalysis set, Path keypoints) throws IOException {
        new ReportFiles(set, appVersion).write(keypoints.toAbsolutePath().getParent());
    }

    /** Writes the report into a folder of its own; video and pictures beside the key points are copied. */
    public void writeTo(SetAnalysis set, Path keypoints, Path place) throws IOException {
        Path from = keypoints.toAbsolutePath().getParent();
        try (ReportFolder folder = ReportFolder.open(place)) {
            for (String picture : Pictures.in(from, set.report()).files()) {
                Files.copy(from.resolve(picture), folder.path().resolve(picture));
            }
            if (Files.isRegularFile(from.resolve(ReportFiles.VIDEO))) {
                Files.copy(from.resolve(ReportFiles.VIDEO), folder.path().resolve(ReportFiles.VIDEO));
            }
            new ReportFiles(set, appVersion).write(folder.path());
            folder.publish();
        }
    }

    private static Optional<String> chosen(Map<String, Object> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(Object::toString);
    }

    private static Set<String> judged(Map<String, Object> settings) {
        return chosen(settings, "judge").map(rules -> Set.of(rules.split(", "))).orElse(Set.of());
    }

    private static Optional<View.Kind> viewOf(String key) {
        return Arrays.stream(View.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }
}
