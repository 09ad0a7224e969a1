package dowel.overlay;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Three stages that work on different frames at the same time: fill, draw, write. Frames pass in order through a few
 * slots that are used again, so that memory does not grow with the clip. If a stage fails, all stop.
 */
final class FrameRelay {
    private static final int SLOTS = 4;
    private static final long LOOK_UP_MS = 50;

    /** A place for one frame, handed from stage to stage. */
    static final class Slot {
        /** The picture; the filling stage makes it, the next frame in this slot overwrites it. */
        final Mat picture = new Mat();
        /** The frame in full size, where the filling stage was asked for it; empty otherwise. */
        final Mat full = new Mat();

        long index;
        double timeS;
        private boolean last;
    }

    /** Fills slots; called by one thread of its own. */
    interface Filling {
        /** Puts the next frame into a slot; false at the end of the clip. */
        boolean fill(Slot slot);
    }

    /** A stage that works on a filled slot. */
    interface Work {
        void on(Slot slot);
    }

    private final BlockingQueue<Slot> free = new ArrayBlockingQueue<>(SLOTS);
    private final BlockingQueue<Slot> filled = new ArrayBlockingQueue<>(SLOTS);
    private final BlockingQueue<Slot> drawn = new ArrayBlockingQueue<>(SLOTS);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private FrameRelay() {}

    /**
     * Runs all frames through; the drawing stage runs in the calling thread.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    static void run(Filling filling, Work drawing, Work writing) {
        new FrameRelay().runStages(filling, drawing, writing);
    }

    private void runStages(Filling filling, Work drawing, Work writing) {
        Slot[] slots = new Slot[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Slot();
            free.add(slots[i]);
        }
        Thread filler = start("overlay-decode", () -> fillAll(filling));
        Thread writer = start("overlay-encode", () -> workAll(drawn, writing, free));
        try {
            guarded(() -> workAll(filled, drawing, drawn));
        } finally {
            joinQuietly(filler);
            joinQuietly(writer);
            for (Slot slot : slots) {
                slot.picture.close();
                slot.full.close();
            }
        }
        rethrow();
    }

    /** A stage as a task that may be stopped. */
    private interface Stage {
        void run() throws InterruptedException;
    }

    private Thread start(String name, Stage stage) {
        Thread thread = new Thread(() -> guarded(stage), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void guarded(Stage stage) {
        try {
            stage.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, new CancellationException("drawing was interrupted"));
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void fillAll(Filling filling) throws InterruptedException {
        boolean more = true;
        while (more) {
            Slot slot = take(free);
            more = filling.fill(slot);
            slot.last = !more;
            filled.put(slot);
        }
    }

    private void workAll(BlockingQueue<Slot> from, Work work, BlockingQueue<Slot> to) throws InterruptedException {
        Slot slot = take(from);
        while (!slot.last) {
            work.on(slot);
            to.put(slot);
            slot = take(from);
        }
        to.put(slot);
    }

    /** Waits for a slot; every queue holds all slots, so only taking waits, and it ends when another stage has failed. */
    private Slot take(BlockingQueue<Slot> from) throws InterruptedException {
        while (true) {
            if (failure.get() != null) {
                throw new CancellationException("another stage failed");
            }
            Slot slot = from.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
            if (slot != null) {
                return slot;
            }
        }
    }

    private static void joinQuietly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable failed = failure.get();
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
