package dowel.batch;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.exercise.Place;
import dowel.exercise.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code sessions.csv}: one row per clip with the columns file, client, date, exercise, load_kg, reps, notes.
 *
 * <p>Only {@code file} is needed; it is the clip's place below the folder, or its name alone if no other clip has it.
 * Fields are parted by commas or by semicolons, as spreadsheets write them; with semicolons a weight may have a decimal
 * comma. Every mistake is told at once.
 */
final class SessionsFile {
    /** Name of the file in the batch's folder. */
    static final String NAME = "sessions.csv";

    private static final List<String> COLUMNS =
            List.of("file", "client", "date", "exercise", "load_kg", "reps", "notes");
    private static final int MOST_REPS = 1000;

    private final Map<String, Clip> byName = new LinkedHashMap<>();
    private final ExerciseCatalogue catalogue;
    private final boolean clipsMayCome;
    private final Problems problems = new Problems();
    private final Map<String, SessionRow> rows = new HashMap<>();
    private final Map<String, Long> firstLine = new HashMap<>();

    private SessionsFile(List<Clip> clips, ExerciseCatalogue catalogue, boolean clipsMayCome) {
        this.clipsMayCome = clipsMayCome;
        clips.forEach(clip -> byName.put(clip.name(), clip));
        this.catalogue = catalogue;
    }

    /**
     * What the file tells, by the clip's name; empty if there is no such file.
     *
     * @param clipsMayCome true if a row may name a clip that is not there yet
     * @throws IOException if it cannot be read or holds mistakes; the message lists them all with their lines
     */
    static Map<String, SessionRow> read(
            Path folder, List<Clip> clips, ExerciseCatalogue catalogue, boolean clipsMayCome) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        SessionsFile sessions = new SessionsFile(clips, catalogue, clipsMayCome);
        sessions.read(text(file));
        List<String> mistakes = sessions.problems.lines();
        if (!mistakes.isEmpty()) {
            throw new IOException(file + " has "
                    + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes") + "; nothing was done\n"
                    + String.join("\n", mistakes));
        }
        return Map.copyOf(sessions.rows);
    }

    private static String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": is not UTF-8 text; save it as CSV UTF-8", e);
        }
    }

    private void read(String text) throws IOException {
        String head = text.lines().findFirst().orElse("");
        boolean semicolons = head.contains(";") && !head.contains(",");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = List.of();
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (row.getRecordNumber() == 1) {
                    columns = columns(row);
                } else if (!columns.isEmpty()) {
                    row(row, columns, line);
                }
            }
            if (columns.isEmpty()) {
                problem(1, "the first line must name the columns: " + String.join(", ", COLUMNS));
            }
        } catch (UncheckedIOException e) {
            problem(1, "is no CSV: " + e.getCause().getMessage());
        }
    }

    private List<String> columns(CSVRecord head) {
        List<String> columns =
                head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                problem(1, "unknown column '" + column + "'; the columns are " + String.join(", ", COLUMNS));
            } else if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                problem(1, "column '" + column + "' stands twice");
            }
        }
        if (!columns.contains("file")) {
            problem(1, "column 'file' is missing");
            return List.of("");
        }
        return columns;
    }

    private void row(CSVRecord row, List<String> columns, long line) {
        if (row.size() > columns.size()) {
            problem(
                    line,
                    row.size() + " fields in a table of " + columns.size()
                            + " columns; put text with commas in quotes");
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            fields.put(columns.get(i), row.get(i));
        }
        if (!columns.contains("file")) {
            return;
        }
        Optional<Clip> clip = clip(fields.getOrDefault("file", ""), line);
        SessionRow told = new SessionRow(
                told(fields, "client")
                        .or(() -> clip.flatMap(c -> SessionRow.of(c).client())),
                value(fields, "date", line, "a date such as 2026-11-24", SessionsFile::date),
                value(fields, "exercise", line, "an exercise that 'dowel exercises' lists", this::exercise),
                value(fields, "load_kg", line, "a weight in kg between 0 and 1000", SessionsFile::kilograms),
                value(fields, "reps", line, "a whole number", SessionsFile::count),
                fields.getOrDefault("notes", ""));
        clip.ifPresent(c -> rows.put(c.name(), told));
    }

    private Optional<Clip> clip(String file, long line) {
        if (file.isEmpty()) {
            problem(line, "file is empty");
            return Optional.empty();
        }
        String name = file.replace('\\', '/').replaceFirst("^(\\./)+", "");
        List<Clip> found = byName.containsKey(name)
                ? List.of(byName.get(name))
                : byName.values().stream().filter(c -> c.file().equals(name)).toList();
        if (found.isEmpty() && clipsMayCome) {
            return Optional.empty();
        }
        if (found.size() != 1) {
            problem(
                    line,
                    found.isEmpty()
                            ? "file: there is no clip '" + file + "' below the folder"
                            : "file: '" + file + "' is the name of several clips; write the sub-folder too");
            return Optional.empty();
        }
        Clip clip = found.get(0);
        Long earlier = firstLine.putIfAbsent(clip.name(), line);
        if (earlier != null) {
            problem(line, "file: '" + file + "' stands in line " + earlier + " too");
            return Optional.empty();
        }
        return Optional.of(clip);
    }

    private static Optional<String> told(Map<String, String> fields, String column) {
        return Optional.ofNullable(fields.get(column)).filter(text -> !text.isEmpty());
    }

    /** A field read by a function that gives nothing, or throws, for what it does not understand. */
    private <T> Optional<T> value(
            Map<String, String> fields, String column, long line, String expected, Function<String, Optional<T>> read) {
        Optional<String> text = told(fields, column);
        Optional<T> value = text.flatMap(t -> {
            try {
                return read.apply(t);
            } catch (NumberFormatException | DateTimeParseException e) {
                return Optional.empty();
            }
        });
        if (text.isPresent() && value.isEmpty()) {
            problem(line, column + ": expected " + expected + ", not '" + text.get() + "'");
        }
        return value;
    }

    private static Optional<String> date(String text) {
        return Optional.of(LocalDate.parse(text).toString());
    }

    private Optional<String> exercise(String text) {
        return catalogue.find(text).map(ExerciseProfile::id);
    }

    private static Optional<Double> kilograms(String text) {
        return Optional.of(Double.valueOf(text.replace(',', '.'))).filter(kg -> kg > 0 && kg < 1000);
    }

    private static Optional<Integer> count(String text) {
        return Optional.of(Integer.valueOf(text)).filter(n -> n >= 0 && n <= MOST_REPS);
    }

    private void problem(long line, String message) {
        problems.add(new Place(NAME, (int) line), message);
    }
}
