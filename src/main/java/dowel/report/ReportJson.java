package dowel.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dowel.corrections.Change;
import dowel.faults.Finding;
import dowel.faults.NotJudged;
import dowel.faults.RepMetric;
import dowel.faults.Score;
import dowel.faults.SetJudgement;
import dowel.faults.Verdict;
import dowel.kinematics.Quality;
import dowel.motion.ClipInfo;
import dowel.motion.View;
import dowel.reps.Rejected;
import dowel.reps.Rep;
import dowel.reps.Stretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes {@code report.json}, schema {@code dowel-report/1} (its JSON Schema is the resource {@link #SCHEMA_RESOURCE}).
 *
 * <p>The same report gives the same bytes: fields in the order of the schema, numbers rounded by {@link Precision},
 * UTF-8, line feeds. What was not measured is {@code null}.
 */
public final class ReportJson {
    /** The value of the field {@code schema}. */
    public static final String SCHEMA = "dowel-report/1";

    /** Where the JSON Schema lies on the class path. */
    public static final String SCHEMA_RESOURCE = "/schema/dowel-report-1.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SetReport report;
    private final Pictures pictures;
    private final KeyMoments moments;

    private ReportJson(SetReport report, Pictures pictures) {
        this.report = report;
        this.pictures = pictures;
        this.moments = new KeyMoments(report);
    }

    /** Writes or replaces the file. */
    public static void write(SetReport report, Pictures pictures, Path file) throws IOException {
        byte[] bytes = bytes(report, pictures);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** The file's bytes: pretty-printed UTF-8 with a line feed at the end. */
    public static byte[] bytes(SetReport report, Pictures pictures) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            String text = MAPPER.writer(printer).writeValueAsString(new ReportJson(report, pictures).tree());
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode tree() {
        SetReport.Session session = report.session();
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA);
        root.set("app", app(report));
        root.set("clip", clip(report.clip()));
        root.set("client", text(session.client()));
        root.set("date", text(session.date()));
        root.set(
                "loadKg",
                session.loadKg().map(kg -> number(kg, new Precision(2))).orElse(NullNode.instance));
        root.set("exercise", exercise(report.exercise()));
        root.set("view", view(report.view()));
        root.set("quality", quality(report.quality()));
        root.set("reps", array(report.judgement().reps(), this::rep));
        root.set("rejected", array(report.rejected(), ReportJson::rejected));
        root.set("set", set(report.judgement()));
        root.set("changes", array(report.changes(), ReportJson::change));
        if (!report.parts().isEmpty()) {
            root.set("parts", array(report.parts(), ReportJson::part));
        }
        root.put("care", SetReport.CARE);
        return root;
    }

    private static ObjectNode app(SetReport report) {
        ObjectNode node = NODES.objectNode();
        node.put("version", report.appVersion());
        node.putObject("model")
                .put("id", report.model().id())
                .put("sha256", report.model().sha256());
        node.set("settings", MAPPER.valueToTree(report.settings()));
        return node;
    }

    private static ObjectNode clip(ClipInfo clip) {
        ObjectNode node = NODES.objectNode();
        node.put("file", clip.file());
        node.put("sha256", clip.sha256());
        node.put("width", clip.width());
        node.put("height", clip.height());
        node.put("rotationDeg", clip.rotationDeg());
        node.set("durationS", seconds(clip.durationS()));
        node.put("frames", clip.frames());
        node.set("fps", number(clip.fps(), new Precision(3)));
        node.put("variableFrameRate", clip.variableFrameRate());
        node.put("decodeErrors", clip.decodeErrors().size());
        node.set("decodeErrorList", array(clip.decodeErrors(), ReportJson::decodeError));
        return node;
    }

    private static ObjectNode decodeError(ClipInfo.DecodeError error) {
        ObjectNode node = NODES.objectNode();
        node.set("atS", seconds(error.timeS()));
        node.put("message", error.message());
        return node;
    }

    private static ObjectNode exercise(SetReport.ExerciseChoice exercise) {
        ObjectNode node = NODES.objectNode();
        node.put("id", exercise.id());
        node.put("name", exercise.name());
        node.put("chosenBy", exercise.chosenBy());
        node.set("confidence", number(exercise.confidence(), Precision.SHARE));
        node.set("alternatives", array(exercise.alternatives(), ReportJson::alternative));
        return node;
    }

    private static ObjectNode alternative(SetReport.ExerciseChoice.Alternative alternative) {
        ObjectNode node = NODES.objectNode();
        node.put("id", alternative.id());
        node.set("confidence", number(alternative.confidence(), Precision.SHARE));
        return node;
    }

    private static ObjectNode view(View view) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", view.kind().key());
        node.set("yawDeg", number(view.yawDeg(), Precision.DEGREES));
        node.set("yawErrorDeg", number(view.yawErrorDeg(), Precision.DEGREES));
        node.put("nearSide", view.nearSide().name().toLowerCase(Locale.ROOT));
        node.put("facing", view.facing().name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static ObjectNode quality(Quality quality) {
        ObjectNode node = NODES.objectNode();
        node.set("framesWithLifter", number(quality.shareFound(), Precision.SHARE));
        node.set("warnings", array(quality.warnings(), ReportJson::warning));
        return node;
    }

    private static ObjectNode warning(Quality.Warning warning) {
        return NODES.objectNode()
                .put("id", warning.id())
                .put("say", warning.say())
                .put("filmSo", warning.filmSo());
    }

    private ObjectNode rep(SetJudgement.JudgedRep judged) {
        Rep rep = judged.rep();
        ObjectNode node = NODES.objectNode();
        node.put("number", rep.number());
        int set = Stretch.setAt(rep.startS(), report.sets());
        if (set > 0) {
            node.put("set", set);
        }
        node.set("startS", seconds(rep.startS()));
        node.set("turnS", seconds(rep.turnS()));
        node.set("endS", seconds(rep.endS()));
        node.set("timeMargins", timeMargins(judged));
        node.set("eccentricS", phase(rep.eccentricS()));
        node.set("concentricS", phase(rep.concentricS()));
        node.put("complete", rep.complete());
        node.set("metrics", metrics(judged.metrics()));
        node.set("findings", array(judged.findings(), this::finding));
        node.set("bar", judged.bar().<JsonNode>map(BarJson::node).orElse(NullNode.instance));
        return node;
    }

    /**
     * How far off the rep's times may be: as much as the length of the phase that begins or ends there. Where a turn is
     * flat, either phase may claim it.
     */
    private static ObjectNode timeMargins(SetJudgement.JudgedRep judged) {
        boolean upFirst = judged.rep().order() == Rep.Order.CONCENTRIC_FIRST;
        double first = margin(judged, upFirst ? "concentric_s" : "eccentric_s");
        double second = margin(judged, upFirst ? "eccentric_s" : "concentric_s");
        ObjectNode node = NODES.objectNode();
        node.set("startS", seconds(first));
        node.set("turnS", seconds(Math.max(first, second)));
        node.set("endS", seconds(second));
        return node;
    }

    private static double margin(SetJudgement.JudgedRep judged, String metric) {
        RepMetric number = judged.metrics().get(metric);
        return number == null ? Double.NaN : number.margin();
    }

    /** A phase of no length was not filmed. */
    private static JsonNode phase(double durationS) {
        return durationS > 0 ? seconds(durationS) : NullNode.instance;
    }

    private static ObjectNode metrics(Map<String, RepMetric> metrics) {
        ObjectNode node = NODES.objectNode();
        metrics.forEach((name, metric) -> node.set(name, metric(metric)));
        return node;
    }

    private static ObjectNode metric(RepMetric metric) {
        Precision precision = Precision.ofSymbol(metric.unit());
        ObjectNode node = NODES.objectNode();
        node.set("value", number(metric.value(), precision));
        node.set("margin", number(metric.margin(), precision));
        node.set("atS", seconds(metric.atS()));
        node.put("unit", metric.unit());
        return node;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", finding.rule());
        node.put("fault", finding.fault());
        node.put("verdict", written(finding.verdict().key()));
        if (finding.verdict() == Verdict.NOTED) {
            node.put("noFault", true);
        }
        measured(node, finding.measured());
        node.put("say", finding.say());
        node.set("cue", text(Optional.of(finding.cue())));
        node.set("image", text(pictures.of(finding, moments)));
        if (finding.verdict() == Verdict.NOT_JUDGED) {
            node.put("why", finding.why());
            node.put("filmSo", finding.filmSo());
        }
        report.verdictChange(finding).ifPresent(change -> node.put("measuredVerdict", written(change.before())));
        return node;
    }

    /** The schema had five verdicts before anything was noted: past a warn limit is past a warn limit. */
    private static String written(String verdict) {
        return verdict.equals(Verdict.NOTED.key()) ? Verdict.WARN.key() : verdict;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", change.kind().key());
        node.set("rep", change.rep() > 0 ? NODES.numberNode(change.rep()) : NullNode.instance);
        node.set("rule", text(Optional.of(change.rule())));
        node.set("before", text(Optional.of(change.before())));
        node.set("after", text(Optional.of(change.after())));
        node.set("note", text(Optional.of(change.note())));
        return node;
    }

    private static void measured(ObjectNode node, Optional<Finding.Measured> measured) {
        if (measured.isEmpty()) {
            List.of("value", "unit", "limit", "margin", "atS", "frame").forEach(node::putNull);
            return;
        }
        Finding.Measured m = measured.get();
        Precision precision = Precision.ofSymbol(m.unit());
        node.set("value", number(m.value(), precision));
        node.put("unit", m.unit());
        node.set("limit", number(m.limit(), precision));
        node.set("margin", number(m.margin(), precision));
        node.set("atS", seconds(m.atS()));
        node.put("frame", m.frame());
    }

    private static ObjectNode part(SetReport.Part part) {
        ObjectNode node = NODES.objectNode();
        node.put("folder", part.folder());
        node.put("exercise", part.exercise());
        node.set("startS", seconds(part.startS()));
        node.set("endS", seconds(part.endS()));
        node.put("reps", part.reps());
        return node;
    }

    private static ObjectNode rejected(Rejected rejected) {
        ObjectNode node = NODES.objectNode();
        node.set("startS", seconds(rejected.startS()));
        node.set("endS", seconds(rejected.endS()));
        node.put("why", rejected.why());
        return node;
    }

    private ObjectNode set(SetJudgement judgement) {
        ObjectNode node = NODES.objectNode();
        node.put("reps", judgement.reps().size());
        Score score = judgement.score();
        node.set(
                "score",
                score.points().isPresent() ? NODES.numberNode(score.points().getAsInt()) : NullNode.instance);
        node.set("scoreParts", array(score.parts(), ReportJson::scorePart));
        node.set("scoreRules", array(score.rules(), NODES::textNode));
        node.set("scoreOpen", array(score.open(), NODES::textNode));
        node.set("noScore", text(Optional.of(score.why())));
        node.set("findings", array(judgement.summary(), this::ofSet));
        node.set("noticed", array(judgement.noticed(), this::ofSet));
        node.set("wholeSet", array(judgement.ofSet(), this::ofSet));
        node.set("notJudged", array(judgement.notJudged(), ReportJson::notJudged));
        node.set("wentWell", text(Optional.of(judgement.wentWell())));
        return node;
    }

    private static ObjectNode scorePart(Score.Part part) {
        ObjectNode node = NODES.objectNode();
        node.put("fault", part.fault());
        node.put("points", -part.points());
        node.set("rules", array(part.rules(), NODES::textNode));
        node.set("faultReps", array(part.faults(), NODES::numberNode));
        node.set("hintReps", array(part.hints(), NODES::numberNode));
        node.put("repsJudged", part.judged());
        return node;
    }

    private ObjectNode ofSet(Finding finding) {
        ObjectNode node = finding(finding);
        node.set("rep", finding.rep() > 0 ? NODES.numberNode(finding.rep()) : NullNode.instance);
        return node;
    }

    private static ObjectNode notJudged(NotJudged notJudged) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", notJudged.rule());
        node.set("reps", array(notJudged.reps(), NODES::numberNode));
        node.put("why", notJudged.why());
        node.put("filmSo", notJudged.filmSo());
        return node;
    }

    static <T> ArrayNode array(List<T> values, Function<T, JsonNode> toNode) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(toNode.apply(value)));
        return array;
    }

    static JsonNode seconds(double timeS) {
        return number(timeS, Precision.SECONDS);
    }

    static JsonNode number(double value, Precision precision) {
        return Double.isFinite(value) ? DecimalNode.valueOf(precision.decimal(value)) : NullNode.instance;
    }

    /** Nothing to say is null. */
    static JsonNode text(Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance);
    }
}
