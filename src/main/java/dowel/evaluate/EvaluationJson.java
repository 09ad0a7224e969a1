package dowel.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as JSON, schema {@code dowel-evaluation/1}. The order never changes, so that two runs can be compared
 * line by line.
 *
 * <p>{@code app}; {@code models}; {@code clips}, a row each; {@code failed}; {@code confusion} by origin, true exercise
 * and chosen one; {@code figures}, each with {@code name}, {@code unit}, {@code pass} ({@code exercise_found_out},
 * {@code exercise_given} or {@code either}), {@code origin} ({@code rendered} or {@code filmed}), {@code by} and {@code
 * of} (which clips), {@code clips} (how many), {@code count} (how many frames, reps or clips the number is made from),
 * {@code value}, and {@code low} and {@code high}, its 95 % interval: Wilson's for shares, else percentiles over clips
 * drawn anew; null with fewer than five clips. Numbers have five significant digits; what is not known is null.
 */
public final class EvaluationJson {
    /** The value of the field {@code schema}. */
    public static final String SCHEMA = "dowel-evaluation/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final MathContext DIGITS = new MathContext(5);

    private EvaluationJson() {}

    /** The text of the file, with a line break at its end. */
    public static String text(Evaluation evaluation) {
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA);
        root.put("app", evaluation.appVersion());
        ArrayNode models = root.putArray("models");
        evaluation
                .models()
                .forEach(model -> models.addObject().put("id", model.id()).put("sha256", model.sha256()));
        ArrayNode clips = root.putArray("clips");
        evaluation.clips().forEach(clip -> clips.add(clip(clip)));
        ArrayNode failed = root.putArray("failed");
        evaluation
                .failed()
                .forEach(one -> failed.addObject().put("clip", one.clip()).put("why", one.why()));
        root.set("confusion", confusion(evaluation));
        ArrayNode figures = root.putArray("figures");
        evaluation.figures().forEach(figure -> figures.add(figure(figure)));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private static ObjectNode clip(ClipSummary clip) {
        Truth truth = clip.truth();
        ObjectNode row = NODES.objectNode();
        row.put("clip", truth.name());
        row.put("origin", key(truth.origin()));
        row.put("body", truth.body());
        row.put("clothing", truth.clothing());
        row.put("split", truth.split());
        number(row, "yawDeg", truth.yawDeg());
        row.put("exercise", truth.exercise().orElse(null));
        row.put("chosen", clip.chosen());
        row.set(
                "count",
                clip.count()
                        .map(count ->
                                NODES.objectNode().put("true", count.truth()).put("found", count.found()))
                        .orElse(null));
        row.set("repsExerciseFoundOut", reps(clip.foundOut()));
        row.set("repsExerciseGiven", reps(clip.given()));
        row.set("faults", faults(clip.faults()));
        ObjectNode angles = row.putObject("angles");
        clip.angles().forEach((angle, errors) -> angles.set(angle.metric().key(), errors(errors)));
        number(row, "nearJointsMeanDistancePct", clip.joints().bias());
        return row;
    }

    private static ObjectNode reps(Optional<RepScore> score) {
        return score.map(reps -> {
                    ObjectNode node = NODES.objectNode();
                    node.put("true", reps.trueReps());
                    node.put("found", reps.foundReps());
                    node.put("matched", reps.matched());
                    node.set("startS", errors(reps.start()));
                    node.set("turnS", errors(reps.turn()));
                    node.set("endS", errors(reps.end()));
                    return node;
                })
                .orElse(null);
    }

    private static ObjectNode faults(ClipSummary.Faults faults) {
        return NODES.objectNode()
                .put("there", faults.there())
                .put("told", faults.told())
                .put("notJudged", faults.notJudged())
                .put("falseAlarms", faults.falseAlarms());
    }

    private static ObjectNode errors(ErrorSums errors) {
        ObjectNode node = NODES.objectNode();
        node.put("count", errors.count());
        number(node, "bias", errors.bias());
        number(node, "meanAbsolute", errors.meanAbsolute());
        number(node, "spreadSd", errors.spreadDeviation());
        return node;
    }

    private static ObjectNode confusion(Evaluation evaluation) {
        ObjectNode byOrigin = NODES.objectNode();
        for (Truth.Origin origin : Truth.Origin.values()) {
            ObjectNode table = byOrigin.putObject(key(origin));
            evaluation.confusion(origin).forEach((known, row) -> table.set(known, counts(row)));
        }
        return byOrigin;
    }

    private static ObjectNode counts(Map<String, Integer> row) {
        ObjectNode node = NODES.objectNode();
        row.forEach(node::put);
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = NODES.objectNode();
        node.put("name", figure.name());
        node.put("unit", figure.unit());
        node.put("pass", figure.pass().key());
        node.put("origin", key(figure.slice().origin()));
        node.put("by", figure.slice().by().key());
        node.put("of", figure.slice().of());
        node.put("clips", figure.clips());
        node.put("count", figure.estimate().count());
        number(node, "value", figure.estimate().value());
        Optional<Interval> interval = figure.estimate().interval();
        number(node, "low", interval.map(Interval::low).orElse(Double.NaN));
        number(node, "high", interval.map(Interval::high).orElse(Double.NaN));
        return node;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, new BigDecimal(value).round(DIGITS));
        } else {
            node.putNull(name);
        }
    }

    private static String key(Truth.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
