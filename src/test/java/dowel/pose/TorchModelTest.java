package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TorchModelTest {
    /** A hundredth of a crop pixel. */
    private static final double SAME = 0.01;

    @Test
    void plainCodeGivesTheSameLandmarksAsFusedOperations() {
        ModelFolder folder = ModelFolder.open(Shared.MODELS, "blazepose-lite");
        try (TorchModel fused = TorchModel.load(folder);
                TorchModel plain = TorchModel.loadPlain(folder);
                LandmarkNet a = new LandmarkNet(fused);
                LandmarkNet b = new LandmarkNet(plain)) {
            Random random = new Random(7);
            for (int i = 0; i < LandmarkNet.INPUT * LandmarkNet.INPUT * 3; i++) {
                float value = random.nextFloat();
                a.input().put(i, value);
                b.input().put(i, value);
            }
            LandmarkNet.Output expected = a.run(true);
            LandmarkNet.Output found = b.run(true);
            assertEquals(
                    LandmarkNet.LANDMARKS * LandmarkNet.VALUES,
                    expected.landmarks().remaining());
            assertSame(expected.landmarks(), found.landmarks());
            assertEquals(expected.score(), found.score(), 1e-4);
        }
    }

    private static void assertSame(FloatBuffer expected, FloatBuffer found) {
        for (int i = 0; i < expected.remaining(); i++) {
            assertEquals(expected.get(i), found.get(i), SAME, "value " + i);
        }
    }

    @Test
    void theMaskIsLeftOutUnlessAskedFor() {
        try (TorchModel model = TorchModel.load(ModelFolder.open(Shared.MODELS, "blazepose-lite"));
                LandmarkNet net = new LandmarkNet(model)) {
            assertEquals(true, net.run(true).mask().isPresent());
            assertEquals(true, net.run(false).mask().isEmpty());
        }
    }
}
