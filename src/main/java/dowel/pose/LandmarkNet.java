package dowel.pose;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Optional;

/** The landmark model for one thread: a crop in, landmarks, heat maps and mask out. */
final class LandmarkNet implements AutoCloseable {
    /** Side of the crop, pixels. */
    static final int INPUT = 256;
    /** The 33 public landmarks, two alignment points, four of the hands. */
    static final int LANDMARKS = 39;
    /** Numbers per landmark: x, y, z in crop pixels, visibility and presence logits. */
    static final int VALUES = 5;

    private final ByteBuffer input =
            ByteBuffer.allocateDirect(INPUT * INPUT * 3 * Float.BYTES).order(ByteOrder.nativeOrder());
    private final Predictor<Boolean, Output> predictor;

    LandmarkNet(TorchModel model) {
        predictor = model.predictor(new OneCrop());
    }

    /**
     * What the model says of one crop.
     *
     * @param landmarks 39 x 5
     * @param score probability of a person
     * @param heatMap 64 x 64 x 39
     * @param world 39 x 3, metres from mid-hip, turned like the crop
     * @param mask of the person, if it was asked for
     */
    record Output(FloatBuffer landmarks, float score, HeatMap heatMap, FloatBuffer world, Optional<PersonMask> mask) {}

    /** Where the crop goes: 256 x 256 x 3, red green blue, 0 to 1. */
    FloatBuffer input() {
        return input.asFloatBuffer();
    }

    /** Runs the model on what lies in {@link #input()}. */
    Output run(boolean withMask) {
        try {
            return predictor.predict(withMask);
        } catch (TranslateException e) {
            throw new IllegalStateException("the landmark model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private final class OneCrop implements NoBatchifyTranslator<Boolean, Output> {
        @Override
        public NDList processInput(TranslatorContext context, Boolean withMask) {
            NDManager manager = context.getNDManager();
            return new NDList(
                    manager.create(
                            input.duplicate().order(ByteOrder.nativeOrder()),
                            new Shape(1, INPUT, INPUT, 3),
                            DataType.FLOAT32),
                    manager.create(new boolean[] {withMask}));
        }

        @Override
        public Output processOutput(TranslatorContext context, NDList list) {
            NDArray mask = list.get(4);
            return new Output(
                    list.get(0).toByteBuffer().asFloatBuffer(),
                    list.get(1).toFloatArray()[0],
                    new HeatMap(list.get(2).toByteBuffer().asFloatBuffer()),
                    list.get(3).toByteBuffer().asFloatBuffer(),
                    mask.size() == 0
                            ? Optional.empty()
                            : Optional.of(
                                    new PersonMask(INPUT, mask.toByteBuffer().asFloatBuffer())));
        }
    }
}
