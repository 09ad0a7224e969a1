package dowel.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a JSON file that knows where it stands and refuses what was not expected.
 *
 * @param file the file
 * @param place where in the file, for example {@code frames[3].camera}
 * @param node the piece; null if it is missing
 */
record StrictNode(Path file, String place, JsonNode node) {
    boolean isNull() {
        return node.isNull();
    }

    StrictNode field(String name) throws KeypointsFormatException {
        require(node != null && node.isObject(), "an object is expected");
        StrictNode field = new StrictNode(file, place + "." + name, node.get(name));
        field.require(field.node != null, "this field is missing");
        return field;
    }

    void onlyFields(String... names) throws KeypointsFormatException {
        require(node != null && node.isObject(), "an object is expected");
        for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
            String name = it.next();
            if (!List.of(names).contains(name)) {
                throw new StrictNode(file, place + "." + name, null).refuse("no such field is known");
            }
        }
    }

    List<StrictNode> elements() throws KeypointsFormatException {
        require(node.isArray(), "an array is expected");
        List<StrictNode> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new StrictNode(file, place + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    List<StrictNode> elements(int count) throws KeypointsFormatException {
        require(node.isArray() && node.size() == count, count + " elements are expected");
        return elements();
    }

    /** So many numbers; null reads as NaN. */
    double[] numbers(int count) throws KeypointsFormatException {
        require(node.isArray() && node.size() == count, count + " numbers are expected");
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            require(node.get(i).isNumber() || node.get(i).isNull(), "element " + i + " is no number");
            numbers[i] = node.get(i).isNull() ? Double.NaN : node.get(i).doubleValue();
        }
        return numbers;
    }

    double number() throws KeypointsFormatException {
        require(node.isNumber(), "a number is expected");
        return node.doubleValue();
    }

    double numberOrNan() throws KeypointsFormatException {
        return node.isNull() ? Double.NaN : number();
    }

    long integer() throws KeypointsFormatException {
        require(node.isIntegralNumber(), "a whole number is expected");
        return node.longValue();
    }

    boolean truth() throws KeypointsFormatException {
        require(node.isBoolean(), "true or false is expected");
        return node.booleanValue();
    }

    String text() throws KeypointsFormatException {
        require(node.isTextual(), "a text is expected");
        return node.textValue();
    }

    Optional<String> optionalText() throws KeypointsFormatException {
        return node.isNull() ? Optional.empty() : Optional.of(text());
    }

    KeypointsFormatException refuse(String expected) {
        return new KeypointsFormatException(file, place, expected);
    }

    private void require(boolean holds, String expected) throws KeypointsFormatException {
        if (!holds) {
            throw refuse(expected);
        }
    }
}
