package dowel.app;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Kinematics;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.OneLifter;
import dowel.kinematics.Quality;
import dowel.kinematics.SeriesStore;
import dowel.motion.PoseTrack;
import dowel.report.SetReport;
import dowel.reps.ClipCutter;
import dowel.reps.ExerciseRecognizer;
import dowel.reps.Recognition;
import dowel.reps.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything that one clip shows: as a rule one exercise; else one part per exercise, each measured and judged by itself.
 *
 * @param track the poses of the whole clip, as the model gave them
 * @param main the part with the most reps, the first of equals; its report stands for the clip
 * @param others the other parts in order of time; their reports lie in {@link #folder} of the main one
 */
public record ClipAnalysis(PoseTrack track, SetAnalysis main, List<SetAnalysis> others) {
    /** Who was followed for so long did not only walk by: time for two reps, seconds. */
    private static final double A_TURN_S = 5;

    /** Copies the other parts. */
    public ClipAnalysis {
        others = List.copyOf(others);
    }

    /**
     * Measures a clip, cuts it into parts and sets, counts and judges them.
     *
     * @throws IllegalArgumentException if the settings name an exercise that the catalogue does not hold
     */
    public static ClipAnalysis of(
            PoseTrack track,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue,
            SetReport.Session session,
            String appVersion) {
        OneLifter lifter = OneLifter.of(track);
        ClipAnalysis seen = new Analyst(lifter.track(), settings, catalogue, session, appVersion).clip();
        return new ClipAnalysis(track, withStrangers(seen.main(), lifter), seen.others());
    }

    /** The poses of the whole clip without frames in which the model followed somebody else. */
    PoseTrack lifter() {
        return OneLifter.of(track).track();
    }

    private static SetAnalysis withStrangers(SetAnalysis main, OneLifter lifter) {
        if (lifter.others().isEmpty()) {
            return main;
        }
        List<Stretch> turns = lifter.others().stream()
                .filter(other -> other.toS() - other.fromS() >= A_TURN_S)
                .map(other -> new Stretch(other.fromS(), other.toS()))
                .toList();
        Quality.Warning warning = new Quality.Warning(
                "somebody_else",
                "In " + lifter.leftOut() + " pictures" + (turns.isEmpty() ? "" : " (" + times(turns) + ")")
                        + " somebody else was followed than the lifter; they were left out.",
                turns.isEmpty()
                        ? "Keep people out of the line from camera to lifter, and mirrors out of the picture."
                        : "If another lifter took a turn, cut the clip there and analyse the pieces; else keep people out"
                                + " of the line from camera to lifter, and mirrors out of the picture.");
        return main.withQuality(SetAnalysis.withFirst(main.report().quality(), warning));
    }

    private static String times(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> moment(stretch.fromS()) + " to " + moment(stretch.toS()))
                .collect(Collectors.joining(", "));
    }

    private static String moment(double timeS) {
        long seconds = Math.round(timeS);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** The same as a coach corrected it, part by part. */
    ClipAnalysis corrected(SetAnalysis newMain, List<SetAnalysis> newOthers) {
        return new ClipAnalysis(track, newMain, newOthers).linked();
    }

    /** Name of the folder of one of the other parts, {@code part-2} for the first. */
    public static String folder(int other) {
        return "part-" + (other + 2);
    }

    /** Every report names the others. */
    private ClipAnalysis linked() {
        List<SetAnalysis> named = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            List<SetReport.Part> seenFromHere = new ArrayList<>(List.of(link(main, "..")));
            for (int j = 0; j < others.size(); j++) {
                if (j != i) {
                    seenFromHere.add(link(others.get(j), "../" + folder(j)));
                }
            }
            named.add(others.get(i).withParts(seenFromHere));
        }
        List<SetReport.Part> seenFromMain = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            seenFromMain.add(link(others.get(i), folder(i)));
        }
        return new ClipAnalysis(track, main.withParts(seenFromMain), named);
    }

    private static SetReport.Part link(SetAnalysis part, String folder) {
        SetReport report = part.report();
        return new SetReport.Part(
                folder,
                report.exercise().id(),
                report.exercise().name(),
                part.track().poses().get(0).timeS(),
                part.track().poses().get(part.track().poses().size() - 1).timeS(),
                report.judgement().reps().size());
    }

    /** What all parts of a clip have in common. */
    private record Analyst(
            PoseTrack track,
            AnalysisSettings settings,
            ExerciseCatalogue catalogue,
            SetReport.Session session,
            String appVersion) {

        ClipAnalysis clip() {
            MetricTrack whole = measure(track);
            Optional<ExerciseProfile> named = settings.exercise().flatMap(catalogue::find);
            ClipCutter.Cut cut = ClipCutter.cut(track, whole, this::measure, catalogue, named);
            if (cut.parts().isEmpty()) {
                Supplier<Recognition> seen = () -> ExerciseRecognizer.recognise(whole, catalogue);
                return new ClipAnalysis(track, analyse(track, whole, seen, List.of()), List.of());
            }
            SeriesStore store = SeriesStore.of(track);
            List<SetAnalysis> parts = new ArrayList<>(
                    cut.parts().stream().map(part -> part(part, whole, store)).toList());
            int most = 0;
            for (int i = 1; i < parts.size(); i++) {
                most = reps(parts.get(i)) > reps(parts.get(most)) ? i : most;
            }
            SetAnalysis main = parts.remove(most);
            return new ClipAnalysis(track, cut.leftOut().isEmpty() ? main : warned(main, cut.leftOut()), parts)
                    .linked();
        }

        private MetricTrack measure(PoseTrack poses) {
            return Kinematics.measure(poses, settings.kinematics(), settings.view());
        }

        private SetAnalysis part(ClipCutter.Part part, MetricTrack whole, SeriesStore store) {
            PoseTrack poses =
                    track.between(part.stretch().fromS(), part.stretch().toS());
            boolean all = poses.poses().size() == track.poses().size();
            SetAnalysis set = analyse(
                    all ? track : poses,
                    all ? whole : measure(poses),
                    () -> part.seen().orElseThrow(),
                    part.sets());
            return all ? set : set.heldIn(store);
        }

        private SetAnalysis analyse(
                PoseTrack poses, MetricTrack measured, Supplier<Recognition> seen, List<Stretch> sets) {
            SetReport.ExerciseChoice exercise = SetAnalysis.choose(seen, settings, catalogue);
            SetAnalysis.Known known = new SetAnalysis.Known(exercise, sets);
            return SetAnalysis.of(poses, measured, known, settings, catalogue, session, appVersion);
        }

        private static int reps(SetAnalysis part) {
            return part.report().judgement().reps().size();
        }

        private static SetAnalysis warned(SetAnalysis main, List<Stretch> leftOut) {
            Quality.Warning warning = new Quality.Warning(
                    "movement_left_out",
                    "Movement that was taken for no set, " + times(leftOut)
                            + ": a single one, or like no exercise that is known.",
                    "Film one exercise per clip, or name the exercise with --exercise.");
            return main.withQuality(SetAnalysis.withFirst(main.report().quality(), warning));
        }
    }
}
