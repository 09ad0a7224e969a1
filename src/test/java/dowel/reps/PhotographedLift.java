package dowel.reps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.signal.Series;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Four reps between two photographed postures of a real person: what the model saw in the photos of the begin and the end
 * of an exercise, and everything between them on a straight way, minimum jerk in time.
 *
 * <p>The two photos of an exercise are seldom taken from the same place: the second is brought to the scale of the first
 * (by the model's metres) and put on the same feet, seat or bar.
 */
final class PhotographedLift {
    private static final String FILE = "/postures/photographed.json.gz";
    private static final double FPS = 30;
    private static final Joint[][] LIMBS = {
        {Joint.LEFT_SHOULDER, Joint.LEFT_HIP},
        {Joint.LEFT_HIP, Joint.LEFT_KNEE},
        {Joint.LEFT_KNEE, Joint.LEFT_ANKLE},
        {Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW},
        {Joint.LEFT_ELBOW, Joint.LEFT_WRIST},
        {Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER},
        {Joint.LEFT_HIP, Joint.RIGHT_HIP}
    };
    /** Limbs that point at the camera tell no scale, metres. */
    private static final double SHORTEST_M = 0.08;

    private final String name;
    private final Map<Joint, Keypoint> from;
    private final Map<Joint, Keypoint> to;
    private final int width;
    private final int height;

    private PhotographedLift(String name, Map<Joint, Keypoint> from, Map<Joint, Keypoint> to, int width, int height) {
        this.name = name;
        this.from = from;
        this.to = to;
        this.width = width;
        this.height = height;
    }

    /**
     * Reps from one photo to the other and back.
     *
     * @param exercise the photos' name without its number
     * @param first 0 or 1: the photo with which the film begins
     * @param still what stays where it is, by its left name: ankle, hip or wrist
     */
    static PhotographedLift of(String exercise, int first, Joint still) throws IOException {
        JsonNode file = read();
        JsonNode photo = file.path("photos").path(exercise + "_0");
        Map<Joint, Keypoint> zero = keypoints(file, exercise + "_0");
        Map<Joint, Keypoint> one = aligned(keypoints(file, exercise + "_1"), zero, still);
        return new PhotographedLift(
                exercise,
                first == 0 ? zero : one,
                first == 0 ? one : zero,
                photo.path("width").asInt(),
                photo.path("height").asInt());
    }

    /** Reps in which only the arms of a photographed person move, as far as {@code moved} says. */
    static PhotographedLift of(String photo, ArmMovement moved) throws IOException {
        JsonNode file = read();
        Map<Joint, Keypoint> start = keypoints(file, photo);
        JsonNode size = file.path("photos").path(photo);
        return new PhotographedLift(
                photo,
                start,
                moved.end(start),
                size.path("width").asInt(),
                size.path("height").asInt());
    }

    /** Where a movement of the arms ends. */
    interface ArmMovement {
        Map<Joint, Keypoint> end(Map<Joint, Keypoint> start);
    }

    private static JsonNode read() throws IOException {
        try (InputStream in = new GZIPInputStream(PhotographedLift.class.getResourceAsStream(FILE))) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Map<Joint, Keypoint> keypoints(JsonNode file, String photo) {
        Map<Joint, Keypoint> out = new EnumMap<>(Joint.class);
        JsonNode points = file.path("photos").path(photo).path("keypoints");
        for (int i = 0; i < points.size(); i++) {
            JsonNode p = points.get(i);
            out.put(
                    Joint.ofKey(file.path("joints").get(i).asText()),
                    new Keypoint(
                            p.get(0).asDouble(),
                            p.get(1).asDouble(),
                            p.get(2).asDouble(),
                            p.get(3).asDouble(),
                            new Keypoint.World(
                                    p.get(4).asDouble(),
                                    p.get(5).asDouble(),
                                    p.get(6).asDouble())));
        }
        if (out.size() != Joint.values().length) {
            throw new IllegalArgumentException("no photo " + photo);
        }
        return out;
    }

    private static Map<Joint, Keypoint> aligned(Map<Joint, Keypoint> other, Map<Joint, Keypoint> first, Joint still) {
        double scale = pixelsPerMetre(first) / pixelsPerMetre(other);
        double x0 = middle(first, still, true);
        double y0 = middle(first, still, false);
        double x1 = middle(other, still, true);
        double y1 = middle(other, still, false);
        Map<Joint, Keypoint> out = new EnumMap<>(Joint.class);
        other.forEach((joint, p) -> out.put(
                joint,
                new Keypoint(
                        x0 + scale * (p.x() - x1),
                        y0 + scale * (p.y() - y1),
                        scale * p.depth(),
                        p.visibility(),
                        p.world())));
        return out;
    }

    private static double middle(Map<Joint, Keypoint> of, Joint left, boolean x) {
        Keypoint a = of.get(left);
        Keypoint b = of.get(left.mirrored());
        return x ? (a.x() + b.x()) / 2 : (a.y() + b.y()) / 2;
    }

    private static double pixelsPerMetre(Map<Joint, Keypoint> of) {
        List<Double> scales = new ArrayList<>();
        for (Joint[] limb : LIMBS) {
            for (boolean mirrored : new boolean[] {false, true}) {
                Keypoint a = of.get(mirrored ? limb[0].mirrored() : limb[0]);
                Keypoint b = of.get(mirrored ? limb[1].mirrored() : limb[1]);
                double metres = Math.hypot(
                        a.world().x() - b.world().x(), a.world().y() - b.world().y());
                if (metres > SHORTEST_M) {
                    scales.add(a.point().distanceTo(b.point()) / metres);
                }
            }
        }
        double[] values = scales.stream().mapToDouble(v -> v).toArray();
        double[] places = new double[values.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return Series.of(places, values).median();
    }

    /** The film: a second of the first posture, four reps with short holds, a moment of the first posture. */
    PoseTrack track() {
        List<Double> shares = new ArrayList<>();
        hold(shares, 0, 1.0);
        for (int rep = 0; rep < 4; rep++) {
            move(shares, 0, 1, 1.1);
            hold(shares, 1, 0.2);
            move(shares, 1, 0, 1.3);
            hold(shares, 0, 0.4);
        }
        hold(shares, 0, 0.6);
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            poses.add(new Pose(i, i / FPS, 0.97, between(shares.get(i), i), Optional.empty(), Pose.CameraMotion.STILL));
        }
        ClipInfo clip = new ClipInfo(
                name + ".mp4",
                "0".repeat(64),
                width,
                height,
                0,
                shares.size() / FPS,
                shares.size(),
                FPS,
                false,
                List.of());
        return new PoseTrack(clip, new ModelInfo("blazepose-full", "0".repeat(64)), poses, 0);
    }

    private static void hold(List<Double> shares, double share, double lengthS) {
        for (int i = 0; i < lengthS * FPS; i++) {
            shares.add(share);
        }
    }

    private static void move(List<Double> shares, double begin, double end, double lengthS) {
        int frames = (int) Math.round(lengthS * FPS);
        for (int i = 1; i <= frames; i++) {
            double u = (double) i / frames;
            shares.add(begin + (end - begin) * u * u * u * (10 - 15 * u + 6 * u * u));
        }
    }

    /** The posture at a share of the way, every joint trembling by a quarter of a pixel as the model's do. */
    private Map<Joint, Keypoint> between(double share, int frame) {
        Map<Joint, Keypoint> out = new EnumMap<>(Joint.class);
        from.forEach((joint, a) -> {
            Keypoint b = to.get(joint);
            double tremble = 0.25 * Math.sin(1.7 * frame + joint.key().hashCode() % 7);
            out.put(
                    joint,
                    new Keypoint(
                            mix(a.x(), b.x(), share) + tremble,
                            mix(a.y(), b.y(), share) + tremble,
                            mix(a.depth(), b.depth(), share),
                            Math.min(a.visibility(), b.visibility()),
                            new Keypoint.World(
                                    mix(a.world().x(), b.world().x(), share),
                                    mix(a.world().y(), b.world().y(), share),
                                    mix(a.world().z(), b.world().z(), share))));
        });
        return out;
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
