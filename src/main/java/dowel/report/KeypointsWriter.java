package dowel.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.motion.ClipInfo;
import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Plate;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseTrack;
import dowel.motion.TrunkOutline;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Streams a key point file: the facts first, then one frame a line. */
final class KeypointsWriter {
    /** The numbers of one joint, in the file's order. */
    static final List<String> VALUES = List.of("x", "y", "depth", "visibility", "worldX", "worldY", "worldZ");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;

    KeypointsWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setCodec(MAPPER);
    }

    void write(KeypointsFile.Content content) throws IOException {
        PoseTrack track = content.track();
        json.writeStartObject();
        json.writeStringField("schema", KeypointsFile.SCHEMA);
        json.writeStringField("appVersion", content.appVersion());
        writeModel(track);
        writeClip(track.clip());
        writeSession(content.session());
        json.writeObjectField("settings", content.settings());
        json.writeNumberField("others", track.others());
        json.writeObjectField(
                "joints", Arrays.stream(Joint.values()).map(Joint::key).toList());
        json.writeObjectField("values", VALUES);
        writeRays();
        json.writeArrayFieldStart("frames");
        for (Pose pose : track.poses()) {
            json.writeRaw('\n');
            writeFrame(pose);
        }
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void writeModel(PoseTrack track) throws IOException {
        json.writeObjectFieldStart("model");
        json.writeStringField("id", track.model().id());
        json.writeStringField("sha256", track.model().sha256());
        json.writeEndObject();
    }

    private void writeClip(ClipInfo clip) throws IOException {
        json.writeObjectFieldStart("clip");
        json.writeStringField("file", clip.file());
        json.writeStringField("sha256", clip.sha256());
        json.writeNumberField("width", clip.width());
        json.writeNumberField("height", clip.height());
        json.writeNumberField("rotationDeg", clip.rotationDeg());
        exact("durationS", clip.durationS());
        json.writeNumberField("frames", clip.frames());
        exact("fps", clip.fps());
        json.writeBooleanField("variableFrameRate", clip.variableFrameRate());
        json.writeArrayFieldStart("decodeErrors");
        for (ClipInfo.DecodeError error : clip.decodeErrors()) {
            json.writeStartObject();
            exact("timeS", error.timeS());
            json.writeStringField("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeSession(SetReport.Session session) throws IOException {
        json.writeObjectFieldStart("session");
        json.writeObjectField("client", session.client().orElse(null));
        json.writeObjectField("date", session.date().orElse(null));
        json.writeObjectField("loadKg", session.loadKg().orElse(null));
        json.writeEndObject();
    }

    private void writeRays() throws IOException {
        json.writeObjectFieldStart("rays");
        json.writeNumberField("firstU", TrunkOutline.FIRST_U);
        json.writeNumberField("stepU", TrunkOutline.STEP_U);
        json.writeNumberField("count", TrunkOutline.RAYS);
        json.writeEndObject();
    }

    private void writeFrame(Pose pose) throws IOException {
        json.writeStartObject();
        json.writeNumberField("frame", pose.frame());
        json.writeFieldName("timeS");
        number(pose.timeS(), KeypointsGrid.TIME);
        json.writeFieldName("score");
        number(pose.score(), KeypointsGrid.PROBABILITY);
        writeCamera(pose.camera());
        json.writeFieldName("keypoints");
        writeKeypoints(pose);
        json.writeFieldName("outline");
        writeOutline(pose);
        if (pose.plate().isPresent()) {
            writePlate(pose.plate().get());
        }
        json.writeEndObject();
    }

    private void writePlate(Plate plate) throws IOException {
        json.writeObjectFieldStart("plate");
        json.writeFieldName("centre");
        writePoint(plate.centre());
        json.writeFieldName("radius");
        number(plate.radius(), KeypointsGrid.PIXELS);
        json.writeFieldName("aspect");
        number(plate.aspect(), KeypointsGrid.PROBABILITY);
        json.writeFieldName("tiltDeg");
        number(plate.tiltDeg(), KeypointsGrid.PIXELS);
        json.writeFieldName("confidence");
        number(plate.confidence(), KeypointsGrid.PROBABILITY);
        json.writeEndObject();
    }

    private void writeCamera(Pose.CameraMotion camera) throws IOException {
        json.writeObjectFieldStart("camera");
        json.writeFieldName("dx");
        number(camera.dxPx(), KeypointsGrid.PIXELS);
        json.writeFieldName("dy");
        number(camera.dyPx(), KeypointsGrid.PIXELS);
        json.writeBooleanField("cut", camera.cut());
        json.writeEndObject();
    }

    private void writeKeypoints(Pose pose) throws IOException {
        if (!pose.found()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Joint joint : Joint.values()) {
            if (pose.at(joint).isPresent()) {
                writeKeypoint(pose.at(joint).get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    private void writeKeypoint(Keypoint keypoint) throws IOException {
        json.writeStartArray();
        number(keypoint.x(), KeypointsGrid.PIXELS);
        number(keypoint.y(), KeypointsGrid.PIXELS);
        number(keypoint.depth(), KeypointsGrid.PIXELS);
        number(keypoint.visibility(), KeypointsGrid.PROBABILITY);
        number(keypoint.world().x(), KeypointsGrid.METRES);
        number(keypoint.world().y(), KeypointsGrid.METRES);
        number(keypoint.world().z(), KeypointsGrid.METRES);
        json.writeEndArray();
    }

    private void writeOutline(Pose pose) throws IOException {
        if (pose.outline().isEmpty()) {
            json.writeNull();
            return;
        }
        TrunkOutline outline = pose.outline().get();
        json.writeStartObject();
        json.writeFieldName("hip");
        writePoint(outline.hip());
        json.writeFieldName("shoulder");
        writePoint(outline.shoulder());
        json.writeFieldName("maskScale");
        number(outline.maskScale(), KeypointsGrid.SCALE);
        json.writeFieldName("left");
        writeOffsets(outline::leftOffset);
        json.writeFieldName("right");
        writeOffsets(outline::rightOffset);
        json.writeEndObject();
    }

    private void writePoint(Point point) throws IOException {
        json.writeStartArray();
        number(point.x(), KeypointsGrid.PIXELS);
        number(point.y(), KeypointsGrid.PIXELS);
        json.writeEndArray();
    }

    private void writeOffsets(IntToDoubleFunction offset) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < TrunkOutline.RAYS; i++) {
            number(offset.applyAsDouble(i), KeypointsGrid.PIXELS);
        }
        json.writeEndArray();
    }

    private void exact(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private void number(double value, Precision precision) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else {
            json.writeNumber(precision.compact(value));
        }
    }
}
