package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FrameRelayTest {
    private final List<Long> written = Collections.synchronizedList(new ArrayList<>());
    private long next;

    @Test
    void framesPassInOrder() {
        FrameRelay.run(this::fillHundred, slot -> slot.timeS = slot.index / 10.0, slot -> {
            assertEquals(slot.index / 10.0, slot.timeS);
            written.add(slot.index);
        });
        assertEquals(LongStream.range(0, 100).boxed().toList(), written);
    }

    @Test
    void aClipWithoutFramesEnds() {
        FrameRelay.run(slot -> false, slot -> {}, slot -> written.add(slot.index));
        assertEquals(List.of(), written);
    }

    @Test
    void theFailureOfAnyStageStopsAllAndComesOut() {
        assertFails("filling", () -> FrameRelay.run(slot -> fail("filling"), slot -> {}, slot -> {}));
        assertFails("drawing", () -> FrameRelay.run(this::fillForever, slot -> fail("drawing"), slot -> {}));
        assertFails("writing", () -> FrameRelay.run(this::fillForever, slot -> {}, slot -> fail("writing")));
    }

    @Test
    void anInterruptCancels() {
        Thread drawing = Thread.currentThread();
        assertThrows(
                CancellationException.class,
                () -> FrameRelay.run(
                        slot -> {
                            if (slot.index == 0 && next++ == 20) {
                                drawing.interrupt();
                            }
                            return true;
                        },
                        slot -> {},
                        slot -> {}));
        assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
    }

    private boolean fillHundred(FrameRelay.Slot slot) {
        slot.index = next++;
        return slot.index < 100;
    }

    private boolean fillForever(FrameRelay.Slot slot) {
        slot.index = next++;
        return true;
    }

    private static boolean fail(String stage) {
        throw new IllegalStateException(stage);
    }

    private static void assertFails(String stage, Runnable run) {
        assertEquals(stage, assertThrows(IllegalStateException.class, run::run).getMessage());
    }
}
