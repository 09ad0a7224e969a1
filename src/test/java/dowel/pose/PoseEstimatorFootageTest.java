package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import dowel.video.VideoReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real clips, with the small model, which is quick and finds the same people. */
class PoseEstimatorFootageTest {
    private static PoseTrack track(Path clip, PoseSettings settings) {
        try (PoseEstimator poses = PoseEstimator.load(Shared.MODELS, "lite", settings, System::nanoTime);
                VideoReader video = VideoReader.open(clip)) {
            return poses.track(video, PoseProgress.SILENT);
        }
    }

    private static PoseTrack track(String clip) {
        return track(Shared.clip(clip), PoseSettings.defaults());
    }

    @Test
    void findsTheLifterOfADeadliftAndTheEdgesOfHisBack() {
        PoseTrack track = track("deadlift-side-neutral-1rep.mp4");
        assertTrue(track.shareFound() > 0.95, "found in " + track.shareFound());
        assertEquals(0, track.others());
        Pose first = track.poses().get(5);
        double hip = first.at(Joint.RIGHT_HIP).orElseThrow().x();
        double shoulder = first.at(Joint.RIGHT_SHOULDER).orElseThrow().x();
        assertTrue(shoulder > hip + 80, "he leans to the right: hip at " + hip + ", shoulder at " + shoulder);
        TrunkOutline outline = first.outline().orElseThrow();
        long edges = IntStream.rangeClosed(10, 50)
                .filter(i -> outline.leftOffset(i) > 10)
                .count();
        assertTrue(edges > 35, "the back's edge is found on " + edges + " of 41 rays");
    }

    @Test
    void keepsToTheSquatterThoughOthersSitBehindHim() {
        PoseTrack track = track("squat-side-1rep.mp4");
        assertTrue(track.shareFound() > 0.95, "found in " + track.shareFound());
        for (Pose pose : track.poses()) {
            double trunk = height(pose, Joint.LEFT_HIP) - height(pose, Joint.LEFT_SHOULDER);
            assertTrue(trunk > 150, "frame " + pose.frame() + ": the trunk is only " + trunk + " px high");
        }
    }

    private static double height(Pose pose, Joint joint) {
        return pose.at(joint).map(Keypoint::y).orElseThrow();
    }

    @Test
    void keepsToTheLargerOfTwoPicturesOfTheSameMan() {
        PoseTrack track = track("squat-front-stick-inset.mp4");
        assertTrue(track.shareFound() > 0.95, "found in " + track.shareFound());
        long inset = track.poses().stream()
                .filter(pose -> pose.at(Joint.LEFT_HIP)
                        .map(k -> k.x() > 190 && k.y() < 160)
                        .orElse(false))
                .count();
        assertEquals(0, inset, "frames in which the pose lies in the inset at the top right");
    }

    @Test
    void findsTheCutBetweenTwoShotsAndTheLifterInBoth() {
        PoseTrack track = track("one-arm-row-two-shots-gym.mp4");
        List<Long> cuts = track.poses().stream()
                .filter(pose -> pose.camera().cut())
                .map(Pose::frame)
                .toList();
        assertEquals(List.of(159L), cuts);
        assertTrue(track.poses().get(158).found());
        assertTrue(track.poses().get(159).found());
        assertTrue(track.shareFound() > 0.95, "found in " + track.shareFound());
    }

    @Test
    void tellsAStandingCameraFromOneThatFollows() {
        PoseTrack still = track("deadlift-side-hips-high-1rep.mp4");
        assertTrue(travel(still) < 2, "a tripod: " + travel(still) + " px");
        PoseTrack moving = track("deadlift-side-two-plates-1rep.mp4");
        assertTrue(travel(moving) > 20, "a hand-held phone: " + travel(moving) + " px");
    }

    private static double travel(PoseTrack track) {
        double x = track.poses().stream().mapToDouble(p -> p.camera().dxPx()).sum();
        double y = track.poses().stream().mapToDouble(p -> p.camera().dyPx()).sum();
        return Math.hypot(x, y);
    }

    @Test
    void givesTheSameTrackWithAnyNumberOfWorkersAndAnyMemory() {
        Path clip = Shared.clip("deadlift-side-hips-high-1rep.mp4");
        PoseTrack two = track(clip, PoseSettings.defaults());
        PoseTrack one = track(clip, PoseSettings.defaults().with(1, 1));
        PoseTrack three = track(clip, PoseSettings.defaults().with(3, 1000));
        assertEquals(two, one);
        assertEquals(two, three);
    }

    @Test
    void stopsWhenInterrupted() {
        Path clip = Shared.clip("deadlift-side-neutral-1rep.mp4");
        try (PoseEstimator poses =
                        PoseEstimator.load(Shared.MODELS, "lite", PoseSettings.defaults(), System::nanoTime);
                VideoReader video = VideoReader.open(clip)) {
            assertThrows(
                    CancellationException.class,
                    () -> poses.track(video, frames -> {
                        if (frames == 20) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            assertTrue(Thread.interrupted(), "the flag stays set");
            try (VideoReader again = VideoReader.open(clip)) {
                assertEquals(62, poses.track(again, PoseProgress.SILENT).poses().size(), "and it can go on afterwards");
            }
        }
    }
}
