package dowel.report;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The digits that a key point file keeps. */
final class KeypointsGrid {
    static final Precision PIXELS = new Precision(2);
    static final Precision METRES = new Precision(4);
    static final Precision PROBABILITY = new Precision(4);
    static final Precision TIME = new Precision(6);
    static final Precision SCALE = new Precision(4);

    private KeypointsGrid() {}

    static PoseTrack rounded(PoseTrack track) {
        PoseList.Builder poses = new PoseList.Builder();
        track.poses().forEach(pose -> poses.add(rounded(pose)));
        return new PoseTrack(track.clip(), track.model(), poses.build(), track.others());
    }

    private static Pose rounded(Pose pose) {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        pose.keypoints().forEach((joint, keypoint) -> keypoints.put(joint, rounded(keypoint)));
        Pose.CameraMotion camera = pose.camera();
        return new Pose(
                pose.frame(),
                TIME.round(pose.timeS()),
                PROBABILITY.round(pose.score()),
                keypoints,
                pose.outline().map(KeypointsGrid::rounded),
                new Pose.CameraMotion(PIXELS.round(camera.dxPx()), PIXELS.round(camera.dyPx()), camera.cut()),
                pose.plate().map(KeypointsGrid::rounded));
    }

    private static Plate rounded(Plate plate) {
        return new Plate(
                rounded(plate.centre()),
                PIXELS.round(plate.radius()),
                PROBABILITY.round(plate.aspect()),
                PIXELS.round(plate.tiltDeg()),
                PROBABILITY.round(plate.confidence()));
    }

    private static Keypoint rounded(Keypoint keypoint) {
        Keypoint.World world = keypoint.world();
        return new Keypoint(
                PIXELS.round(keypoint.x()),
                PIXELS.round(keypoint.y()),
                PIXELS.round(keypoint.depth()),
                PROBABILITY.round(keypoint.visibility()),
                new Keypoint.World(METRES.round(world.x()), METRES.round(world.y()), METRES.round(world.z())));
    }

    private static TrunkOutline rounded(TrunkOutline outline) {
        return new TrunkOutline(
                rounded(outline.hip()),
                rounded(outline.shoulder()),
                SCALE.round(outline.maskScale()),
                offsets(outline::leftOffset),
                offsets(outline::rightOffset));
    }

    private static Point rounded(Point point) {
        return new Point(PIXELS.round(point.x()), PIXELS.round(point.y()));
    }

    private static double[] offsets(IntToDoubleFunction offset) {
        return IntStream.range(0, TrunkOutline.RAYS)
                .mapToDouble(i -> PIXELS.round(offset.applyAsDouble(i)))
                .toArray();
    }
}
