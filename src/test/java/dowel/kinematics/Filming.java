package dowel.kinematics;

import dowel.motion.ClipInfo;
import dowel.motion.Facing;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** How a drawn lifter is filmed and seen: the camera, its frames, and the flaws of the model. */
final class Filming {
    double yawDeg;
    Facing facing = Facing.RIGHT;
    double distanceM = Double.POSITIVE_INFINITY;
    double pxPerM = 300;
    double shiftX;
    double shiftY;
    double fps = 30;
    boolean uneven;
    double edgeNoisePx;
    long seed = 1;
    boolean outline = true;
    double cameraPxPerS;
    double cutAtS = Double.NaN;
    final ModelFlaws flaws = new ModelFlaws();

    /** The track of a lifter who moves so. */
    PoseTrack film(Choreography moves, Form form, Puppet.Anchor anchor) {
        Random random = new Random(seed);
        List<Pose> poses = new ArrayList<>();
        int frames = (int) Math.floor(moves.endS() * fps) + 1;
        for (int i = 0; i < frames; i++) {
            if (uneven && i > 0 && random.nextInt(20) == 0) {
                continue;
            }
            double timeS = (i + (uneven && i > 0 ? (random.nextDouble() - 0.5) / 2 : 0)) / fps;
            double beforeS =
                    poses.isEmpty() ? timeS : poses.get(poses.size() - 1).timeS();
            poses.add(pose(poses.size(), timeS, beforeS, moves, form, anchor, random));
        }
        ClipInfo clip = new ClipInfo(
                "synthetic.mp4", "0".repeat(64), 1280, 720, 0, frames / fps, poses.size(), fps, uneven, List.of());
        return new PoseTrack(clip, new ModelInfo("synthetic", "0".repeat(64)), poses, 0);
    }

    private Pose pose(
            long frame,
            double timeS,
            double beforeS,
            Choreography moves,
            Form form,
            Puppet.Anchor anchor,
            Random random) {
        boolean afterCut = timeS >= cutAtS;
        boolean cut = afterCut && beforeS < cutAtS;
        Point centre = new Point(640 + shiftX + cameraPxPerS * timeS + (afterCut ? 80 : 0), 360 + shiftY);
        Puppet puppet = new Puppet(yawDeg, facing == Facing.LEFT, distanceM, pxPerM, centre);
        Map<Joint, Keypoint> clean = puppet.photograph(form.posture(moves, timeS), form.stance(moves, timeS), anchor);
        Map<Joint, Keypoint> seen = flaws.seen(clean, timeS, random);
        Optional<TrunkOutline> edges = outline
                ? Optional.of(new TwoArcBack(form.flexion(moves, timeS), form.upperFlexion(moves, timeS))
                        .outline(
                                middle(clean, Joint.LEFT_HIP),
                                middle(clean, Joint.LEFT_SHOULDER),
                                facing,
                                form.shouldersForwardL(moves, timeS),
                                edgeNoisePx,
                                random))
                : Optional.empty();
        Pose.CameraMotion camera = new Pose.CameraMotion(cameraPxPerS * (timeS - beforeS), 0, cut);
        return new Pose(frame, timeS, 0.99, seen, edges, camera);
    }

    private static Point middle(Map<Joint, Keypoint> joints, Joint left) {
        return joints.get(left).point().middle(joints.get(left.mirrored()).point());
    }
}
