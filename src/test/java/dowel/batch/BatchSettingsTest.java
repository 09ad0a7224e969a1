package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dowel.app.AnalysisSettings;
import dowel.exercise.ExerciseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchSettingsTest {
    private static final SessionRow NOTHING = SessionRow.of(new Clip(Path.of("a.mp4"), "a.mp4"));

    @TempDir
    Path folder;

    @Test
    void onlyAsManyJobsRunAsFitIntoTheMemory() throws IOException {
        assertEquals(1, of(AnalysisSettings.defaults(), 1, 2000).fittingJobs());
        assertEquals(6, of(AnalysisSettings.defaults(), 8, 2000).fittingJobs());
        assertEquals(1, of(AnalysisSettings.defaults(), 8, 810).fittingJobs());
        assertEquals(
                60, of(AnalysisSettings.defaults(), 8, 810).ofOneJob().pose().heldMegabytes());
        assertEquals(
                200, of(AnalysisSettings.defaults(), 1, 2000).ofOneJob().pose().heldMegabytes());
        assertThrows(IllegalArgumentException.class, () -> of(AnalysisSettings.defaults(), 1, 809));
    }

    @Test
    void aReportIsMadeOfWhatCanChangeItAndOfNothingElse() throws IOException {
        AnalysisSettings defaults = AnalysisSettings.defaults();
        Map<String, String> plain = of(defaults, 1, 2000).madeOf(NOTHING);
        assertEquals(
                plain, of(defaults.with(defaults.pose().with(7, 50)), 4, 3000).madeOf(NOTHING));
        assertNotEquals(plain, of(defaults.withModel("lite"), 1, 2000).madeOf(NOTHING));
        SessionRow named = new SessionRow(
                Optional.of("Anna"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        assertNotEquals(plain, of(defaults, 1, 2000).madeOf(named));
        SessionRow noted = new SessionRow(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(5), "tired");
        assertEquals(plain, of(defaults, 1, 2000).madeOf(noted), "notes stand in the list only");
    }

    @Test
    void theUsersOwnExercisesCountByWhatTheySay() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "id: deadlift\nname: My deadlift\n");
        Map<String, String> before = own().madeOf(NOTHING);
        assertEquals(before, own().madeOf(NOTHING));
        Files.writeString(file, "id: deadlift\nname: Our deadlift\n");
        assertNotEquals(before, own().madeOf(NOTHING));
    }

    private BatchSettings own() throws IOException {
        return new BatchSettings(
                Path.of("models"),
                AnalysisSettings.defaults(),
                ExerciseCatalogue.load(Optional.of(folder)),
                Optional.of(folder),
                "test",
                1,
                2000,
                true);
    }

    private static BatchSettings of(AnalysisSettings analysis, int jobs, int memoryMb) throws IOException {
        return new BatchSettings(
                Path.of("models"),
                analysis,
                ExerciseCatalogue.load(Optional.empty()),
                Optional.empty(),
                "test",
                jobs,
                memoryMb,
                true);
    }
}
