package dowel.exercise;

import dowel.kinematics.Metric;
import dowel.kinematics.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads the fields of one mapping; mistakes go to the problems and reading carries on, so that all are found in one
 * go. Values returned after a mistake are placeholders that nobody sees, since loading ends in an exception.
 */
public final class Fields {
    private final YamlNode.Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    /**
     * Reads a mapping.
     *
     * @param path the keys above it with a dot at the end, for messages; empty at the top of a file
     */
    public Fields(YamlNode.Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    /** Where the mapping starts. */
    public Place place() {
        return mapping.place();
    }

    /** Where the value of a key stands; the mapping's start if the key is not there. */
    public Place placeOf(String key) {
        YamlNode node = mapping.fields().get(key);
        return node == null ? mapping.place() : node.place();
    }

    /** Notes a mistake in the value of a key. */
    public void problem(String key, String message) {
        problems.add(placeOf(key), path + key + ": " + message);
    }

    /** True if the key is there. */
    public boolean has(String key) {
        return mapping.fields().containsKey(key);
    }

    /** The text of a key that must be there. */
    public String text(String key) {
        String text = textOr(key, null);
        if (text == null) {
            missing(key);
            return "";
        }
        return text;
    }

    /** The text of a key, or another. */
    public String textOr(String key, String otherwise) {
        read.add(key);
        YamlNode node = mapping.fields().get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        problem(key, "expected a text");
        return "";
    }

    /** The quantity of a key that must be there. */
    public Quantity quantity(String key, Unit unit) {
        Optional<Quantity> quantity = optionalQuantity(key, unit);
        if (quantity.isEmpty() && !has(key)) {
            missing(key);
        }
        return quantity.orElse(new Quantity(Double.NaN, unit));
    }

    /** The quantity of a key, if it is there and right. */
    public Optional<Quantity> optionalQuantity(String key, Unit unit) {
        read.add(key);
        YamlNode node = mapping.fields().get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return Quantity.read(scalar, path + key, unit, problems);
        }
        problem(key, "expected a number with a unit");
        return Optional.empty();
    }

    boolean flag(String key) {
        String text = textOr(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "expected true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return parse(text(key), key, type);
    }

    <E extends Enum<E>> E choiceOr(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(text -> parse(text, key, type)).toList();
    }

    private <E extends Enum<E>> E parse(String text, String key, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            problem(
                    key,
                    "'" + text + "' is unknown, expected one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(constants)
                                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                                            .toList()));
        }
        return constants[0];
    }

    Metric metric(String key) {
        return metric(key, text(key));
    }

    List<Metric> metrics(String key) {
        return texts(key).stream().map(text -> metric(key, text)).toList();
    }

    private Metric metric(String key, String text) {
        try {
            return text.isEmpty() ? Metric.TRUNK_INCLINATION : Metric.ofKey(text);
        } catch (IllegalArgumentException e) {
            problem(key, e.getMessage());
            return Metric.TRUNK_INCLINATION;
        }
    }

    /** The texts of a list; empty if the key is not there. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text().strip());
            } else {
                problems.add(item.place(), path + key + ": expected a text");
            }
        }
        return texts;
    }

    /** Reads a list of mappings; {@code reader} gets each one's fields. */
    public <T> List<T> each(String key, Function<Fields, T> reader) {
        List<T> out = new ArrayList<>();
        eachNode(key, (item, name) -> {
            Fields fields = new Fields(item, name, problems);
            out.add(reader.apply(fields));
            fields.refuseOthers();
        });
        return out;
    }

    /** Hands over each mapping of a list with the path of its keys, such as {@code rules[2].}. */
    void eachNode(String key, BiConsumer<YamlNode.Mapping, String> consumer) {
        List<YamlNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            String name = path + key + "[" + i + "]";
            if (items.get(i) instanceof YamlNode.Mapping item) {
                consumer.accept(item, name + ".");
            } else {
                problems.add(items.get(i).place(), name + ": expected keys and values");
            }
        }
    }

    /** The fields of a mapping below a key. */
    public Fields inner(String key) {
        read.add(key);
        YamlNode node = mapping.fields().get(key);
        if (node instanceof YamlNode.Mapping inner) {
            return new Fields(inner, path + key + ".", problems);
        }
        if (node == null) {
            missing(key);
        } else {
            problem(key, "expected keys and values");
        }
        return new Fields(new YamlNode.Mapping(mapping.place(), Map.of()), path + key + ".", new Problems());
    }

    private List<YamlNode> items(String key) {
        read.add(key);
        YamlNode node = mapping.fields().get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problem(key, "expected a list");
        return List.of();
    }

    private void missing(String key) {
        problems.add(mapping.place(), path + key + " is missing");
    }

    /** Call last: every key that nobody asked for is a mistake. */
    public void refuseOthers() {
        mapping.fields().forEach((key, node) -> {
            if (!read.contains(key)) {
                problems.add(node.place(), path + key + ": unknown key");
            }
        });
    }
}
