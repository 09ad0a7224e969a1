package dowel.report;

import dowel.corrections.Change;
import dowel.faults.Finding;
import dowel.faults.NotJudged;
import dowel.faults.Verdict;
import dowel.kinematics.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How verdicts, rules, times and numbers read for people, in pages and on pictures. */
public final class Wording {
    /** Longer lists of reps are cut: nobody reads a hundred numbers in a sentence. */
    private static final int MOST_REPS = 20;

    private Wording() {}

    /** A verdict in one or two plain words. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> "Good";
            case BORDERLINE -> "Close to the limit";
            case NOTED -> "Noticed";
            case WARN -> "Hint";
            case FAULT -> "Work on this";
            case NOT_JUDGED -> "Not judged";
        };
    }

    /** A verdict's key, such as {@code not_judged}, in one or two plain words. */
    static String verdict(String key) {
        return verdict(Verdict.valueOf(key.toUpperCase(Locale.ROOT)));
    }

    /** The text with a full stop at its end; empty stays empty. */
    static String sentence(String text) {
        return text.isEmpty() || text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** A sign for a verdict, so that colour is never the only one. */
    public static String symbol(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> "\u2713";
            case BORDERLINE -> "\u2248";
            case NOTED -> "i";
            case WARN -> "!";
            case FAULT -> "\u25b2";
            case NOT_JUDGED -> "?";
        };
    }

    /** A value with its unit, for example {@code 24.3°}; a dash if it was not measured. */
    public static String number(double value, String unit) {
        return Double.isFinite(value) ? digits(unit).text(value) + suffix(unit) : "\u2013";
    }

    /** A value with its margin, for example {@code 24.3 ± 4.0°}. */
    public static String number(double value, double margin, String unit) {
        if (!Double.isFinite(value) || !Double.isFinite(margin)) {
            return number(value, unit);
        }
        Precision precision = digits(unit);
        return precision.text(value) + " \u00b1 " + precision.text(margin) + suffix(unit);
    }

    /** The same without the unit, for a column whose head names it. */
    static String bare(double value, double margin, String unit) {
        String all = number(value, margin, unit);
        return all.substring(
                0, all.length() - (Double.isFinite(value) ? suffix(unit).length() : 0));
    }

    /** Decimals for people: one less than in files where the margin makes more of them meaningless. */
    static Precision digits(String unit) {
        int places = Precision.ofSymbol(unit).places();
        return new Precision(places > 1 ? places - 1 : places);
    }

    /** A limit or margin as short as it goes, for example {@code 2.5 %c} or {@code 0.85}; a dash if there is none. */
    public static String limit(double value, String unit) {
        return Double.isFinite(value) ? new Precision(3).compact(value) + suffix(unit) : "\u2013";
    }

    /** What a value was held against, for example {@code limit 20°}. */
    public static String against(Verdict verdict, Finding.Measured m) {
        return (verdict == Verdict.NOTED ? "noticed from " : "limit ") + limit(m.limit(), m.unit());
    }

    /** How sure a finding is, in plain words. */
    static String sure(Verdict verdict, Finding.Measured m) {
        boolean clearly = Math.abs(m.value() - m.limit()) >= m.margin();
        return switch (verdict) {
            case NOTED -> "Worth knowing; no fault of technique.";
            case WARN, FAULT ->
                clearly
                        ? "Clear: past the limit by more than the measuring error."
                        : "Likely: past the limit, though by less than the measuring error. Look at the video.";
            case BORDERLINE -> "Too close to call: the limit lies within the measuring error.";
            case CLEAN -> "Clear: better than the limit by more than the measuring error.";
            case NOT_JUDGED -> "";
        };
    }

    /** A coach's change in a sentence. */
    static String change(Change change) {
        String rule = rule(change.rule());
        String rep = change.rep() > 0 ? "Rep " + change.rep() : "";
        String sentence =
                switch (change.kind()) {
                    case EXERCISE -> "Exercise: " + change.after() + ", not " + change.before() + ".";
                    case NAME -> "Name of the exercise: " + change.after() + ", not " + change.before() + ".";
                    case REP_DELETED -> "Rep deleted: " + change.before() + ".";
                    case REPS_MERGED -> rep + ": merged from " + change.before() + ".";
                    case REP_MOVED -> rep + ": now " + change.after() + ", found at " + change.before() + ".";
                    case REP_ADDED -> rep + ": added, " + change.after() + ".";
                    case VERDICT ->
                        rep + ", " + rule + ": \"" + verdict(change.after()) + "\", measured as \""
                                + verdict(change.before()) + "\".";
                    case CUE -> rule + ": cue written by the coach.";
                    case NOTE -> change.after();
                };
        return sentence + (change.note().isEmpty() ? "" : " " + change.note());
    }

    /** A moment of the clip, minutes and seconds, for example {@code 1:02.5}. */
    public static String moment(double timeS) {
        if (!Double.isFinite(timeS)) {
            return "\u2013";
        }
        long tenths = Math.round(timeS * 10);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /** A duration in seconds, for example {@code 1.3 s}; a dash if it was not filmed. */
    public static String duration(double durationS) {
        return durationS > 0 ? new Precision(1).text(durationS) + " s" : "\u2013";
    }

    /** An id as words: {@code torso_swing} reads "Torso swing". */
    public static String words(String id) {
        String words = id.replace('_', ' ').strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a rule is called, for example "Rounding of the low back"; its id in words if it has no other name. */
    public static String rule(String id) {
        return Meanings.nameOf(id);
    }

    /** A number's name as words, without the unit at its end: {@code trunk_excursion_deg} reads "Trunk excursion". */
    public static String metric(String id) {
        String name = id.replaceFirst("^rom(?=_|$)", "range_of_motion");
        return Arrays.stream(Unit.values())
                .filter(unit -> unit != Unit.RATIO)
                .map(unit -> "_" + unit.suffix())
                .filter(name::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(suffix -> words(name.substring(0, name.length() - suffix.length())))
                .orElse(words(name));
    }

    /** Rep numbers as words: "rep 3" or "reps 1, 2, 5". */
    public static String reps(List<Integer> reps) {
        String numbers = reps.stream().limit(MOST_REPS).map(String::valueOf).collect(Collectors.joining(", "))
                + (reps.size() > MOST_REPS ? " and so on, " + reps.size() + " in all" : "");
        return (reps.size() == 1 ? "rep " : "reps ") + numbers;
    }

    /** Rep numbers in brackets, with a blank before; nothing where they are all of a set, or none. */
    static String ofReps(List<Integer> reps, int all) {
        return reps.isEmpty() || reps.size() == all ? "" : " (" + reps(reps) + ")";
    }

    /**
     * What could not be judged, each rule once, with the reps where that is not all of them.
     *
     * @param all how many reps there are
     * @param name what a rule is called
     */
    public static String unjudged(List<NotJudged> rules, int all, UnaryOperator<String> name) {
        Map<String, SortedSet<Integer>> reps = new LinkedHashMap<>();
        rules.forEach(
                rule -> reps.computeIfAbsent(rule.rule(), id -> new TreeSet<>()).addAll(rule.reps()));
        return reps.entrySet().stream()
                .map(rule -> name.apply(rule.getKey()) + ofReps(List.copyOf(rule.getValue()), all))
                .collect(Collectors.joining(", "));
    }

    /** A count with its noun: "1 rep", "5 reps". */
    public static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** A share as a whole percentage. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String suffix(String unit) {
        return switch (unit) {
            case "deg" -> "\u00b0";
            case "deg/s" -> "\u00b0/s";
            case "L" -> " trunk lengths";
            case "" -> "";
            default -> " " + unit;
        };
    }
}
