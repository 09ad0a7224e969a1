package dowel.report;

import dowel.motion.ClipInfo;
import dowel.motion.View;
import dowel.report.ReportPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report rests on: the clip, the camera, the model. */
final class AboutClip {
    private AboutClip() {}

    static List<Fact> facts(SetReport report) {
        ClipInfo clip = report.clip();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Exercise", report.exercise().name() + ", " + chosen(report.exercise())));
        facts.add(new Fact("Camera", camera(report.view())));
        facts.add(new Fact(
                "Lifter found", "in " + Wording.percent(report.quality().shareFound()) + " of the frames"));
        facts.add(new Fact("Video", clip.width() + " x " + clip.height() + " pixels, " + rate(clip)));
        if (!clip.decodeErrors().isEmpty()) {
            facts.add(new Fact("Unreadable places", unreadable(clip)));
        }
        facts.add(new Fact("Model", report.model().id()));
        facts.add(new Fact("Model file (SHA-256)", report.model().sha256()));
        facts.add(new Fact("Clip (SHA-256)", clip.sha256()));
        facts.add(new Fact("Dowel", report.appVersion()));
        return facts;
    }

    private static String chosen(SetReport.ExerciseChoice exercise) {
        if (exercise.chosenBy().equals("user")) {
            return "as you said";
        }
        String others = String.join(
                ", ",
                exercise.alternatives().stream()
                        .map(other -> Wording.words(other.id()) + " " + Wording.percent(other.confidence()))
                        .toList());
        return "recognised, " + Wording.percent(exercise.confidence()) + " sure"
                + (others.isEmpty() ? "" : "; next in line, each rated by itself: " + others);
    }

    private static String camera(View view) {
        String yaw = Double.isNaN(view.yawDeg())
                ? "angle unknown"
                : Wording.number(view.yawDeg(), view.yawErrorDeg(), "deg") + " off the side view";
        return Wording.words(view.kind().key()) + ", " + yaw + "; "
                + view.nearSide().name().toLowerCase(Locale.ROOT) + " side near, facing "
                + view.facing().name().toLowerCase(Locale.ROOT);
    }

    private static String rate(ClipInfo clip) {
        String rate = Double.isFinite(clip.fps()) ? new Precision(2).compact(clip.fps()) + " frames per second" : "";
        return Wording.count((int) clip.frames(), "frame") + ", " + rate
                + (clip.variableFrameRate() ? " (uneven)" : "");
    }

    private static String unreadable(ClipInfo clip) {
        return String.join(
                "; ",
                clip.decodeErrors().stream()
                        .map(error -> Wording.moment(error.timeS()) + " " + error.message())
                        .toList());
    }
}
