package dowel.kinematics;

import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Joins synthetic lifts and rests to one clip: {@code new SyntheticClip().lift(a).still(20).lift(b).track()}. */
public final class SyntheticClip {
    private static final double FPS = 30;
    private static final double NOISE_PX = 2;

    private final List<Pose> poses = new ArrayList<>();
    private final Random random = new Random(11);

    /** Changes a pose of a rest, told the seconds since it began. */
    private interface Move {
        Pose at(Pose standing, double restS);
    }

    /** A lift follows; film and lifter go on without a cut. */
    public SyntheticClip lift(SyntheticLift lift) {
        for (Pose pose : lift.noisePx(NOISE_PX).withoutOutline().track().poses()) {
            add(pose, pose.camera());
        }
        return this;
    }

    /** A lift follows in another shot. */
    public SyntheticClip cutTo(SyntheticLift lift) {
        int first = poses.size();
        lift(lift);
        Pose at = poses.get(first);
        Pose.CameraMotion cut = new Pose.CameraMotion(0, 0, true);
        poses.set(first, new Pose(at.frame(), at.timeS(), at.score(), at.keypoints(), at.outline(), cut));
        return this;
    }

    /** The lifter stays as he is. */
    public SyntheticClip still(double seconds) {
        return rest(seconds, (pose, restS) -> trembling(pose));
    }

    /** The lifter walks to and fro across the picture with swinging arms, two steps a second. */
    public SyntheticClip walking(double seconds) {
        return rest(seconds, (pose, restS) -> trembling(walking(pose, restS)));
    }

    /** The lifter leaves the picture. */
    public SyntheticClip gone(double seconds) {
        return rest(seconds, (pose, restS) -> Pose.none(0, 0, Pose.CameraMotion.STILL));
    }

    /** Number of seconds drawn so far. */
    public double lengthS() {
        return poses.size() / FPS;
    }

    /** The drawn clip. */
    public PoseTrack track() {
        ClipInfo clip = new ClipInfo(
                "synthetic.mp4", "0".repeat(64), 1280, 720, 0, lengthS(), poses.size(), FPS, false, List.of());
        return new PoseTrack(clip, new ModelInfo("synthetic", "0".repeat(64)), poses, 0);
    }

    private SyntheticClip rest(double seconds, Move move) {
        Pose standing = poses.get(poses.size() - 1);
        for (int i = 1; i <= seconds * FPS; i++) {
            add(move.at(standing, i / FPS), Pose.CameraMotion.STILL);
        }
        return this;
    }

    private void add(Pose pose, Pose.CameraMotion camera) {
        poses.add(new Pose(poses.size(), poses.size() / FPS, pose.score(), pose.keypoints(), Optional.empty(), camera));
    }

    private static Pose walking(Pose standing, double restS) {
        double wayPx = 250 * Math.sin(2 * Math.PI * restS / 10);
        double swing = Math.sin(2 * Math.PI * restS);
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        standing.keypoints().forEach((joint, point) -> {
            boolean left = joint.name().startsWith("LEFT");
            double reach =
                    switch (joint.name().replaceAll("(LEFT|RIGHT)_", "")) {
                        case "WRIST", "INDEX", "PINKY", "THUMB", "ANKLE", "HEEL", "FOOT_INDEX" -> 50;
                        case "ELBOW", "KNEE" -> 25;
                        default -> 0;
                    };
            joints.put(joint, moved(point, wayPx + (left ? reach : -reach) * swing, 0));
        });
        return with(standing, joints);
    }

    private Pose trembling(Pose pose) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        pose.keypoints()
                .forEach((joint, point) -> joints.put(
                        joint, moved(point, NOISE_PX * random.nextGaussian(), NOISE_PX * random.nextGaussian())));
        return with(pose, joints);
    }

    private static Keypoint moved(Keypoint point, double rightPx, double downPx) {
        return new Keypoint(point.x() + rightPx, point.y() + downPx, point.depth(), point.visibility(), point.world());
    }

    private static Pose with(Pose pose, Map<Joint, Keypoint> joints) {
        return new Pose(pose.frame(), pose.timeS(), pose.score(), joints, Optional.empty(), pose.camera());
    }
}
