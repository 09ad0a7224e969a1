package dowel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that is given up when the process is told to end, as with Ctrl-C: the process waits until it has tidied up. */
final class OnSignal implements AutoCloseable {
    private static final long LONGEST_STOP_S = 30;

    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean told;

    /** Work that {@code stop}, run in a thread of its own, brings to an end. */
    OnSignal(Runnable stop) {
        hook = new Thread(() -> stop(stop), "dowel-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Work of the calling thread that ends when that is interrupted. */
    static OnSignal interruptingThisThread() {
        return new OnSignal(Thread.currentThread()::interrupt);
    }

    /** True if the process was told to end. */
    boolean told() {
        return told;
    }

    private void stop(Runnable stop) {
        told = true;
        stop.run();
        try {
            if (!tidied.await(LONGEST_STOP_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the work did not stop within " + LONGEST_STOP_S + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work is done, or given up and tidied up. */
    @Override
    public void close() {
        tidied.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It is running right now, and has been told that all is tidy.
            return;
        }
    }
}
