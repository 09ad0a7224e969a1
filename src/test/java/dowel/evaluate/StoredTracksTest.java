package dowel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dowel.app.AnalysisSettings;
import dowel.kinematics.SyntheticLift;
import dowel.motion.PoseTrack;
import dowel.report.KeypointsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTracksTest {
    private static final PoseTrack TRACK =
            KeypointsFile.rounded(SyntheticLift.squat().reps(1).track());

    @TempDir
    Path folder;

    private final List<Path> asked = new ArrayList<>();
    private Path clip;

    @BeforeEach
    void makeClip() throws IOException {
        clip = Files.writeString(folder.resolve("a.mp4"), "pictures");
    }

    private PoseTrack track(String recipe) throws IOException {
        TrackSource model = file -> {
            asked.add(file);
            return TRACK;
        };
        return new StoredTracks(folder.resolve("kept"), recipe, model, AnalysisSettings.defaults(), "0.1.0")
                .track(clip);
    }

    @Test
    void theModelIsAskedOnce() throws IOException {
        assertEquals(TRACK, track("full"));
        assertEquals(TRACK, track("full"));
        assertEquals(List.of(clip), asked);
    }

    @Test
    void anotherClipOrAnotherRecipeIsAnotherTrack() throws IOException {
        track("full");
        track("heavy");
        Files.writeString(clip, "other pictures");
        track("full");
        assertEquals(3, asked.size());
    }

    @Test
    void theClipsNameDoesNotMatter() throws IOException {
        track("full");
        clip = Files.move(clip, folder.resolve("b.mp4"));
        track("full");
        assertEquals(1, asked.size());
    }
}
