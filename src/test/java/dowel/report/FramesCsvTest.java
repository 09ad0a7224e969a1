package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesCsvTest {
    @TempDir
    Path folder;

    @Test
    void namesEveryColumnWithItsUnit() throws IOException {
        assertEquals(
                "frame,time_s,trunk_inclination_deg,knee_flexion_deg,knee_flexion_deg_left,knee_flexion_deg_right,"
                        + "bow_pct",
                lines().get(0));
    }

    @Test
    void oneRowPerFrameAndEmptyWhereNothingWasMeasured() throws IOException {
        List<String> lines = lines();
        assertEquals(1 + SampleSet.FRAMES, lines.size());
        assertEquals("0,0.0000,69.44,30.00,,30.00,1.235", lines.get(1));
        assertEquals("12,0.4000,,,,,", lines.get(13));
    }

    @Test
    void refusesMetricsOfOtherPoses() {
        PoseTrack shorter = new PoseTrack(
                SampleSet.clip(),
                SampleSet.track().model(),
                SampleSet.track().poses().subList(0, 7),
                0);
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> FramesCsv.write(shorter, SampleSet.metrics(), folder.resolve("frames.csv")));
        assertTrue(error.getMessage().contains("150 values for 7 frames"), error.getMessage());
    }

    private List<String> lines() throws IOException {
        Path file = folder.resolve("frames.csv");
        FramesCsv.write(SampleSet.track(), SampleSet.metrics(), file);
        return Files.readAllLines(file);
    }
}
