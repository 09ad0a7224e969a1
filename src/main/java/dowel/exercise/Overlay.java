package dowel.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays one mapping over another: mappings merge key by key, list entries that carry an {@code id} merge by it (or are
 * added), everything else is replaced. Each piece keeps its own file and line.
 */
final class Overlay {
    private Overlay() {}

    static YamlNode.Mapping merge(YamlNode.Mapping below, YamlNode.Mapping above) {
        Map<String, YamlNode> fields = new LinkedHashMap<>(below.fields());
        above.fields().forEach((key, node) -> fields.merge(key, node, Overlay::mergeNodes));
        return new YamlNode.Mapping(above.place(), fields);
    }

    private static YamlNode mergeNodes(YamlNode below, YamlNode above) {
        if (below instanceof YamlNode.Mapping lower && above instanceof YamlNode.Mapping upper) {
            return merge(lower, upper);
        }
        if (below instanceof YamlNode.Sequence lower
                && above instanceof YamlNode.Sequence upper
                && hasIds(lower)
                && hasIds(upper)) {
            return mergeById(lower, upper);
        }
        return above;
    }

    private static YamlNode.Sequence mergeById(YamlNode.Sequence below, YamlNode.Sequence above) {
        Map<String, YamlNode> byId = new LinkedHashMap<>();
        List<YamlNode> order = new ArrayList<>(below.items());
        order.addAll(above.items());
        order.forEach(item -> byId.merge(id(item).orElseThrow(), item, Overlay::mergeNodes));
        return new YamlNode.Sequence(above.place(), new ArrayList<>(byId.values()));
    }

    private static boolean hasIds(YamlNode.Sequence list) {
        return list.items().stream().allMatch(item -> id(item).isPresent());
    }

    /** The text of a mapping's {@code id}. */
    static Optional<String> id(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                        && mapping.fields().get("id") instanceof YamlNode.Scalar scalar
                        && !scalar.text().isBlank()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }
}
