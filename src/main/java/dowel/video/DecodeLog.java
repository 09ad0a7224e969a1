package dowel.video;

import dowel.motion.ClipInfo.DecodeError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the places where a file could not be read; a run of the same failure is one place, and so is one time. */
final class DecodeLog {
    /** A file broken in more places than this is told so once; the list must not grow with the clip. */
    private static final int MOST_PLACES = 1000;

    private final List<DecodeError> errors = new ArrayList<>();
    private boolean inRun;

    /** Notes a failure at a time, seconds from the first frame. */
    void add(double timeS, String message) {
        boolean samePlace = (inRun && last().message().equals(message))
                || errors.stream().anyMatch(before -> before.timeS() == timeS);
        inRun = true;
        if (samePlace || errors.size() > MOST_PLACES) {
            return;
        }
        boolean full = errors.size() == MOST_PLACES;
        errors.add(new DecodeError(timeS, full ? "more than " + MOST_PLACES + " broken places" : message));
    }

    private DecodeError last() {
        return errors.get(errors.size() - 1);
    }

    /** Tells that a frame came through, which ends a run of failures. */
    void frameCameThrough() {
        inRun = false;
    }

    /** The places in the order of their times; decoding with several threads tells of some late. */
    List<DecodeError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingDouble(DecodeError::timeS))
                .toList();
    }
}
