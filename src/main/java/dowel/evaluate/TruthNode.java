package dowel.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dowel.motion.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of a truth file that knows where it stands. A missing field and one that is null are both absent; fields
 * that nobody asks for are passed over.
 *
 * @param file the file
 * @param place where in the file, for example {@code reps[2].turnS}; empty for the whole
 * @param node the piece
 */
record TruthNode(Path file, String place, JsonNode node) {
    Optional<TruthNode> field(String name) throws TruthFormatException {
        require(node.isObject(), "an object is expected");
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new TruthNode(file, place.isEmpty() ? name : place + "." + name, child));
    }

    /** The names of the fields of an object. */
    List<String> names() throws TruthFormatException {
        require(node.isObject(), "an object is expected");
        List<String> names = new ArrayList<>();
        for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
            names.add(it.next());
        }
        return names;
    }

    /** Refuses an object with other fields than these. */
    void requireOnly(Set<String> known) throws TruthFormatException {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw new TruthFormatException(file, name, "no such field is expected here");
            }
        }
    }

    List<TruthNode> elements() throws TruthFormatException {
        require(node.isArray(), "an array is expected");
        List<TruthNode> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new TruthNode(file, place + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    double number() throws TruthFormatException {
        require(node.isNumber(), "a number is expected");
        return node.doubleValue();
    }

    /** The number of a field; NaN if it is absent. */
    double number(String name) throws TruthFormatException {
        Optional<TruthNode> found = field(name);
        return found.isPresent() ? found.get().number() : Double.NaN;
    }

    String text() throws TruthFormatException {
        require(node.isTextual(), "a text is expected");
        return node.textValue();
    }

    /** The text of a field, if it is there. */
    Optional<String> text(String name) throws TruthFormatException {
        Optional<TruthNode> found = field(name);
        return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
    }

    boolean truth() throws TruthFormatException {
        require(node.isBoolean(), "true or false is expected");
        return node.booleanValue();
    }

    Point point() throws TruthFormatException {
        require(
                node.isArray()
                        && node.size() == 2
                        && node.get(0).isNumber()
                        && node.get(1).isNumber(),
                "two numbers [x, y] are expected");
        return new Point(node.get(0).doubleValue(), node.get(1).doubleValue());
    }

    TruthFormatException refuse(String expected) {
        return new TruthFormatException(file, place, expected);
    }

    private void require(boolean holds, String expected) throws TruthFormatException {
        if (!holds) {
            throw refuse(expected);
        }
    }
}
