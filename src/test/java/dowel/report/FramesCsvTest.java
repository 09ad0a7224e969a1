package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesCsvTest {
    @TempDir
    Path folder;

    @Test
    void namesEveryColumnWithItsUnit() throws IOException {
        assertEquals(
                "frame,time_s,trunk_inclination_deg,knee_flexion_deg,knee_flexion_deg_left,knee_flexion_deg_right,"
                        + "bow_pct,bar_x_px,bar_y_px,plate_radius_px",
                lines().get(0));
    }

    @Test
    void oneRowPerFrameAndEmptyWhereNothingWasMeasured() throws IOException {
        List<String> lines = lines();
        assertEquals(1 + SampleSet.FRAMES, lines.size());
        assertEquals("0,0.0000,69.44,30.00,,30.00,1.235,,,", lines.get(1));
        assertEquals("12,0.4000,,,,,,,,", lines.get(13));
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

    @Test
    void thePlateStandsAtItsFrames() throws IOException {
        PoseTrack track = SampleSet.track();
        List<Pose> poses = new ArrayList<>(track.poses());
        poses.set(2, poses.get(2).with(Optional.of(new Plate(new Point(300.44, 210.06), 61.5, 0.98, 2, 0.9))));
        Path file = folder.resolve("frames.csv");
        FramesCsv.write(new PoseTrack(track.clip(), track.model(), poses, 0), SampleSet.metrics(), file);
        assertTrue(
                Files.readAllLines(file).get(3).endsWith(",300.4,210.1,61.5"),
                Files.readAllLines(file).get(3));
        assertTrue(Files.readAllLines(file).get(4).endsWith(",,,"));
    }

    private List<String> lines() throws IOException {
        Path file = folder.resolve("frames.csv");
        FramesCsv.write(SampleSet.track(), SampleSet.metrics(), file);
        return Files.readAllLines(file);
    }
}
