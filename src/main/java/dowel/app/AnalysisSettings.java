package dowel.app;

import dowel.kinematics.KinematicsSettings;
import dowel.motion.View;
import dowel.overlay.Blur;
import dowel.pose.PoseSettings;
import dowel.report.ReportFormat;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a user may choose for one analysis, and how it is measured.
 *
 * @param model size of the pose model: {@code lite}, {@code full} or {@code heavy}
 * @param exercise id of the exercise; empty to find out
 * @param view where the camera stood, as the user knows it; empty to find out
 * @param judge ids of the rules on request to judge too
 * @param annotatedVideo true to write {@code annotated.mp4}
 * @param blur what pictures and video make unrecognisable
 * @param formats the files to write beside those that every report has
 * @param pose how poses are tracked
 * @param kinematics how poses are measured
 */
public record AnalysisSettings(
        String model,
        Optional<String> exercise,
        Optional<View.Kind> view,
        Set<String> judge,
        boolean annotatedVideo,
        Blur blur,
        Set<ReportFormat> formats,
        PoseSettings pose,
        KinematicsSettings kinematics) {

    /** The files for a chat message. */
    public static final Set<ReportFormat> USUAL_FORMATS = Set.of(ReportFormat.MD, ReportFormat.TXT);

    /** Copies the ids, in alphabetical order, and the formats. */
    public AnalysisSettings {
        judge = Collections.unmodifiableSortedSet(new TreeSet<>(judge));
        formats = Set.copyOf(formats);
    }

    /** The word for "find out" in settings and on the command line. */
    public static final String AUTO = "auto";

    /** Model full, exercise and view found out, annotated video and the usual formats written. */
    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                "full",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                true,
                Blur.NONE,
                USUAL_FORMATS,
                PoseSettings.defaults(),
                KinematicsSettings.defaults());
    }

    /** These settings with another exercise and view; empty to find them out. */
    public AnalysisSettings with(Optional<String> otherExercise, Optional<View.Kind> otherView) {
        return new AnalysisSettings(
                model, otherExercise, otherView, judge, annotatedVideo, blur, formats, pose, kinematics);
    }

    /** These settings with poses tracked otherwise. */
    public AnalysisSettings with(PoseSettings otherPose) {
        return new AnalysisSettings(model, exercise, view, judge, annotatedVideo, blur, formats, otherPose, kinematics);
    }

    /** These settings with other rules on request. */
    public AnalysisSettings judging(Set<String> rules) {
        return new AnalysisSettings(model, exercise, view, rules, annotatedVideo, blur, formats, pose, kinematics);
    }

    /** These settings with other things made unrecognisable. */
    public AnalysisSettings blurring(Blur otherBlur) {
        return new AnalysisSettings(model, exercise, view, judge, annotatedVideo, otherBlur, formats, pose, kinematics);
    }

    /** These settings with another model, by its size or its id, for example {@code blazepose-full}. */
    public AnalysisSettings withModel(String id) {
        String size = id.substring(id.lastIndexOf('-') + 1);
        return new AnalysisSettings(size, exercise, view, judge, annotatedVideo, blur, formats, pose, kinematics);
    }

    /** What a report states, and what a replay needs to come to the same report. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("exercise", exercise.orElse(AUTO));
        map.put("view", view.map(View.Kind::key).orElse(AUTO));
        if (!judge.isEmpty()) {
            map.put("judge", String.join(", ", judge));
        }
        if (blur.any()) {
            map.put("blur", blur.key());
        }
        map.put("model", model);
        map.put("cutOffHz", kinematics.cutOffHz());
        map.put("visibilityMin", kinematics.visibilityMin());
        return map;
    }
}
