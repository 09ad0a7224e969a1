package dowel.reps;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Posture;
import dowel.kinematics.MetricTrack;
import dowel.motion.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the exercise by trying each: its reps are sought, and their postures held against what the exercise looks like.
 *
 * <p>The score of an exercise is the mean fit of its looks (1 inside a range, 0 a slack outside it) over its reps,
 * lowered where few of the looks could be seen, and where it leaves
 * movements of the clip unexplained. The confidence is the best score, lowered where another exercise (not
 * a variant of the same) is close, or the plain exercise to a variant, and bounded in oblique views.
 */
public final class ExerciseRecognizer {
    /** Below this score nothing is named. */
    private static final double NAMED_FROM = 0.70;
    /** Nor if the second best is closer than this. */
    private static final double LEAD = 0.04;
    /**
     * The same from other views than the side: copies of one film, a Romanian deadlift with bent knees from behind, led by
     * 0.09 as what it is and by 0.05 as a deadlift.
     */
    private static final double AWAY_LEAD = 0.06;
    /** At least this many looks must be seen. */
    private static final int FEWEST_LOOKS = 3;
    /** A variant is named only if it fits better than the plain exercise by this much. */
    private static final double VARIANT_LEAD = 0.04;
    /** A lead of this much leaves no doubt. */
    private static final double CLEAR_LEAD = 0.25;
    /** How much an exercise loses that would leave all but a few of the movements unexplained. */
    private static final double UNEXPLAINED = 0.10;
    /** How much an exercise loses whose looks are hidden, beyond a quarter of them. */
    private static final double UNSEEN = 0.20;

    /**
     * How much wider a look's slack is, and how much less it counts, for angles of the sagittal plane from an oblique view:
     * knees from 0 to 45 degrees off the side are read with an error of 14 +- 15 degrees (domain reference, section 6).
     */
    private static final double OBLIQUE = 2;

    /**
     * Highest confidence from other views than the side: of 9 filmed clips one was taken for another exercise, and a T-bar's
     * plate before the lifter looks like any row.
     */
    private static final double AWAY_CONFIDENCE = 0.85;

    private static final double ENOUGH_LOOKS = 0.75;
    /** Alternatives below this score are not worth naming. */
    private static final double WORTH_NAMING = 0.40;

    private ExerciseRecognizer() {}

    /**
     * What an exercise scores.
     *
     * @param looks the same without what it leaves unexplained
     * @param byBody the score without what is known of the load
     * @param noPlate true if it speaks for the exercise that no plate was seen
     */
    private record Score(String id, String family, double value, double looks, double byBody, boolean noPlate) {
        static Score none(ExerciseProfile profile) {
            return new Score(profile.id(), profile.family(), 0, 0, 0, false);
        }
    }

    /** Where the film begins inside a rep, its first frame is not quite what the rep started from: it counts less. */
    private static final double BEGUN = 2;

    /** The exercise of a clip with its confidence and alternatives; unsure is said, never guessed past. */
    public static Recognition recognise(MetricTrack track, ExerciseCatalogue catalogue) {
        List<Score> scores = new ArrayList<>();
        for (ExerciseProfile profile : catalogue.recognisable()) {
            scores.add(score(track, profile));
        }
        Score best = best(scores);
        scores.remove(best);
        scores.sort(Comparator.comparingDouble(Score::value).reversed().thenComparing(Score::id));
        double lead = best.value()
                - scores.stream()
                        .filter(score -> !score.family().equals(best.family())
                                || score.id().equals(best.family()))
                        .mapToDouble(Score::value)
                        .max()
                        .orElse(0);
        double leadOfFamily = best.value()
                - scores.stream()
                        .filter(score -> !score.family().equals(best.family()))
                        .mapToDouble(Score::value)
                        .max()
                        .orElse(0);
        boolean side = track.view().kind() == View.Kind.SIDE;
        boolean sure = best.value() >= NAMED_FROM && lead >= (side ? LEAD : AWAY_LEAD);
        double certainLead = Math.min(lead, leadByBody(best, scores));
        double most = side ? 1 : AWAY_CONFIDENCE;
        if (!sure) {
            scores.add(0, best);
        }
        List<Recognition.Alternative> alternatives = scores.stream()
                .filter(score -> score.value() >= WORTH_NAMING)
                .limit(3)
                .map(score -> new Recognition.Alternative(
                        score.id(), round(Math.min(most, confidence(score, score.equals(best) ? certainLead : 0)))))
                .toList();
        return new Recognition(
                sure ? best.id() : Recognition.UNSURE,
                round(Math.min(most, confidence(best, certainLead))),
                round(Math.min(most, confidence(best, leadOfFamily))),
                alternatives,
                why(best, lead, sure));
    }

    /**
     * The best score; within a family the plain exercise unless the reps of a variant look clearly better. What their
     * signals leave unexplained does not count: bending down to the bar moves the hands, but not their reach.
     */
    private static Score best(List<Score> scores) {
        Score highest =
                scores.stream().max(Comparator.comparingDouble(Score::value)).orElseThrow();
        return scores.stream()
                .filter(score -> score.id().equals(highest.family()))
                .filter(plain -> highest.looks() - plain.looks() < VARIANT_LEAD)
                .findFirst()
                .orElse(highest);
    }

    /**
     * The lead over the rest of the family without the load, where that only shows that no plate is seen: a T-bar's looks
     * forward, and two dumbbells have none. No bound in other cases.
     */
    private static double leadByBody(Score best, List<Score> others) {
        return best.noPlate()
                ? others.stream()
                        .filter(score -> score.family().equals(best.family()) && !score.noPlate())
                        .mapToDouble(score -> best.byBody() - score.byBody())
                        .min()
                        .orElse(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY;
    }

    private static double confidence(Score score, double lead) {
        return score.value() * (0.5 + 0.5 * Math.max(0, Math.min(1, lead / CLEAR_LEAD)));
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

    /** The movements that could be reps of an exercise and look like it, each on its own, in order of time. */
    static List<Rep> movements(MetricTrack track, ExerciseProfile profile) {
        Optional<Drive> drive = Drive.choose(track, profile);
        if (drive.isEmpty()) {
            return List.of();
        }
        Postures postures = new Postures(track, drive.get().side());
        List<Rep> movements = RepDetector.movements(track, profile);
        Carrying carrying = Carrying.of(track, profile, drive.get(), movements);
        return movements.stream()
                .filter(rep ->
                        fit(profile, rep, drive.get(), postures, carrying).value() >= NAMED_FROM)
                .toList();
    }

    private static Score score(MetricTrack track, ExerciseProfile profile) {
        RepList reps = RepDetector.detect(track, profile);
        Optional<Drive> drive = Drive.choose(track, profile);
        if (drive.isEmpty() || reps.reps().isEmpty()) {
            return Score.none(profile);
        }
        Postures postures = new Postures(track, drive.get().side());
        if (HandPlaces.speakAgainst(profile, reps, postures)) {
            return Score.none(profile);
        }
        Carrying carrying = Carrying.of(track, profile, drive.get(), reps.reps());
        // Half reps look less like the exercise than whole ones; and where less is seen, less is said.
        double largest = reps.reps().stream()
                .mapToDouble(Rep::rom)
                .filter(rom -> !Double.isNaN(rom))
                .max()
                .orElse(Double.NaN);
        double weights = 0;
        double sum = 0;
        double sumByBody = 0;
        for (Rep rep : reps.reps()) {
            Fit fit = fit(profile, rep, drive.get(), postures, carrying);
            double size = Double.isNaN(rep.rom()) ? 0 : rep.rom() / largest;
            double weight = size * size * fit.seen();
            weights += weight;
            sum += weight * fit.value();
            sumByBody += weight
                    * fit(profile, rep, drive.get(), postures, carrying.withoutLoad())
                            .value();
        }
        if (weights == 0) {
            return Score.none(profile);
        }
        double explained = (double) reps.reps().size()
                / (reps.reps().size() + reps.rejected().size());
        double share = (1 - UNEXPLAINED + UNEXPLAINED * explained) / weights;
        return new Score(
                profile.id(),
                profile.family(),
                share * sum,
                sum / weights,
                share * sumByBody,
                carrying.noPlate(profile));
    }

    /** How well a rep's looks fit, 0 to 1, and which share of them was seen. */
    private record Fit(double value, double seen) {}

    private static Fit fit(ExerciseProfile profile, Rep rep, Drive drive, Postures postures, Carrying carrying) {
        boolean startSeen = rep.startS() < rep.turnS();
        boolean begun = !rep.complete() && postures.filmBegins(rep.startS());
        int seen = 0;
        double weights = 0;
        double sum = 0;
        for (Posture look : profile.looks()) {
            double value = (startSeen || look.at() == Posture.At.TURN) && drive.tells(look)
                    ? postures.value(look, rep.startS(), rep.turnS(), rep.endS())
                    : Double.NaN;
            if (!Double.isNaN(value)) {
                boolean rough = postures.oblique() && Postures.sagittal(look.metric());
                boolean underWay = begun && look.at() != Posture.At.TURN;
                double weight = look.weight() / (rough ? OBLIQUE : 1) / (underWay ? BEGUN : 1);
                seen++;
                weights += weight;
                sum += weight * look.fit(value, rough ? OBLIQUE : 1);
            }
        }
        double share = (double) seen / profile.looks().size();
        if (seen < FEWEST_LOOKS) {
            return new Fit(0, share);
        }
        double fit = (sum + carrying.sum()) / (weights + carrying.weight());
        return new Fit(fit * (1 - UNSEEN + UNSEEN * Math.min(1, share / ENOUGH_LOOKS)), share);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
