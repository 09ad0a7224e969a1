package dowel.corrections;

import dowel.corrections.Corrections.Which;
import dowel.exercise.Fields;
import dowel.exercise.Place;
import dowel.exercise.Problems;
import dowel.exercise.Quantity;
import dowel.exercise.YamlFile;
import dowel.exercise.YamlNode;
import dowel.faults.Verdict;
import dowel.kinematics.Unit;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a coach's corrections, a YAML file:
 *
 * <pre>
 * exercise: romanian_deadlift        # judge it as another exercise
 * name: Paused deadlift              # or only call it something else
 * delete: [{rep: 1, why: set-up pull}]
 * merge: [{reps: [4, 5]}]            # turn: 14.2 s, if it turns elsewhere
 * move: [{rep: 2, start: 6.1 s, turn: 7.0 s, end: 8.4 s}]
 * add: [{start: 20.0 s, turn: 21.1 s, end: 22.5 s}]
 * verdicts: [{rep: 3, rule: torso_swing, verdict: clean, say: "...", why: "..."}]
 * cues: [{rule: torso_swing, cue: "..."}]
 * notes: [{rep: 3, note: "..."}, {note: "about the set"}]
 * part-2: {delete: [{rep: 1}]}       # the same keys, for the part of the clip whose report lies in the folder part-2
 * </pre>
 *
 * Rep numbers are those of the report without the file; a rep may also be named by a moment inside it, {@code at: 21 s}.
 */
public final class CorrectionsFile {
    private static final Pattern PART = Pattern.compile("part-[0-9]+");

    private final Problems problems = new Problems();

    private CorrectionsFile() {}

    /**
     * Reads the file. Mistakes are noted in {@link ClipCorrections#problems()}; what is wrong is left out.
     *
     * @throws IOException if the file cannot be read
     */
    public static ClipCorrections read(Path file) throws IOException {
        try {
            return new CorrectionsFile().read(file.getFileName().toString(), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new IOException(file + ": is not UTF-8 text; save it as UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file; check the path", e);
        }
    }

    private ClipCorrections read(String name, String text) {
        YamlNode.Mapping all =
                YamlFile.read(name, text, problems).orElseGet(() -> new YamlNode.Mapping(new Place(name, 1), Map.of()));
        Fields fields = new Fields(all, "", problems);
        List<ClipCorrections.OfPart> others = all.fields().keySet().stream()
                .filter(key -> PART.matcher(key).matches())
                .map(key -> new ClipCorrections.OfPart(fields.placeOf(key), key, corrections(fields.inner(key))))
                .toList();
        return new ClipCorrections(corrections(fields), others, problems);
    }

    private Corrections corrections(Fields fields) {
        Corrections corrections = new Corrections(
                exercise(fields),
                Optional.ofNullable(fields.textOr("name", null)),
                entries(fields, "delete", this::delete),
                entries(fields, "merge", this::merge),
                entries(fields, "move", this::move),
                entries(fields, "add", this::add),
                entries(fields, "verdicts", this::verdict),
                entries(fields, "cues", this::cue),
                entries(fields, "notes", this::note),
                problems);
        fields.refuseOthers();
        return corrections;
    }

    private static Optional<Corrections.Exercise> exercise(Fields fields) {
        return Optional.ofNullable(fields.textOr("exercise", null))
                .filter(id -> !id.isEmpty())
                .map(id -> new Corrections.Exercise(fields.placeOf("exercise"), id));
    }

    private static <T> List<T> entries(Fields fields, String key, Function<Fields, Optional<T>> reader) {
        return fields.each(key, reader).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Corrections.Delete> delete(Fields entry) {
        Optional<Integer> rep = number(entry, "rep", entry.text("rep"));
        String why = entry.textOr("why", "");
        return rep.map(number -> new Corrections.Delete(entry.place(), number, why));
    }

    private Optional<Corrections.Merge> merge(Fields entry) {
        List<String> texts = entry.texts("reps");
        List<Integer> reps = new ArrayList<>();
        texts.forEach(text -> number(entry, "reps", text).ifPresent(reps::add));
        Optional<Double> turn = time(entry, "turn");
        String why = entry.textOr("why", "");
        if (texts.size() < 2) {
            entry.problem("reps", "expected two or more neighbours, such as [4, 5]");
        }
        return reps.size() == texts.size() && reps.size() > 1
                ? Optional.of(new Corrections.Merge(
                        entry.place(), reps.stream().sorted().toList(), turn, why))
                : Optional.empty();
    }

    private Optional<Corrections.Move> move(Fields entry) {
        Optional<Integer> rep = number(entry, "rep", entry.text("rep"));
        Optional<Double> start = time(entry, "start");
        Optional<Double> turn = time(entry, "turn");
        Optional<Double> end = time(entry, "end");
        String why = entry.textOr("why", "");
        if (!entry.has("start") && !entry.has("turn") && !entry.has("end")) {
            entry.problem("rep", "where to? Say start, turn or end, such as 'start: 6.1 s'");
            return Optional.empty();
        }
        return rep.map(number -> new Corrections.Move(entry.place(), number, start, turn, end, why));
    }

    private Optional<Corrections.Add> add(Fields entry) {
        double start = entry.quantity("start", Unit.SECONDS).value();
        double turn = entry.quantity("turn", Unit.SECONDS).value();
        double end = entry.quantity("end", Unit.SECONDS).value();
        String why = entry.textOr("why", "");
        return Double.isFinite(start + turn + end)
                ? Optional.of(new Corrections.Add(entry.place(), start, turn, end, why))
                : Optional.empty();
    }

    private Optional<Corrections.VerdictEdit> verdict(Fields entry) {
        Which which = which(entry);
        String rule = entry.text("rule");
        Optional<Verdict> verdict = verdict(entry, entry.text("verdict"));
        String say = entry.textOr("say", "");
        String why = entry.textOr("why", "");
        if (which.wholeSet() && !entry.has("rep") && !entry.has("at")) {
            entry.problem("rule", "which rep? Say 'rep: 3'");
        }
        return which.wholeSet() || rule.isEmpty()
                ? Optional.empty()
                : verdict.map(v -> new Corrections.VerdictEdit(entry.place(), which, rule, v, say, why));
    }

    private Optional<Corrections.CueEdit> cue(Fields entry) {
        String rule = entry.text("rule");
        String cue = entry.text("cue");
        return rule.isEmpty() || cue.isEmpty()
                ? Optional.empty()
                : Optional.of(new Corrections.CueEdit(entry.place(), rule, cue));
    }

    private Optional<Corrections.Note> note(Fields entry) {
        Which which = which(entry);
        String note = entry.text("note");
        return note.isEmpty() ? Optional.empty() : Optional.of(new Corrections.Note(entry.place(), which, note));
    }

    private static Which which(Fields entry) {
        String rep = entry.textOr("rep", "");
        Optional<Double> at = time(entry, "at");
        if (entry.has("rep") && entry.has("at")) {
            entry.problem("at", "say rep or at, not both");
        }
        return new Which(rep.isEmpty() ? Optional.empty() : number(entry, "rep", rep), at);
    }

    private static Optional<Double> time(Fields entry, String key) {
        return entry.optionalQuantity(key, Unit.SECONDS).map(Quantity::value);
    }

    private static Optional<Integer> number(Fields entry, String key, String text) {
        if (text.matches("[1-9][0-9]{0,4}")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (!text.isEmpty()) {
            entry.problem(key, "'" + text + "' is no rep number, such as 3");
        }
        return Optional.empty();
    }

    private static Optional<Verdict> verdict(Fields entry, String text) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(v -> v.key().equals(text))
                .findFirst();
        if (verdict.isEmpty() && !text.isEmpty()) {
            entry.problem(
                    "verdict",
                    "'" + text + "' is no verdict: say "
                            + Arrays.stream(Verdict.values()).map(Verdict::key).collect(Collectors.joining(", ")));
        }
        return verdict;
    }
}
