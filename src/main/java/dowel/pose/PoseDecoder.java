package dowel.pose;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.TrunkOutline;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the landmark model's outputs for a crop into joints in frame pixels. */
final class PoseDecoder {
    /** Alignment points: mid-hip, and the end of the line that gives size and direction. */
    private static final int CENTRE = 33;

    private static final int END = 34;

    private final List<Joint> joints;
    private final HeatMap.Below below;

    /**
     * A decoder.
     *
     * @param joints the model's joints in the order of its output
     * @param below which landmarks below the crop are refined
     */
    PoseDecoder(List<Joint> joints, HeatMap.Below below) {
        this.joints = List.copyOf(joints);
        this.below = below;
    }

    /** The joints in frame pixels, without an outline. */
    Estimate decode(LandmarkNet.Output output, Region region) {
        CropMap map = CropMap.of(region, LandmarkNet.INPUT);
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        for (int i = 0; i < joints.size(); i++) {
            keypoints.put(joints.get(i), keypoint(output, map, i));
        }
        Region own = Region.ofAlignment(position(output, map, CENTRE), position(output, map, END));
        return new Estimate(region, output.score(), keypoints, own, Optional.<TrunkOutline>empty());
    }

    private Keypoint keypoint(LandmarkNet.Output output, CropMap map, int landmark) {
        Point point = position(output, map, landmark);
        int at = landmark * LandmarkNet.VALUES;
        return new Keypoint(
                point.x(),
                point.y(),
                output.landmarks().get(at + 2) * map.scale(),
                Logistic.of(output.landmarks().get(at + 3)),
                world(output.world(), landmark, map.rotation()));
    }

    private Point position(LandmarkNet.Output output, CropMap map, int landmark) {
        int at = landmark * LandmarkNet.VALUES;
        Point share = new Point(
                output.landmarks().get(at) / LandmarkNet.INPUT,
                output.landmarks().get(at + 1) / LandmarkNet.INPUT);
        Point refined = output.heatMap().refine(landmark, share, below);
        return map.toFrame(refined.x() * LandmarkNet.INPUT, refined.y() * LandmarkNet.INPUT);
    }

    /** The model's world axes turn with the crop; turned back they are the image's. */
    private static Keypoint.World world(FloatBuffer metres, int landmark, double rotation) {
        double x = metres.get(3 * landmark);
        double y = metres.get(3 * landmark + 1);
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        return new Keypoint.World(cos * x - sin * y, sin * x + cos * y, metres.get(3 * landmark + 2));
    }
}
