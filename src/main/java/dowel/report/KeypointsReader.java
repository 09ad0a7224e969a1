package dowel.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.ModelInfo;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a key point file frame by frame and refuses, with its place, whatever is not as it was written. */
final class KeypointsReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> HEAD = List.of(
            "schema", "appVersion", "model", "clip", "session", "settings", "others", "joints", "values", "rays");

    private final Path file;
    private final List<Joint> joints = new ArrayList<>();

    KeypointsReader(Path file) {
        this.file = file;
    }

    KeypointsFile.Content read() throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a folder; name the keypoints.json in it");
        }
        Map<String, JsonNode> head = new LinkedHashMap<>();
        PoseList.Builder poses = new PoseList.Builder();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = MAPPER.getFactory().createParser(in)) {
            readAll(json, head, poses);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file; check the path", e);
        } catch (JsonProcessingException e) {
            String place = "line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
            boolean cutShort = e instanceof JsonEOFException;
            throw new KeypointsFormatException(
                    file,
                    place,
                    cutShort ? "the file ends too early" : "this is not JSON (" + e.getOriginalMessage() + ")");
        }
        return content(head, poses.build());
    }

    private void readAll(JsonParser json, Map<String, JsonNode> head, PoseList.Builder poses) throws IOException {
        expect(json.nextToken() == JsonToken.START_OBJECT, "start", "an object is expected");
        boolean framesSeen = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("frames")) {
                checkHead(head);
                readFrames(json, poses);
                framesSeen = true;
            } else {
                expect(HEAD.contains(name), name, "no such field is known");
                head.put(name, json.readValueAsTree());
                if (name.equals("schema")) {
                    checkSchema(head.get(name));
                }
            }
        }
        expect(framesSeen, "frames", "this field is missing");
        expect(json.nextToken() == null, "end", "nothing may follow the object");
    }

    private void checkSchema(JsonNode schema) throws IOException {
        expect(
                schema.asText().equals(KeypointsFile.SCHEMA),
                "schema",
                "\"" + KeypointsFile.SCHEMA + "\" is expected, not \"" + schema.asText() + "\"");
    }

    private void checkHead(Map<String, JsonNode> head) throws IOException {
        for (String name : HEAD) {
            expect(head.containsKey(name), name, "this field is missing before frames");
        }
        StrictNode names = new StrictNode(file, "joints", head.get("joints"));
        for (StrictNode name : names.elements()) {
            joints.add(joint(name));
        }
        List<String> values = new ArrayList<>();
        for (StrictNode value : new StrictNode(file, "values", head.get("values")).elements()) {
            values.add(value.text());
        }
        expect(values.equals(KeypointsWriter.VALUES), "values", KeypointsWriter.VALUES + " are expected");
        StrictNode rays = new StrictNode(file, "rays", head.get("rays"));
        expect(
                rays.field("count").integer() == TrunkOutline.RAYS
                        && rays.field("firstU").number() == TrunkOutline.FIRST_U
                        && rays.field("stepU").number() == TrunkOutline.STEP_U,
                "rays",
                TrunkOutline.RAYS + " rays from u = " + TrunkOutline.FIRST_U + " in steps of " + TrunkOutline.STEP_U
                        + " are expected");
    }

    private static Joint joint(StrictNode name) throws IOException {
        try {
            return Joint.ofKey(name.text());
        } catch (IllegalArgumentException e) {
            throw name.refuse(e.getMessage());
        }
    }

    private void readFrames(JsonParser json, PoseList.Builder poses) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "frames", "an array is expected");
        double before = Double.NEGATIVE_INFINITY;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            StrictNode frame = new StrictNode(file, "frames[" + poses.size() + "]", json.readValueAsTree());
            Pose pose = pose(frame);
            if (!(pose.timeS() > before)) {
                throw frame.refuse("its time " + pose.timeS() + " s does not come after " + before + " s");
            }
            before = pose.timeS();
            poses.add(pose);
        }
    }

    private Pose pose(StrictNode frame) throws IOException {
        frame.onlyFields("frame", "timeS", "score", "camera", "keypoints", "outline", "plate");
        StrictNode camera = frame.field("camera");
        camera.onlyFields("dx", "dy", "cut");
        StrictNode outline = frame.field("outline");
        return new Pose(
                frame.field("frame").integer(),
                frame.field("timeS").number(),
                frame.field("score").number(),
                keypoints(frame.field("keypoints")),
                outline.isNull() ? Optional.empty() : Optional.of(outline(outline)),
                new Pose.CameraMotion(
                        camera.field("dx").numberOrNan(),
                        camera.field("dy").numberOrNan(),
                        camera.field("cut").truth()),
                frame.node().has("plate") ? Optional.of(plate(frame.field("plate"))) : Optional.empty());
    }

    private static Plate plate(StrictNode node) throws IOException {
        node.onlyFields("centre", "radius", "aspect", "tiltDeg", "confidence");
        return new Plate(
                point(node.field("centre")),
                node.field("radius").number(),
                node.field("aspect").number(),
                node.field("tiltDeg").number(),
                node.field("confidence").number());
    }

    private Map<Joint, Keypoint> keypoints(StrictNode node) throws IOException {
        Map<Joint, Keypoint> keypoints = new EnumMap<>(Joint.class);
        if (node.isNull()) {
            return keypoints;
        }
        List<StrictNode> elements = node.elements(joints.size());
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isNull()) {
                double[] v = elements.get(i).numbers(KeypointsWriter.VALUES.size());
                Keypoint.World world = new Keypoint.World(v[4], v[5], v[6]);
                keypoints.put(joints.get(i), new Keypoint(v[0], v[1], v[2], v[3], world));
            }
        }
        return keypoints;
    }

    private static TrunkOutline outline(StrictNode node) throws IOException {
        node.onlyFields("hip", "shoulder", "maskScale", "left", "right");
        return new TrunkOutline(
                point(node.field("hip")),
                point(node.field("shoulder")),
                node.field("maskScale").numberOrNan(),
                node.field("left").numbers(TrunkOutline.RAYS),
                node.field("right").numbers(TrunkOutline.RAYS));
    }

    private static Point point(StrictNode node) throws IOException {
        double[] xy = node.numbers(2);
        return new Point(xy[0], xy[1]);
    }

    private KeypointsFile.Content content(Map<String, JsonNode> head, List<Pose> poses) throws IOException {
        StrictNode model = new StrictNode(file, "model", head.get("model"));
        model.onlyFields("id", "sha256");
        PoseTrack track = new PoseTrack(
                clip(new StrictNode(file, "clip", head.get("clip"))),
                new ModelInfo(model.field("id").text(), model.field("sha256").text()),
                poses,
                Math.toIntExact(new StrictNode(file, "others", head.get("others")).integer()));
        expect(head.get("settings").isObject(), "settings", "an object is expected");
        Map<String, Object> settings =
                MAPPER.convertValue(head.get("settings"), new TypeReference<Map<String, Object>>() {});
        return new KeypointsFile.Content(
                new StrictNode(file, "appVersion", head.get("appVersion")).text(),
                track,
                session(new StrictNode(file, "session", head.get("session"))),
                settings);
    }

    private static ClipInfo clip(StrictNode node) throws IOException {
        node.onlyFields(
                "file",
                "sha256",
                "width",
                "height",
                "rotationDeg",
                "durationS",
                "frames",
                "fps",
                "variableFrameRate",
                "decodeErrors");
        List<ClipInfo.DecodeError> errors = new ArrayList<>();
        for (StrictNode error : node.field("decodeErrors").elements()) {
            errors.add(new ClipInfo.DecodeError(
                    error.field("timeS").numberOrNan(), error.field("message").text()));
        }
        return new ClipInfo(
                node.field("file").text(),
                node.field("sha256").text(),
                Math.toIntExact(node.field("width").integer()),
                Math.toIntExact(node.field("height").integer()),
                Math.toIntExact(node.field("rotationDeg").integer()),
                node.field("durationS").numberOrNan(),
                node.field("frames").integer(),
                node.field("fps").numberOrNan(),
                node.field("variableFrameRate").truth(),
                errors);
    }

    private static SetReport.Session session(StrictNode node) throws IOException {
        node.onlyFields("client", "date", "loadKg");
        StrictNode load = node.field("loadKg");
        return new SetReport.Session(
                node.field("client").optionalText(),
                node.field("date").optionalText(),
                load.isNull() ? Optional.empty() : Optional.of(load.number()));
    }

    private void expect(boolean holds, String place, String expected) throws IOException {
        if (!holds) {
            throw new KeypointsFormatException(file, place, expected);
        }
    }
}
