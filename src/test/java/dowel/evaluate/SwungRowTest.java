package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.faults.Finding;
import dowel.faults.Judge;
import dowel.faults.Verdict;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.report.KeypointsFile;
import dowel.reps.RepDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rendered row whose back stays flat while the trunk swings by 0 to 35 degrees, on stored key points. */
class SwungRowTest {
    private static final Path STORED = Path.of(
            "src", "test", "resources", "tracks-swung", "swing-bent_over_row-farida-fitted_teal.keypoints.json.gz");

    @Test
    void anArmDrawnBackIsNoRoundedBack(@TempDir Path folder) throws IOException {
        Path unpacked = folder.resolve("keypoints.json");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(STORED))) {
            Files.copy(in, unpacked);
        }
        ExerciseProfile row =
                ExerciseCatalogue.load(Optional.empty()).find("bent_over_row").orElseThrow();
        MetricTrack track = Kinematics.measure(
                KeypointsFile.read(unpacked).track(), KinematicsSettings.defaults(), Optional.empty());
        List<Finding> rounding = Judge.judge(track, RepDetector.detect(track, row), row).reps().stream()
                .flatMap(rep -> rep.findings().stream())
                .filter(finding -> finding.rule().equals("spine_round_setup"))
                .toList();
        assertEquals(10, rounding.size());
        assertTrue(
                rounding.stream()
                        .allMatch(one -> one.verdict() == Verdict.CLEAN
                                || one.verdict() == Verdict.BORDERLINE
                                || one.verdict() == Verdict.NOT_JUDGED),
                rounding::toString);
        assertTrue(rounding.stream()
                        .filter(one -> one.verdict() != Verdict.NOT_JUDGED)
                        .count()
                >= 8);
    }
}
