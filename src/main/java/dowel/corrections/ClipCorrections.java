package dowel.corrections;

import dowel.exercise.Place;
import dowel.exercise.Problems;
import java.util.List;

/**
 * What a coach's file asks for in all parts of a clip.
 *
 * @param main for the report that stands for the clip
 * @param others for other parts; each at most once
 * @param problems mistakes of the whole file, the same as those of its parts
 */
public record ClipCorrections(Corrections main, List<OfPart> others, Problems problems) {
    /**
     * For another part of the clip.
     *
     * @param place where its key stands
     * @param folder the folder of its report, such as {@code part-2}
     */
    public record OfPart(Place place, String folder, Corrections corrections) {}

    /** Copies the list. */
    public ClipCorrections {
        others = List.copyOf(others);
    }
}
