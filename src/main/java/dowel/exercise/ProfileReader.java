package dowel.exercise;

import dowel.kinematics.Metric;
import dowel.kinematics.Unit;
import dowel.motion.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one exercise from its mapping. */
final class ProfileReader {
    /** How far outside its range a posture stops to fit, where the file does not say. */
    private static final Map<Unit, Double> SLACK =
            new EnumMap<>(Map.of(Unit.DEG, 20.0, Unit.TRUNK_LENGTHS, 0.25, Unit.RATIO, 0.25));

    /** Heights that can be compared with each other. */
    private static final Set<Metric> HEIGHTS =
            EnumSet.of(Metric.HIP_OVER_ANKLE, Metric.SHOULDER_OVER_ANKLE, Metric.WRIST_OVER_ANKLE);

    private static final ExerciseProfile.FreeBack LOW_BACK = new ExerciseProfile.FreeBack(0.20, 0.60);

    private final Map<String, YamlNode.Mapping> ruleFiles;
    private final Problems problems;

    ProfileReader(Map<String, YamlNode.Mapping> ruleFiles, Problems problems) {
        this.ruleFiles = ruleFiles;
        this.problems = problems;
    }

    ExerciseProfile read(YamlNode.Mapping mapping) {
        Fields fields = new Fields(mapping, "", problems);
        fields.textOr("like", "");
        List<RuleSpec> rules = rules(fields);
        ExerciseProfile profile = new ExerciseProfile(
                fields.text("id"),
                Optional.ofNullable(fields.textOr("variant_of", null)),
                fields.text("name"),
                fields.texts("aliases"),
                fields.choices("views", View.Kind.class),
                fields.flag("one_sided"),
                fields.flag("hip_fixed"),
                fields.flag("hip_stays") || fields.flag("hip_fixed"),
                freeBack(fields),
                repShape(fields.inner("rep")),
                fields.each("looks", ProfileReader::posture),
                fields.flag("by_name"),
                rules.stream().filter(rule -> !rule.onRequest()).toList(),
                rules.stream().filter(RuleSpec::onRequest).toList());
        if (profile.views().isEmpty()) {
            fields.problem("views", "name at least one view");
        }
        fields.refuseOthers();
        return profile;
    }

    /** Under a bar, the low back: u 0.20 to 0.60, or as the file says. */
    private static Optional<ExerciseProfile.FreeBack> freeBack(Fields fields) {
        double fromU = fields.optionalQuantity("free_back_from", Unit.RATIO)
                .map(Quantity::value)
                .orElse(LOW_BACK.fromU());
        double toU = fields.optionalQuantity("free_back_to", Unit.RATIO)
                .map(Quantity::value)
                .orElse(LOW_BACK.toU());
        if (!(fromU >= 0 && fromU < toU && toU <= 1)) {
            fields.problem("free_back_to", "the free back must end above free_back_from, both within 0 and 1");
        }
        return fields.flag("bar_on_back") ? Optional.of(new ExerciseProfile.FreeBack(fromU, toU)) : Optional.empty();
    }

    private RepShape repShape(Fields fields) {
        RepShape shape = new RepShape(
                fields.each("drivers", ProfileReader::driver),
                fields.quantity("shortest", Unit.SECONDS).value(),
                fields.quantity("longest", Unit.SECONDS).value(),
                fields.choice("first", RepShape.Phase.class),
                new PhaseNames(
                        fields.textOr("concentric", PhaseNames.OF_A_LIFT.concentric()),
                        fields.textOr("eccentric", PhaseNames.OF_A_LIFT.eccentric())),
                fields.metrics("marks"),
                fields.choiceOr("hands", RepShape.Hands.class, RepShape.Hands.ANY),
                fields.flag("hands_carry"),
                fields.flag("barbell"),
                fields.flag("from_floor"),
                fields.each(
                        "musts", must -> new RepShape.Must(posture(must), must.flag("seen"), must.text("otherwise"))));
        if (shape.drivers().isEmpty()) {
            fields.problem("drivers", "name at least one driving signal");
        }
        if (shape.shortestS() >= shape.longestS()) {
            fields.problem("longest", "must be longer than shortest");
        }
        fields.refuseOthers();
        return shape;
    }

    private static RepShape.Driver driver(Fields fields) {
        Metric metric = fields.metric("metric");
        return new RepShape.Driver(
                metric,
                fields.choice("start", RepShape.End.class),
                fields.quantity("min_rom", metric.unit()).value());
    }

    private static Posture posture(Fields fields) {
        Metric metric = fields.metric("metric");
        Posture.At at = fields.choice("at", Posture.At.class);
        Optional<Metric> per = fields.has("per") ? Optional.of(fields.metric("per")) : Optional.empty();
        if (per.isPresent() && !(at == Posture.At.CHANGE && HEIGHTS.contains(metric) && HEIGHTS.contains(per.get()))) {
            fields.problem("per", "is for changes of heights over the ankle only");
        }
        if (!fields.has("from") && !fields.has("to")) {
            fields.problem("from", "state from, to or both");
        }
        Unit unit = per.isPresent() ? Unit.RATIO : metric.unit();
        double from = fields.optionalQuantity("from", unit).map(Quantity::value).orElse(Double.NEGATIVE_INFINITY);
        double to = fields.optionalQuantity("to", unit).map(Quantity::value).orElse(Double.POSITIVE_INFINITY);
        double slack =
                fields.optionalQuantity("slack", unit).map(Quantity::value).orElse(SLACK.getOrDefault(unit, 5.0));
        if (from >= to) {
            fields.problem("to", "must be larger than from");
        }
        double weight = fields.optionalQuantity("weight", Unit.RATIO)
                .map(Quantity::value)
                .orElse(1.0);
        return new Posture(at, metric, per, from, to, slack, weight);
    }

    private List<RuleSpec> rules(Fields fields) {
        List<RuleSpec> rules = new ArrayList<>();
        fields.eachNode("rules", (item, path) -> {
            String id = Overlay.id(item).orElse("");
            YamlNode.Mapping file = ruleFiles.get(id);
            if (file == null && !item.fields().containsKey("check")) {
                problems.add(item.place(), path + "id: there is no rule '" + id + "'");
                return;
            }
            Fields rule = new Fields(file == null ? item : Overlay.merge(file, item), path, problems);
            if (rule.flag("off")) {
                return;
            }
            rules.add(RuleReader.read(rule));
            rule.refuseOthers();
        });
        return rules;
    }
}
