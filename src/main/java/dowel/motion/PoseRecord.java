package dowel.motion;

import java.nio.ByteBuffer;
import java.util.Optional;

/** A pose as bytes of one length, all digits kept. */
final class PoseRecord {
    /** Frame, time, score, the camera's two shifts; the plate's six numbers; what is there. */
    static final int BYTES =
            5 * Long.BYTES + 6 * Double.BYTES + 1 + Pose.ALL_NUMBERS * Float.BYTES + TrunkOutline.BYTES;

    private static final int FOUND = 1;
    private static final int OUTLINE = 2;
    private static final int PLATE = 4;
    private static final int CUT = 8;

    private PoseRecord() {}

    /** Writes {@link #BYTES} bytes. */
    static void write(Pose pose, ByteBuffer out) {
        int end = out.position() + BYTES;
        out.put((byte) ((pose.found() ? FOUND : 0)
                | (pose.outline().isPresent() ? OUTLINE : 0)
                | (pose.plate().isPresent() ? PLATE : 0)
                | (pose.camera().cut() ? CUT : 0)));
        out.putLong(pose.frame()).putDouble(pose.timeS()).putDouble(pose.score());
        out.putDouble(pose.camera().dxPx()).putDouble(pose.camera().dyPx());
        put(pose.packedJoints(), out);
        pose.outline().ifPresent(outline -> outline.write(out));
        pose.plate().ifPresent(plate -> out.putDouble(plate.centre().x())
                .putDouble(plate.centre().y())
                .putDouble(plate.radius())
                .putDouble(plate.aspect())
                .putDouble(plate.tiltDeg())
                .putDouble(plate.confidence()));
        out.position(end);
    }

    /** Reads what {@link #write} wrote. */
    static Pose read(ByteBuffer in) {
        int end = in.position() + BYTES;
        int there = in.get();
        long frame = in.getLong();
        double timeS = in.getDouble();
        double score = in.getDouble();
        Pose.CameraMotion camera = new Pose.CameraMotion(in.getDouble(), in.getDouble(), (there & CUT) != 0);
        float[] joints = floats((there & FOUND) != 0 ? Pose.ALL_NUMBERS : 0, in);
        Optional<TrunkOutline> outline = (there & OUTLINE) != 0 ? Optional.of(TrunkOutline.read(in)) : Optional.empty();
        Optional<Plate> plate = (there & PLATE) != 0 ? Optional.of(plate(in)) : Optional.empty();
        in.position(end);
        return new Pose(frame, timeS, score, joints, outline, camera, plate);
    }

    private static Plate plate(ByteBuffer in) {
        return new Plate(
                new Point(in.getDouble(), in.getDouble()),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }

    static void put(float[] numbers, ByteBuffer out) {
        out.asFloatBuffer().put(numbers);
        out.position(out.position() + numbers.length * Float.BYTES);
    }

    static float[] floats(int count, ByteBuffer in) {
        float[] out = new float[count];
        in.asFloatBuffer().get(out);
        in.position(in.position() + count * Float.BYTES);
        return out;
    }
}
