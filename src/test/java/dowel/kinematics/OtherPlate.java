package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Side;
import dowel.signal.Series;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a plate where a test wants it: into a track that was measured without one. */
public final class OtherPlate {
    private OtherPlate() {}

    /** The same numbers of a camera that stands still. */
    public static MetricTrack in(MetricTrack track, PlatePath plate) {
        Series still = track.exchanged().map(v -> 0);
        return in(track, plate, still);
    }

    /**
     * The same numbers with another plate.
     *
     * @param cameraX how far the camera has moved the background to the right, pixels
     */
    public static MetricTrack in(MetricTrack track, PlatePath plate, Series cameraX) {
        Map<Metric, Map<Side, Series>> metrics = track.metrics().stream()
                .collect(Collectors.toMap(Function.identity(), metric -> Arrays.stream(Side.values())
                        .collect(Collectors.toMap(Function.identity(), side -> track.series(metric, side)))));
        Map<Joint, MetricTrack.JointTrack> joints = Arrays.stream(Joint.values())
                .filter(joint -> track.joint(joint) != null)
                .collect(Collectors.toMap(Function.identity(), track::joint));
        return new MetricTrack(
                track.view(),
                track.trunkLengthPx(),
                track.fps(),
                metrics,
                joints,
                new CameraPath(cameraX, cameraX.map(v -> 0)),
                track.quality(),
                track.exchanged(),
                0,
                Optional.of(plate),
                Optional.empty(),
                SeriesStore.inMemory());
    }
}
