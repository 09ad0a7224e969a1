package dowel.cli;

import dowel.kinematics.SyntheticClip;
import dowel.kinematics.SyntheticLift;
import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.report.KeypointsFile;
import dowel.report.SetReport;
import dowel.video.VideoReader;
import dowel.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Drawn lifts as a clip and its key points: what {@code dowel replay} needs for a whole report without a pose model.
 *
 * @param clip the video: dots for joints
 * @param keypoints the stored poses
 */
record StoredSet(Path clip, Path keypoints) {
    /** A deadlift of five reps, rounded from rep 3. */
    static StoredSet in(Path folder, String client) throws IOException {
        PoseTrack drawn = SyntheticLift.deadlift()
                .reps(5)
                .rounding(0, 0, 45, 45, 45)
                .noisePx(1)
                .track();
        return of(drawn, folder.resolve("five deadlifts.mp4"), client, "deadlift");
    }

    /** Two sets of squats, of three and of four reps, and three deadlifts; no outline of the back. */
    static StoredSet ofSeveralParts(Path folder, String client) throws IOException {
        PoseTrack drawn = new SyntheticClip()
                .lift(SyntheticLift.squat().reps(3))
                .still(20)
                .lift(SyntheticLift.squat().reps(4).seed(4))
                .still(20)
                .lift(SyntheticLift.deadlift().reps(3).walkIn(1))
                .track();
        return of(drawn, folder.resolve("monday.mp4"), client, "auto");
    }

    private static StoredSet of(PoseTrack drawn, Path clip, String client, String exercise) throws IOException {
        film(drawn, clip);
        ClipInfo info;
        try (VideoReader reader = VideoReader.open(clip)) {
            while (reader.next().isPresent()) {}
            info = reader.info();
        }
        PoseTrack track = KeypointsFile.rounded(new PoseTrack(info, drawn.model(), drawn.poses(), 0));
        Path keypoints = clip.resolveSibling("keypoints.json");
        KeypointsFile.write(
                new KeypointsFile.Content(
                        "test",
                        track,
                        new SetReport.Session(Optional.of(client), Optional.of("2026-11-24"), Optional.of(100.0)),
                        Map.of("exercise", exercise, "view", "auto", "model", "full")),
                keypoints);
        return new StoredSet(clip, keypoints);
    }

    private static void film(PoseTrack track, Path clip) {
        int width = track.clip().width();
        int height = track.clip().height();
        try (VideoWriter writer = VideoWriter.create(clip, width, height);
                Scalar ground = new Scalar(90, 110, 120, 0);
                Scalar light = new Scalar(230, 230, 230, 0)) {
            for (Pose pose : track.poses()) {
                try (Mat frame = new Mat(height, width, opencv_core.CV_8UC3, ground)) {
                    for (Map.Entry<Joint, Keypoint> joint : pose.keypoints().entrySet()) {
                        try (Point at = new Point((int) joint.getValue().x(), (int)
                                joint.getValue().y())) {
                            opencv_imgproc.circle(frame, at, 12, light, -1, opencv_imgproc.LINE_AA, 0);
                        }
                    }
                    writer.write(frame, pose.timeS());
                }
            }
            writer.finish();
        }
    }
}
