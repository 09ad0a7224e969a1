package dowel.cli;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.ViewNeed;
import dowel.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where to put the camera: for all lifts, for each exercise, and for each rule. */
final class FilmingGuide {
    private static final int WIDTH = 90;
    private static final List<String> FOR_ALL = List.of(
            "Place    At the side of the working arm, 3 to 4 m away, the lens at hip height, level, on a stand or a bench."
                    + " Not in the hand: the picture must stand still.",
            "Distance Never nearer than 2 m, nor looking up or down at the lifter by more than 15 degrees (at 3 m: the lens"
                    + " 0.8 m over or under the hips). Dowel cannot tell from a picture that it was: in rendered clips from"
                    + " 1.5 m hips were 7 to 15 degrees off instead of 2 to 3, and nothing in the report said so.",
            "Angle    As square to the side as you can: within 15 degrees for the shape of the back, within 30 for angles."
                    + " At 4 m, a metre forward or back is 14 degrees.",
            "Picture  The whole body from the first rep to the last, head and feet in it, hands and bar too; the lifter as"
                    + " large as that allows. No plate, bench or person between camera and back: in bent-over rows plates wider"
                    + " than about 35 cm hide shoulder and hip, and most is then not judged.",
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
        lines.add("");
        for (ExerciseProfile exercise : catalogue.profiles()) {
            String views = exercise.views().stream()
                    .map(view -> view.key().replace('_', '-'))
                    .collect(Collectors.joining(" or "));
            String side = exercise.oneSided() ? ", on the side of the arm that works" : "";
            wrap(exercise.name() + " (" + exercise.id() + "): from the " + views + side, "  ", "    ", lines);
        }
        lines.add("");
        lines.add("For each thing that is judged ('dowel exercise ID' tells which exercise has which)");
        lines.add("");
        byAdvice().forEach((advice, rules) -> wrap(String.join(", ", rules) + ": " + advice, "  ", "    ", lines));
        lines.add("");
        lines.add("What a clip cannot show is reported as not judged, with the reason and how to film it.");
        return lines;
    }

    /** The rules of all exercises by how to film for them, back contour first. */
    private Map<String, Set<String>> byAdvice() {
        Map<String, Set<String>> byAdvice = new LinkedHashMap<>();
        for (ViewNeed need : ViewNeed.values()) {
            catalogue.profiles().stream()
                    .flatMap(exercise -> exercise.rules().stream())
                    .filter(rule -> rule.view() == need)
                    .forEach(rule -> byAdvice.computeIfAbsent(rule.words().filmSo(), advice -> new LinkedHashSet<>())
                            .add(Wording.rule(rule.id()) + " (" + rule.id() + ")"));
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
