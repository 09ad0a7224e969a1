package dowel.evaluate;

import dowel.motion.ModelInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The accuracy of Dowel on a folder of clips.
 *
 * @param appVersion version of Dowel
 * @param models the pose models that made the tracks; one, unless tracks of several were mixed
 * @param clips what was compared, in order of name
 * @param failed what could not be compared
 * @param figures the accuracy table: rendered before filmed, all before its parts
 */
public record Evaluation(
        String appVersion,
        List<ModelInfo> models,
        List<ClipSummary> clips,
        List<Failure> failed,
        List<Figure> figures) {
    /** What an analysis says when it cannot tell the exercise. */
    static final String UNSURE = "unsure";

    /** A clip that could not be compared, and why. */
    public record Failure(String clip, String why) {}

    /** Copies the lists. */
    public Evaluation {
        models = List.copyOf(models);
        clips = List.copyOf(clips);
        failed = List.copyOf(failed);
        figures = List.copyOf(figures);
    }

    /** Makes the figures of a set of clips. */
    static Evaluation of(
            String appVersion,
            List<ModelInfo> models,
            List<ClipResult> results,
            List<Failure> failed,
            ClipBootstrap bootstrap) {
        List<ClipResult> clips = results.stream()
                .sorted(Comparator.comparing(clip -> clip.truth().name()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        slices(clips).forEach((slice, own) -> figures.addAll(figures(slice, own, bootstrap)));
        return new Evaluation(
                appVersion,
                models.stream().distinct().toList(),
                clips.stream().map(ClipSummary::of).toList(),
                failed,
                figures);
    }

    /** Which exercise was taken for which, of one origin: true id to chosen id to number of clips. */
    public Map<String, Map<String, Integer>> confusion(Truth.Origin origin) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        clips.stream().filter(clip -> clip.truth().origin() == origin).forEach(clip -> clip.truth()
                .exercise()
                .ifPresent(known ->
                        table.computeIfAbsent(known, row -> new TreeMap<>()).merge(clip.chosen(), 1, Integer::sum)));
        return table;
    }

    /** The figures of a slice. */
    Stream<Figure> of(Slice slice) {
        return figures.stream().filter(figure -> figure.slice().equals(slice));
    }

    private static Map<Slice, List<ClipResult>> slices(List<ClipResult> clips) {
        Map<Slice, List<ClipResult>> slices = new TreeMap<>(
                Comparator.comparing(Slice::origin).thenComparing(Slice::by).thenComparing(Slice::of));
        for (ClipResult clip : clips) {
            Slice.of(clip.truth()).forEach(slice -> slices.computeIfAbsent(slice, s -> new ArrayList<>())
                    .add(clip));
        }
        return slices;
    }

    private static List<Figure> figures(Slice slice, List<ClipResult> clips, ClipBootstrap bootstrap) {
        FigureMaker maker = new FigureMaker(slice, bootstrap);
        if (!slice.backOnly()) {
            RepFigures.add(maker, clips);
            FaultFigures.add(maker, clips);
            DoseCurve.add(maker, clips);
            BodyFigures.add(maker, clips);
        }
        BackFigures.add(maker, clips);
        return maker.figures();
    }
}
