package dowel.reps;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Posture;
import dowel.kinematics.MetricTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names the exercise by trying each: its reps are sought, and their postures held against what the exercise looks like.
 *
 * <p>The score of an exercise is the mean fit of its looks (1 inside a range, 0 a slack outside it) over its reps,
 * lowered where few of the looks could be seen. The confidence is the best score, lowered where the second is close.
 */
public final class ExerciseRecognizer {
    /** Below this score nothing is named. */
    private static final double NAMED_FROM = 0.70;
    /** Nor if the second best is closer than this. */
    private static final double LEAD = 0.06;
    /** At least this many looks must be seen. */
    private static final int FEWEST_LOOKS = 3;
    /** A lead of this much leaves no doubt. */
    private static final double CLEAR_LEAD = 0.25;
    /** Alternatives below this score are not worth naming. */
    private static final double WORTH_NAMING = 0.40;

    private ExerciseRecognizer() {}

    private record Score(String id, double value) {}

    /** The exercise of a clip with its confidence and alternatives; unsure is said, never guessed past. */
    public static Recognition recognise(MetricTrack track, ExerciseCatalogue catalogue) {
        List<Score> scores = new ArrayList<>();
        for (ExerciseProfile profile : catalogue.profiles()) {
            scores.add(new Score(profile.id(), score(track, profile)));
        }
        scores.sort(Comparator.comparingDouble(Score::value).reversed().thenComparing(Score::id));
        Score best = scores.get(0);
        double lead = scores.size() > 1 ? best.value() - scores.get(1).value() : best.value();
        double confidence = best.value() * (0.5 + 0.5 * Math.min(1, lead / CLEAR_LEAD));
        boolean sure = best.value() >= NAMED_FROM && lead >= LEAD;
        List<Recognition.Alternative> alternatives = scores.stream()
                .skip(sure ? 1 : 0)
                .filter(score -> score.value() >= WORTH_NAMING)
                .limit(3)
                .map(score -> new Recognition.Alternative(score.id(), round(score.value())))
                .toList();
        return new Recognition(
                sure ? best.id() : Recognition.UNSURE, round(confidence), alternatives, why(best, lead, sure));
    }

    private static String why(Score best, double lead, boolean sure) {
        if (sure) {
            return String.format(Locale.ROOT, "the reps look like this exercise (fit %.2f)", best.value());
        }
        if (best.value() == 0) {
            return "no movement looks like a rep of a known exercise";
        }
        return best.value() < NAMED_FROM
                ? String.format(Locale.ROOT, "no exercise fits well (best fit %.2f)", best.value())
                : String.format(Locale.ROOT, "two exercises fit almost alike (%.2f apart)", lead);
    }

    private static double score(MetricTrack track, ExerciseProfile profile) {
        RepList reps = RepDetector.detect(track, profile);
        Postures postures = Drive.choose(track, profile)
                .map(drive -> new Postures(track, drive.side()))
                .orElseGet(() -> new Postures(track, track.view().nearSide()));
        return reps.reps().stream()
                .mapToDouble(rep -> fit(profile, rep, postures))
                .average()
                .orElse(0);
    }

    private static double fit(ExerciseProfile profile, Rep rep, Postures postures) {
        double sum = 0;
        int seen = 0;
        for (Posture look : profile.looks()) {
            double fit = look.fit(postures.value(look, rep.startS(), rep.turnS()));
            if (!Double.isNaN(fit)) {
                sum += fit;
                seen++;
            }
        }
        if (seen < FEWEST_LOOKS) {
            return 0;
        }
        double share = (double) seen / profile.looks().size();
        return sum / seen * (0.8 + 0.2 * Math.min(1, 2 * share));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
