package dowel.pose;

import dowel.pose.StageTimes.Stage;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Adds up what the stages cost, from any thread. */
final class StageClock {
    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier nanos;
    private final Map<Stage, LongAdder> spent = new EnumMap<>(Stage.class);
    private final Map<Stage, LongAdder> calls = new EnumMap<>(Stage.class);

    /**
     * A clock that has counted nothing.
     *
     * @param nanos a running time in nanoseconds
     */
    StageClock(LongSupplier nanos) {
        this.nanos = nanos;
        for (Stage stage : Stage.values()) {
            spent.put(stage, new LongAdder());
            calls.put(stage, new LongAdder());
        }
    }

    /** Does a piece of work and charges it to a stage. */
    <T> T time(Stage stage, Supplier<T> work) {
        long start = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            spent.get(stage).add(nanos.getAsLong() - start);
            calls.get(stage).increment();
        }
    }

    /** Does a piece of work and charges it to a stage. */
    void time(Stage stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return null;
        });
    }

    /** What was spent so far on a clip of that many frames. */
    StageTimes over(long frames) {
        Map<Stage, Double> millis = new EnumMap<>(Stage.class);
        spent.forEach((stage, sum) -> millis.put(stage, sum.sum() / NANOS_PER_MILLI));
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        calls.forEach((stage, count) -> counts.put(stage, count.sum()));
        return new StageTimes(frames, millis, counts);
    }
}
