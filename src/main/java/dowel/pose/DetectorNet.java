package dowel.pose;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** The person detector for one thread. */
final class DetectorNet implements AutoCloseable {
    /** Side of the input, pixels. */
    static final int INPUT = 224;

    private final ByteBuffer input =
            ByteBuffer.allocateDirect(INPUT * INPUT * 3 * Float.BYTES).order(ByteOrder.nativeOrder());
    private final Predictor<ByteBuffer, Output> predictor;

    DetectorNet(TorchModel model) {
        predictor = model.predictor(new OnePicture());
    }

    /** Boxes, anchors x 12, and one score logit per anchor. */
    record Output(FloatBuffer boxes, FloatBuffer logits) {}

    /** Where the letterboxed picture goes: 224 x 224 x 3, red green blue, -1 to 1. */
    FloatBuffer input() {
        return input.asFloatBuffer();
    }

    /** Runs the model on what lies in {@link #input()}. */
    Output run() {
        try {
            return predictor.predict(input.duplicate().order(ByteOrder.nativeOrder()));
        } catch (TranslateException e) {
            throw new IllegalStateException("the person detector failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private static final class OnePicture implements NoBatchifyTranslator<ByteBuffer, Output> {
        @Override
        public NDList processInput(TranslatorContext context, ByteBuffer picture) {
            return new NDList(context.getNDManager().create(picture, new Shape(1, INPUT, INPUT, 3), DataType.FLOAT32));
        }

        @Override
        public Output processOutput(TranslatorContext context, NDList list) {
            return new Output(
                    list.get(0).toByteBuffer().asFloatBuffer(),
                    list.get(1).toByteBuffer().asFloatBuffer());
        }
    }
}
