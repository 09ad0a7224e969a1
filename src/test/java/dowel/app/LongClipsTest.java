package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.report.KeypointsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clips that are too long to be held in memory, one after the other in one process. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "open files are counted in /proc")
class LongClipsTest {
    private static final int FRAMES = PoseList.MOST_IN_MEMORY + 1000;

    /** A set of squats, then nobody for the rest of the clip. */
    private static PoseTrack longTrack() {
        PoseTrack set = SyntheticLift.squat().noisePx(1).track();
        PoseList.Builder poses = new PoseList.Builder();
        for (int i = 0; i < FRAMES; i++) {
            poses.add(
                    i < set.poses().size()
                            ? set.poses().get(i)
                            : Pose.none(i, i / 30.0, set.poses().get(0).camera()));
        }
        return new PoseTrack(set.clip(), set.model(), poses.build(), 0);
    }

    private static Set<String> scratchFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(LongClipsTest::target)
                    .filter(file -> file.contains(".scratch"))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }

    /** Of those before, the garbage collector may have closed some. */
    private static int newOnes(Set<String> before) throws IOException {
        Set<String> now = new HashSet<>(scratchFiles());
        now.removeAll(before);
        return now.size();
    }

    @Test
    void eachHasOneFileWhichGoesWithIt() throws IOException {
        ExerciseCatalogue catalogue = ExerciseCatalogue.load(Optional.empty());
        for (int clip = 0; clip < 2; clip++) {
            Set<String> before = scratchFiles();
            try (PoseTrack track = longTrack()) {
                ClipAnalysis analysed =
                        ClipAnalysis.of(track, AnalysisSettings.defaults(), catalogue, Clips.NOBODY, "test");
                assertFalse(analysed.main().report().judgement().reps().isEmpty());
                assertEquals(1, newOnes(before));
            }
            assertEquals(0, newOnes(before));
        }
    }

    @Test
    void roundedPosesLieInAFileOfTheirOwn() throws IOException {
        Set<String> before = scratchFiles();
        PoseTrack given = longTrack();
        try (PoseTrack rounded = KeypointsFile.rounded(given)) {
            given.close();
            assertEquals(1, newOnes(before));
            assertTrue(rounded.poses().get(0).found());
            assertThrows(UncheckedIOException.class, () -> given.poses().get(FRAMES / 2));
        }
        assertEquals(0, newOnes(before));
    }
}
