package dowel.signal;

import java.util.Arrays;
import java.util.List;

/** Times at which a signal starts anew, seconds; found by halving, since an hour of film may have hundreds. */
final class Breaks {
    private final double[] sorted;

    Breaks(List<Double> timesS) {
        sorted = timesS.stream().mapToDouble(time -> time).sorted().toArray();
    }

    /** The last one up to a time; negative infinity if there is none. */
    double last(double timeS) {
        int after = after(timeS);
        return after == 0 ? Double.NEGATIVE_INFINITY : sorted[after - 1];
    }

    /** The first one after a time; infinity if there is none. */
    double next(double timeS) {
        int after = after(timeS);
        return after == sorted.length ? Double.POSITIVE_INFINITY : sorted[after];
    }

    /** True if one lies after the first of two times and not after the second. */
    boolean within(double afterS, double upToS) {
        return next(afterS) <= upToS;
    }

    /** How many lie up to a time. */
    private int after(double timeS) {
        int at = Arrays.binarySearch(sorted, timeS);
        if (at < 0) {
            return -at - 1;
        }
        while (at < sorted.length && sorted[at] == timeS) {
            at++;
        }
        return at;
    }
}
