package dowel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.Metric;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for OpenSim, read back as its documentation describes them. */
class OpenSimFilesTest {
    private static final PoseTrack TRACK = SyntheticLift.squat()
            .reps(2)
            .facing(Facing.LEFT)
            .hide(0.2, 1.5, Joint.LEFT_WRIST, Joint.RIGHT_WRIST)
            .track();
    private static final MetricTrack METRICS =
            Kinematics.measure(TRACK, KinematicsSettings.defaults(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void markersHaveTheHeaderThatTheDocumentationGives() throws IOException {
        List<List<String>> rows = trc();
        assertEquals(List.of("PathFileType", "4", "(X/Y/Z)", "markers.trc"), rows.get(0));
        assertEquals(
                List.of(
                        "DataRate",
                        "CameraRate",
                        "NumFrames",
                        "NumMarkers",
                        "Units",
                        "OrigDataRate",
                        "OrigDataStartFrame",
                        "OrigNumFrames"),
                rows.get(1));
        int frames = TRACK.poses().size();
        int markers = Integer.parseInt(rows.get(2).get(3));
        assertEquals(List.of("30.00", "30.00", "" + frames, "" + markers, "m", "30.00", "1", "" + frames), rows.get(2));
        assertEquals(List.of("Frame#", "Time"), rows.get(3).subList(0, 2));
        assertEquals(List.of("", "", "X1", "Y1", "Z1", "X2"), rows.get(4).subList(0, 6));
        assertEquals(List.of(""), rows.get(5), "an empty line before the data");
        assertEquals(6 + frames, rows.size());
        for (int i = 0; i < frames; i++) {
            List<String> row = rows.get(6 + i);
            assertEquals(2 + 3 * markers, row.size(), "row " + i);
            assertEquals("" + (i + 1), row.get(0));
            assertEquals(TRACK.poses().get(i).timeS(), Double.parseDouble(row.get(1)), 1e-6);
        }
    }

    @Test
    void markersAreMetresForwardAndUpFromTheAnkle() throws IOException {
        List<List<String>> rows = trc();
        List<String> first = rows.get(6);
        Joint hip = METRICS.view().nearSide().of(Joint.LEFT_HIP);
        Joint shoulder = METRICS.view().nearSide().of(Joint.LEFT_SHOULDER);
        Joint ankle = METRICS.view().nearSide().of(Joint.LEFT_ANKLE);
        Joint toe = METRICS.view().nearSide().of(Joint.LEFT_FOOT_INDEX);
        double trunk = Math.hypot(
                at(rows, first, shoulder, 0) - at(rows, first, hip, 0),
                at(rows, first, shoulder, 1) - at(rows, first, hip, 1));
        assertEquals(0.5, trunk, 0.02, "the trunk is the measure of length");
        assertEquals(0, at(rows, first, ankle, 0), 0.03);
        assertEquals(0, at(rows, first, ankle, 1), 0.03);
        assertTrue(at(rows, first, shoulder, 1) > at(rows, first, hip, 1), "up is positive");
        assertTrue(at(rows, first, toe, 0) > 0.05, "forward is positive, also for who looks left");
    }

    @Test
    void aHiddenMarkerIsNaN() throws IOException {
        List<List<String>> rows = trc();
        Joint wrist = METRICS.view().nearSide().of(Joint.LEFT_WRIST);
        int column = rows.get(3).indexOf(wrist.key());
        List<String> hidden = rows.get(6 + (int) Math.round(0.8 * 30));
        assertEquals(List.of("NaN", "NaN", "NaN"), hidden.subList(column, column + 3));
    }

    @Test
    void anglesReadBackAsTheyWereMeasured() throws IOException {
        List<String> lines = mot(TRACK, METRICS);
        int end = lines.indexOf("endheader");
        List<String> header = lines.subList(0, end);
        List<String> names = cells(lines.get(end + 1));
        assertTrue(header.contains("version=1"), header.toString());
        assertTrue(header.contains("inDegrees=yes"), header.toString());
        assertTrue(header.contains("nRows=" + TRACK.poses().size()), header.toString());
        assertTrue(header.contains("nColumns=" + names.size()), header.toString());
        assertEquals("time", names.get(0));
        assertEquals(names.size(), names.stream().distinct().count(), "every name once");
        assertFalse(names.contains("elbow_flexion_l"), "hidden for long: " + names);
        List<String> rows = lines.subList(end + 2, lines.size());
        assertEquals(TRACK.poses().size(), rows.size());
        int knee = names.indexOf("knee_flexion_l");
        double before = -1;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = cells(rows.get(i));
            assertEquals(names.size(), row.size());
            double timeS = Double.parseDouble(row.get(0));
            assertTrue(timeS > before, "time increases");
            before = timeS;
            double measured =
                    METRICS.series(Metric.KNEE_FLEXION, dowel.motion.Side.LEFT).value(i);
            assertEquals(measured, Double.parseDouble(row.get(knee)), 6e-4);
        }
    }

    @Test
    void aFrameInWhichAnAngleIsMissingHasNoRow() throws IOException {
        PoseTrack track = SyntheticLift.squat()
                .reps(4)
                .facing(Facing.LEFT)
                .hide(0.2, 0.9, Joint.LEFT_WRIST, Joint.RIGHT_WRIST)
                .track();
        MetricTrack metrics = Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty());
        List<String> lines = mot(track, metrics);
        int end = lines.indexOf("endheader");
        assertTrue(cells(lines.get(end + 1)).contains("elbow_flexion_l"), lines.get(end + 1));
        int rows = lines.size() - end - 2;
        int frames = track.poses().size();
        assertTrue(rows < frames - 15 && rows >= MotFile.MOST * frames, rows + " of " + frames);
        assertTrue(lines.contains("nRows=" + rows), "counted");
        assertFalse(lines.subList(end + 2, lines.size()).stream().anyMatch(line -> line.contains("NaN")));
    }

    private List<String> mot(PoseTrack track, MetricTrack metrics) throws IOException {
        Path file = folder.resolve("angles.mot");
        MotFile.write(track, metrics, file);
        return Files.readAllLines(file);
    }

    private List<List<String>> trc() throws IOException {
        Path file = folder.resolve("markers.trc");
        TrcFile.write(TRACK, METRICS, file);
        return Files.readAllLines(file).stream().map(OpenSimFilesTest::cells).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static double at(List<List<String>> rows, List<String> row, Joint joint, int axis) {
        return Double.parseDouble(row.get(rows.get(3).indexOf(joint.key()) + axis));
    }
}
