package dowel.pose;

import dowel.motion.Pose;
import dowel.motion.Pose.CameraMotion;
import java.util.Optional;

/** What was found in one frame; filled by the pool's threads, read when all of them are done. */
final class FrameResult {
    private final long index;
    private final double timeS;
    private Optional<Estimate> lifter = Optional.empty();
    private CameraMotion camera = CameraMotion.STILL;

    FrameResult(long index, double timeS) {
        this.index = index;
        this.timeS = timeS;
    }

    void lifter(Optional<Estimate> found) {
        lifter = found;
    }

    void camera(CameraMotion motion) {
        camera = motion;
    }

    /** The pose to hand out. */
    Pose pose() {
        return lifter.map(e -> new Pose(index, timeS, e.score(), e.keypoints(), e.outline(), camera))
                .orElseGet(() -> Pose.none(index, timeS, camera));
    }
}
