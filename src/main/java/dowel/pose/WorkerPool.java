package dowel.pose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A thread per {@link PoseWorker}; what holds up the most is done first. */
final class WorkerPool implements AutoCloseable {
    /** What is done first. */
    enum Urgency {
        /** All later frames wait for it. */
        KEY,
        /** The camera, which the frames' release waits for. */
        CAMERA,
        /** Nobody waits for it. */
        BETWEEN
    }

    private final List<PoseWorker> workers;
    private final BlockingQueue<PoseWorker> idle;
    private final ThreadPoolExecutor threads;
    private final AtomicLong submitted = new AtomicLong();

    WorkerPool(List<PoseWorker> workers) {
        this.workers = List.copyOf(workers);
        this.idle = new LinkedBlockingQueue<>(workers);
        this.threads = new ThreadPoolExecutor(
                workers.size(), workers.size(), 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "dowel-pose");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private record Ranked(Urgency urgency, long number, Runnable work) implements Runnable, Comparable<Ranked> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Ranked other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
        }
    }

    /** Runs tasks of one urgency, in the order in which they are given. */
    Executor at(Urgency urgency) {
        return work -> threads.execute(new Ranked(urgency, submitted.getAndIncrement(), work));
    }

    /** Lets every worker run once on its thread, so that the first frames cost no more than the others. */
    void warmUp() {
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (PoseWorker worker : workers) {
            done.add(CompletableFuture.runAsync(worker::warmUp, at(Urgency.KEY)));
        }
        done.forEach(CompletableFuture::join);
    }

    /** Lends a worker to a task that runs on one of the pool's threads. */
    <T> T with(Function<PoseWorker, T> task) {
        PoseWorker worker = idle.remove();
        try {
            return task.apply(worker);
        } finally {
            idle.add(worker);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a pose worker did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(PoseWorker::close);
    }
}
