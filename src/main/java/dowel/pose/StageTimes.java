package dowel.pose;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the stages of one run cost, summed over all threads.
 *
 * @param frames frames of the clip
 * @param millis milliseconds of work per stage over the whole clip
 * @param calls how often each stage ran
 */
public record StageTimes(long frames, Map<Stage, Double> millis, Map<Stage, Long> calls) {
    /** The stages of pose tracking. */
    public enum Stage {
        /** Reading and decoding the video, and keeping a copy of the frame. */
        DECODE,
        /** Camera motion and cuts. */
        CAMERA,
        /** Round things near the hands. */
        PLATE,
        /** The person detector with its crop. */
        DETECT,
        /** Sampling the region of the person. */
        CROP,
        /** The landmark model. */
        LANDMARKS,
        /** Refinement, joints, and the trunk's outline. */
        OUTLINE
    }

    /** Copies the maps. */
    public StageTimes {
        millis = copy(millis);
        calls = copy(calls);
    }

    private static <T> Map<Stage, T> copy(Map<Stage, T> map) {
        EnumMap<Stage, T> copy = new EnumMap<>(Stage.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** Milliseconds of work per frame of the clip in a stage; 0 for an empty clip. */
    public double millisPerFrame(Stage stage) {
        return frames == 0 ? 0 : millis.getOrDefault(stage, 0.0) / frames;
    }

    /** How often a stage ran per frame of the clip; 0 for an empty clip. */
    public double callsPerFrame(Stage stage) {
        return frames == 0 ? 0 : (double) calls.getOrDefault(stage, 0L) / frames;
    }
}
