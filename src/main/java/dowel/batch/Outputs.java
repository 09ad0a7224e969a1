package dowel.batch;

import dowel.report.ClipList;
import dowel.report.ClipListHtml;
import dowel.report.ClipSummary;
import dowel.report.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what is said about all clips: {@code index.html}, {@code summary.csv}, {@code failures.csv}. */
final class Outputs {
    static final String INDEX = "index.html";
    static final String POSTER = "poster.jpg";
    private static final String SUMMARY = "summary.csv";
    private static final String FAILURES = "failures.csv";
    private static final String REPORT = "report.json";

    private static final List<String> COLUMNS = List.of(
            "clip",
            "client",
            "date",
            "exercise",
            "load_kg",
            "reps",
            "reps_told",
            "reps_with_fault",
            "reps_with_warning",
            "worst_finding",
            "verdict",
            "seen",
            "not_judged",
            "view",
            "duration_s",
            "report",
            "notes",
            "from_s",
            "to_s",
            "score");

    private static final long NOT_BEFORE_MS = 10_000;

    private final Path out;
    private long lastMillis;

    Outputs(Path out) {
        this.out = out;
    }

    /** The same, if it has not been done for a while. */
    void writeNowAndThen(List<Task> done, List<Failure> failures, List<String> skipped) throws IOException {
        long now = System.currentTimeMillis();
        if (now - lastMillis > NOT_BEFORE_MS) {
            lastMillis = now;
            write(done, failures, skipped);
        }
    }

    /**
     * Replaces the three files.
     *
     * @param done the clips that have a report
     */
    void write(List<Task> done, List<Failure> failures, List<String> skipped) throws IOException {
        ClipList list = new ClipList(
                entries(done),
                failures.stream()
                        .map(failure -> new ClipList.Failed(failure.clip(), failure.why()))
                        .toList(),
                skipped);
        writeCsv(out.resolve(SUMMARY), COLUMNS, csv -> {
            for (ClipList.Entry entry : list.clips()) {
                row(csv, entry);
            }
        });
        writeCsv(out.resolve(FAILURES), List.of("clip", "why"), csv -> {
            for (Failure failure : failures) {
                csv.printRecord(plain(failure.clip()), plain(failure.why()));
            }
        });
        ClipListHtml.write(list, out.resolve(INDEX));
    }

    private List<ClipList.Entry> entries(List<Task> done) throws IOException {
        List<ClipList.Entry> entries = new ArrayList<>();
        for (Task task : done) {
            ClipSummary main = ClipSummary.read(task.place().resolve(REPORT));
            List<ClipList.Entry> others = new ArrayList<>();
            Optional<ClipList.Span> ofMain = Optional.empty();
            for (ClipSummary.Part part : main.parts()) {
                ClipSummary other =
                        ClipSummary.read(task.place().resolve(part.folder()).resolve(REPORT));
                others.add(entry(task, part.folder(), other, Optional.of(span(part))));
                ofMain = other.parts().stream()
                        .filter(link -> link.folder().equals(".."))
                        .findFirst()
                        .map(Outputs::span);
            }
            entries.add(entry(task, "", main, ofMain));
            entries.addAll(others);
        }
        return entries;
    }

    /** What the coach counted is taken for the reps of the main part. */
    private ClipList.Entry entry(Task task, String part, ClipSummary summary, Optional<ClipList.Span> span)
            throws IOException {
        Path place = task.place().resolve(part);
        Path poster = place.resolve(POSTER);
        return new ClipList.Entry(
                task.clip().name(),
                out.relativize(place).toString().replace('\\', '/'),
                summary,
                part.isEmpty() ? task.session().reps() : Optional.empty(),
                task.session().notes(),
                Files.isRegularFile(poster) ? Optional.of(Files.readAllBytes(poster)) : Optional.empty(),
                span);
    }

    private static ClipList.Span span(ClipSummary.Part part) {
        return new ClipList.Span(part.startS(), part.endS());
    }

    private static void row(CSVPrinter csv, ClipList.Entry entry) throws IOException {
        ClipSummary clip = entry.summary();
        csv.printRecord(
                plain(entry.name()),
                plain(clip.client()),
                plain(clip.date()),
                plain(clip.exercise()),
                clip.loadKg().isPresent() ? clip.loadKg().getAsDouble() : "",
                clip.reps(),
                entry.told().map(Object::toString).orElse(""),
                clip.repsWithFault(),
                clip.repsWithWarning(),
                plain(clip.worst().map(ClipSummary.Worst::rule).orElse("")),
                clip.verdict().key(),
                plain(clip.worst().map(ClipSummary.Worst::say).orElse("")),
                plain(String.join(" ", clip.notJudged())),
                plain(clip.view()),
                seconds(clip.durationS()),
                plain(entry.folder() + "/report.html"),
                plain(entry.notes()),
                entry.span().map(span -> seconds(span.startS())).orElse(""),
                entry.span().map(span -> seconds(span.endS())).orElse(""),
                clip.score().isPresent() ? clip.score().getAsInt() : "");
    }

    private static String seconds(double s) {
        return String.format(Locale.ROOT, "%.1f", s);
    }

    /**
     * A text that no spreadsheet takes for a formula: what starts like one gets an apostrophe in front (OWASP, CSV
     * injection).
     */
    static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private interface Rows {
        void print(CSVPrinter csv) throws IOException;
    }

    private static void writeCsv(Path file, List<String> columns, Rows rows) throws IOException {
        WholeFile.write(file, bytes -> {
            Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(columns);
            rows.print(csv);
            csv.flush();
        });
    }
}
