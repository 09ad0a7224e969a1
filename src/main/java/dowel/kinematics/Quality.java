package dowel.kinematics;

import dowel.signal.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * How good the footage is for measuring.
 *
 * @param shareFound share of frames with the lifter, 0 to 1
 * @param cameraShift speed of the background, L per second, over time
 * @param cutsS times at which another shot begins, seconds
 * @param trunkMaskPx median trunk length in pixels of the person mask; NaN if no mask was computed
 * @param bowNoise standard deviation of the bow between frames while the lifter stands still, %c; NaN if unknown
 * @param warnings what a person should know before reading the numbers
 */
public record Quality(
        double shareFound,
        Series cameraShift,
        List<Double> cutsS,
        double trunkMaskPx,
        double bowNoise,
        List<Warning> warnings) {

    /** One remark: an id such as {@code small_figure}, what was seen, and how to film instead. */
    public record Warning(String id, String say, String filmSo) {}

    /** Copies the lists. */
    public Quality {
        cutsS = List.copyOf(cutsS);
        warnings = List.copyOf(warnings);
    }

    /** The same with one more remark. */
    Quality with(Warning another) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(another);
        return new Quality(shareFound, cameraShift, cutsS, trunkMaskPx, bowNoise, more);
    }

    /** The same of a stretch of the clip: speed of the background and cuts of that stretch, all else as it is. */
    Quality between(double fromS, double toS) {
        return new Quality(
                shareFound,
                cameraShift.between(fromS, toS),
                cutsS.stream().filter(cutS -> cutS > fromS && cutS <= toS).toList(),
                trunkMaskPx,
                bowNoise,
                warnings);
    }
}
