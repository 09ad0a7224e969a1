package dowel.evaluate;

import dowel.evaluate.Truth.TrueFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The true frames of one clip, found by time.
 *
 * <p>A moment belongs to the nearest true frame if that lies within half a frame interval of the truth; the truth's
 * times are written to 0.1 ms, hence a millisecond of grace.
 */
final class TrueFrames {
    private static final double GRACE_S = 0.001;

    private final List<TrueFrame> frames;
    private final double[] times;
    private final double reachS;

    TrueFrames(List<TrueFrame> frames) {
        this.frames = frames;
        this.times = frames.stream().mapToDouble(TrueFrame::timeS).toArray();
        this.reachS = medianInterval(times) / 2 + GRACE_S;
    }

    private static double medianInterval(double[] times) {
        if (times.length < 2) {
            return 0;
        }
        double[] steps = new double[times.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(steps);
        return Quantile.ofSorted(steps, 0.5);
    }

    List<TrueFrame> all() {
        return frames;
    }

    /** Index of the true frame of a moment; -1 if there is none. */
    int indexAt(double timeS) {
        int after = Arrays.binarySearch(times, timeS);
        if (after >= 0) {
            return after;
        }
        after = -after - 1;
        int nearest = after == 0
                ? 0
                : after == times.length || timeS - times[after - 1] <= times[after] - timeS ? after - 1 : after;
        return times.length > 0 && Math.abs(times[nearest] - timeS) <= reachS ? nearest : -1;
    }

    /** The true frame of a moment. */
    Optional<TrueFrame> at(double timeS) {
        int index = indexAt(timeS);
        return index < 0 ? Optional.empty() : Optional.of(frames.get(index));
    }
}
