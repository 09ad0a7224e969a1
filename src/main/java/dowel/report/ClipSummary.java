package dowel.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.faults.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a list of clips says about one of them; read from its {@code report.json}.
 *
 * @param client who lifted; empty if nobody said
 * @param date when; empty if nobody said
 * @param exercise id of the exercise
 * @param exerciseName the exercise for people
 * @param loadKg the load, if told
 * @param view where the camera stood
 * @param durationS length of the clip, seconds
 * @param frames number of frames
 * @param reps how many reps were counted
 * @param repsWithFault in how many of them something is past its fault limit
 * @param repsWithWarning in how many of the others something is past its warn limit
 * @param worst what leads the report, if anything was found
 * @param noticed what is worth knowing and no fault of technique
 * @param score 0 to 100, if there is one
 * @param rules how many rules hold for single reps
 * @param rulesJudged how many of them were judged anywhere in the clip
 * @param notJudged rules that were not judged somewhere
 * @param warnings what limits the footage
 * @param parts the other parts of the clip, as this report names them
 */
public record ClipSummary(
        String client,
        String date,
        String exercise,
        String exerciseName,
        OptionalDouble loadKg,
        String view,
        double durationS,
        long frames,
        int reps,
        int repsWithFault,
        int repsWithWarning,
        Optional<Worst> worst,
        List<String> noticed,
        OptionalInt score,
        int rules,
        int rulesJudged,
        List<String> notJudged,
        List<String> warnings,
        List<Part> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The finding that leads the report.
     *
     * @param rule id of the rule
     * @param fault its group for people
     * @param verdict how grave
     * @param say what was seen
     * @param cue what to try
     */
    public record Worst(String rule, String fault, Verdict verdict, String say, String cue) {}

    /**
     * Another part of the clip.
     *
     * @param folder where its report lies, seen from this one's folder
     * @param startS where it starts in the clip, seconds
     * @param endS where it ends
     */
    public record Part(String folder, double startS, double endS) {}

    /** Copies the lists. */
    public ClipSummary {
        noticed = List.copyOf(noticed);
        notJudged = List.copyOf(notJudged);
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }

    /**
     * Reads a report.
     *
     * @throws IOException if the file cannot be read or is no report
     */
    public static ClipSummary read(Path reportJson) throws IOException {
        JsonNode report = JSON.readTree(reportJson.toFile());
        if (report == null || !report.path("schema").asText().startsWith("dowel-report/")) {
            throw new IOException(reportJson + ": is no Dowel report; analyse the clip again");
        }
        int faults = 0;
        int warned = 0;
        for (JsonNode rep : report.path("reps")) {
            boolean fault = has(rep, Verdict.FAULT);
            faults += fault ? 1 : 0;
            warned += !fault && has(rep, Verdict.WARN) ? 1 : 0;
        }
        JsonNode set = report.path("set");
        JsonNode exercise = report.path("exercise");
        JsonNode load = report.path("loadKg");
        return new ClipSummary(
                text(report.path("client")),
                text(report.path("date")),
                exercise.path("id").asText(),
                exercise.path("name").asText(Wording.words(exercise.path("id").asText())),
                load.isNumber() ? OptionalDouble.of(load.asDouble()) : OptionalDouble.empty(),
                report.path("view").path("kind").asText(),
                report.path("clip").path("durationS").asDouble(),
                report.path("clip").path("frames").asLong(),
                report.path("reps").size(),
                faults,
                warned,
                worst(set.path("findings")),
                distinct(set.path("noticed"), "say"),
                set.path("score").isNumber() ? OptionalInt.of(set.path("score").asInt()) : OptionalInt.empty(),
                rules(report, false),
                rules(report, true),
                distinct(set.path("notJudged"), "rule"),
                distinct(report.path("quality").path("warnings"), "say"),
                StreamSupport.stream(report.path("parts").spliterator(), false)
                        .map(part -> new Part(
                                part.path("folder").asText(),
                                part.path("startS").asDouble(),
                                part.path("endS").asDouble()))
                        .toList());
    }

    /** What the clip as a whole comes to: its worst finding, else clean; not judged where most rules were not. */
    public Verdict verdict() {
        boolean little = reps == 0 || rulesJudged == 0 || 2 * rulesJudged < rules;
        return worst.map(Worst::verdict).orElse(little ? Verdict.NOT_JUDGED : Verdict.CLEAN);
    }

    /** The same in a few plain words; a clip in which something was hidden is not called good. */
    String word() {
        if (reps == 0) {
            return "No rep counted";
        }
        if (worst.isPresent() || (rulesJudged > 0 && notJudged.isEmpty())) {
            return Wording.verdict(verdict());
        }
        return rulesJudged == 0 ? Wording.verdict(Verdict.NOT_JUDGED) : "Nothing found";
    }

    private static int rules(JsonNode report, boolean judged) {
        Set<String> rules = new HashSet<>();
        report.path("reps").forEach(rep -> rep.path("findings").forEach(finding -> {
            if (!judged || !finding.path("verdict").asText().equals(Verdict.NOT_JUDGED.key())) {
                rules.add(finding.path("rule").asText());
            }
        }));
        return rules.size();
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }

    private static boolean has(JsonNode rep, Verdict verdict) {
        return StreamSupport.stream(rep.path("findings").spliterator(), false)
                .filter(finding -> !finding.path("noFault").asBoolean())
                .anyMatch(finding -> finding.path("verdict").asText().equals(verdict.key()));
    }

    private static Optional<Worst> worst(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> new Worst(
                        finding.path("rule").asText(),
                        finding.path("fault").asText(),
                        verdict(finding.path("verdict").asText()),
                        text(finding.path("say")),
                        text(finding.path("cue"))))
                .filter(finding -> finding.verdict() == Verdict.FAULT || finding.verdict() == Verdict.WARN)
                .findFirst();
    }

    private static Verdict verdict(String key) {
        return Verdict.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static List<String> distinct(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(text(item.path(field))));
        return texts.stream().distinct().toList();
    }
}
