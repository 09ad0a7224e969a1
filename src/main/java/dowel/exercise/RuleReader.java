package dowel.exercise;

import dowel.kinematics.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one rule of an exercise: the rule's own file with the exercise's changes laid over it. */
final class RuleReader {
    /** 0.30 - 0.10 is a little less than 0.20 to a computer. */
    private static final double ROUNDING = 1e-9;

    private static final Pattern EVIDENCE = Pattern.compile("\\[[SRDC]]");

    private RuleReader() {}

    static RuleSpec read(Fields fields) {
        Check check = fields.choice("check", Check.class);
        Limits limits = limits(fields, "", check.unit(), check.direction());
        Map<String, Double> numbers = numbers(fields, check);
        String source = fields.text("source");
        if (!source.isEmpty() && !EVIDENCE.matcher(source).find()) {
            fields.problem("source", "has no evidence tag, add [S] read, [R] recalled, [D] derived or [C] convention");
        }
        return new RuleSpec(
                fields.text("id"),
                check,
                fields.choice("group", FaultGroup.class),
                fields.choice("view", ViewNeed.class),
                fields.flag("on_request"),
                limits,
                parts(fields, check),
                numbers,
                source,
                words(fields));
    }

    private static Limits limits(Fields fields, String prefix, Unit unit, Check.Direction direction) {
        double warn = fields.quantity(prefix + "warn", unit).value();
        double fault = "none".equals(fields.textOr(prefix + "fault", ""))
                ? Double.NaN
                : fields.quantity(prefix + "fault", unit).value();
        double margin = fields.quantity(prefix + "margin", unit).value();
        Limits limits = new Limits(direction, warn, fault, margin, unit);
        if (margin <= 0) {
            fields.problem(prefix + "margin", "must be above 0");
        }
        double nearest = limits.worse(warn, margin);
        double asNear = limits.worse(warn, margin * (1 - ROUNDING));
        if (!Double.isNaN(fault) && !Double.isNaN(nearest) && !limits.reached(fault, asNear)) {
            fields.problem(
                    prefix + "fault",
                    new Quantity(fault, unit) + " must lie at least one margin "
                            + direction.word() + " warn, so at "
                            + new Quantity(Math.round(nearest * 1000) / 1000.0, unit) + " or beyond");
        }
        return limits;
    }

    private static Map<String, Limits> parts(Fields fields, Check check) {
        Map<String, Limits> parts = new LinkedHashMap<>();
        check.parts()
                .forEach((name, part) -> parts.put(name, limits(fields, name + "_", part.unit(), part.direction())));
        return parts;
    }

    private static Map<String, Double> numbers(Fields fields, Check check) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        check.required()
                .forEach((name, unit) ->
                        numbers.put(name, fields.quantity(name, unit).value()));
        check.optional().forEach((name, unit) -> fields.optionalQuantity(name, unit)
                .ifPresent(number -> numbers.put(name, number.value())));
        return numbers;
    }

    private static RuleSpec.Words words(Fields fields) {
        String say = fields.text("say");
        return new RuleSpec.Words(
                fields.text("measures"),
                say,
                fields.textOr("say_other", say),
                fields.text("well"),
                fields.text("cue"),
                fields.text("easier"),
                fields.text("film_so"));
    }
}
