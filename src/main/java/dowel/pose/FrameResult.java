package dowel.pose;

import dowel.motion.Pose;
import dowel.motion.Pose.CameraMotion;
import java.util.Optional;

/** What was found in one frame; filled by the pool's threads, read when all of them are done. */
final class FrameResult {
    private Pose lifter;
    private CameraMotion camera = CameraMotion.STILL;

    FrameResult(long index, double timeS) {
        lifter = Pose.none(index, timeS, camera);
    }

    void lifter(Optional<Estimate> found) {
        found.ifPresent(e -> lifter =
                new Pose(lifter.frame(), lifter.timeS(), e.score(), e.keypoints(), e.outline(), CameraMotion.STILL));
    }

    void camera(CameraMotion motion) {
        camera = motion;
    }

    /** The pose to hand out. */
    Pose pose() {
        return lifter.with(camera);
    }
}
