package dowel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.kinematics.Quality;
import dowel.kinematics.SyntheticLift;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import dowel.video.ChangedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lifters who take turns in one clip. */
class SeveralLiftersTest {
    @TempDir
    Path folder;

    private static ClipAnalysis analysed(PoseTrack track) throws IOException {
        return ClipAnalysis.of(
                track, AnalysisSettings.defaults(), ExerciseCatalogue.load(Optional.empty()), Clips.NOBODY, "test");
    }

    private static String found(SetAnalysis part) {
        SetReport report = part.report();
        return report.exercise().id() + " " + report.judgement().reps().size();
    }

    /** The two samples whose rooms look most alike. */
    @Test
    void eachIsAPartThoughTheirRoomsLookAlike() throws IOException {
        Path clip = ChangedClip.joined(
                Clips.SAMPLES.resolve("romanian-deadlift-clean.mp4"),
                Clips.SAMPLES.resolve("bent-over-row-momentum.mp4"),
                folder.resolve("joined.mp4"));
        try (Analysis analysis = Clips.analysis();
                PoseTrack track = analysis.track(clip, Progress.NONE)) {
            ClipAnalysis analysed = analysed(track);
            assertEquals(
                    List.of("romanian_deadlift 5", "bent_over_row 5"),
                    Stream.concat(Stream.of(analysed.main()), analysed.others().stream())
                            .map(SeveralLiftersTest::found)
                            .toList());
        }
    }

    /** Without a film cut, somebody elsewhere in the picture is not the lifter. */
    @Test
    void whoIsLeftOutForAWholeTurnIsToldWithItsTimes() throws IOException {
        PoseTrack lifter = SyntheticLift.squat().reps(6).noisePx(1).track();
        PoseTrack other =
                SyntheticLift.squat().reps(6).shiftedPx(700, 0).noisePx(1).track();
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < lifter.poses().size(); i++) {
            poses.add((i < 6 * 30 ? other : lifter).poses().get(i));
        }
        ClipAnalysis analysed = analysed(new PoseTrack(lifter.clip(), lifter.model(), poses, 0));
        Quality.Warning warning = analysed.main().report().quality().warnings().get(0);
        assertEquals("somebody_else", warning.id());
        assertTrue(warning.say().contains("(0:00 to 0:06)"), warning.say());
        assertTrue(warning.filmSo().contains("cut the clip there"), warning.filmSo());
    }
}
