package dowel.cli;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.RuleSpec;
import dowel.exercise.ViewNeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where to put the camera: for all lifts, and for each exercise as its rules ask for it. */
final class FilmingGuide {
    private static final int WIDTH = 90;
    private static final List<String> FOR_ALL = List.of(
            "Place    At the side of the working arm, 3 to 4 m away, the lens at hip height, level, on a stand or a bench."
                    + " Not in the hand: the picture must stand still.",
            "Angle    As square to the side as you can: within 15 degrees for the shape of the back, within 30 for angles."
                    + " At 4 m, a metre forward or back is 14 degrees.",
            "Picture  The whole body from the first rep to the last, head and feet in it, hands and bar too; the lifter as"
                    + " large as that allows. No plate, bench or person between camera and back.",
            "Clothes  Fitted, and of another colour than the wall. A loose shirt hides the back: it is then not judged.",
            "Light    From the camera's side. A window behind the lifter makes a black figure.",
            "Time     Start a second before the first rep, standing still, and stop a second after the last. At least two"
                    + " whole reps. Normal speed, 30 frames per second; 60 show more of fast reps. No slow motion.",
            "People   Alone in the picture, or the lifter clearly the largest. --blur-others covers everybody else.");

    private final ExerciseCatalogue catalogue;

    FilmingGuide(ExerciseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The guide, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Where to put the camera");
        lines.add("");
        FOR_ALL.forEach(text -> wrap(text, "  ", "           ", lines));
        lines.add("");
        lines.add("For each exercise");
        for (ExerciseProfile exercise : catalogue.profiles()) {
            lines.add("");
            String views = exercise.views().stream()
                    .map(view -> view.key().replace('_', '-'))
                    .collect(Collectors.joining(" or "));
            wrap(exercise.name() + " (" + exercise.id() + "): from the " + views, "", "  ", lines);
            if (exercise.oneSided()) {
                lines.add("  the side of the arm that works");
            }
            byAdvice(exercise)
                    .forEach((advice, rules) -> wrap(String.join(", ", rules) + ": " + advice, "  ", "    ", lines));
        }
        lines.add("");
        lines.add("What a clip cannot show is reported as not judged, with the reason and how to film it.");
        return lines;
    }

    /** The rules of an exercise by how to film for them, back contour first. */
    private static Map<String, List<String>> byAdvice(ExerciseProfile exercise) {
        Map<String, List<String>> byAdvice = new LinkedHashMap<>();
        for (ViewNeed need : ViewNeed.values()) {
            for (RuleSpec rule : exercise.rules()) {
                if (rule.view() == need) {
                    byAdvice.computeIfAbsent(rule.words().filmSo(), advice -> new ArrayList<>())
                            .add(rule.id().replace('_', ' ').toLowerCase(Locale.ROOT));
                }
            }
        }
        return byAdvice;
    }

    private static void wrap(String text, String first, String others, List<String> lines) {
        StringBuilder line = new StringBuilder(first);
        for (String word : text.split("(?<=\\S) ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(others);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
