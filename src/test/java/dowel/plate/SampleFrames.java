package dowel.plate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Pose;
import dowel.video.VideoFrame;
import dowel.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rendered sample clip with its true joints, and the plates that are found in its pictures. */
record SampleFrames(List<Pose> poses, JsonNode truth) {
    /** As often as the pose model leads. */
    private static final int KEY_FRAMES = 4;

    static SampleFrames watched(String name, int frames) throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(Path.of("samples", name + ".truth.json").toFile())
                .get("frames");
        List<Pose> poses = new ArrayList<>();
        PlateWatch watch = new PlateWatch();
        try (VideoReader video = VideoReader.open(Path.of("samples", name + ".mp4"))) {
            for (int i = 0; i < frames; i++) {
                VideoFrame frame = video.next().orElseThrow();
                Map<Joint, Keypoint> joints = joints(truth.get(i).get("joints"));
                poses.add(new Pose(i, frame.timeS(), 1, joints, Optional.empty(), Pose.CameraMotion.STILL));
                watch.next(frame.bgr(), frame.timeS(), i % KEY_FRAMES == 0 ? Hands.of(joints) : Optional.empty());
            }
        }
        return new SampleFrames(PlateChoice.withPlate(poses, watch.found()), truth);
    }

    private static Map<Joint, Keypoint> joints(JsonNode places) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        places.properties().forEach(place -> {
            double x = place.getValue().get(0).asDouble();
            double y = place.getValue().get(1).asDouble();
            joints.put(Joint.ofKey(place.getKey()), new Keypoint(x, y, 0, 1, new Keypoint.World(0, 0, 0)));
        });
        return joints;
    }
}
