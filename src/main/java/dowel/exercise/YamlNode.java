package dowel.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that remembers where it stands. */
public sealed interface YamlNode {
    /** Where it stands. */
    Place place();

    /** Text or a number, as written. */
    record Scalar(Place place, String text) implements YamlNode {}

    /** Keys and values in their order. */
    record Mapping(Place place, Map<String, YamlNode> fields) implements YamlNode {
        /** Copies the fields, keeping their order. */
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }
    }
}
