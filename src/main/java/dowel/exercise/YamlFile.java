package dowel.exercise;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML text into {@link YamlNode}s; what is not YAML goes to the problems. */
public final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final Problems problems;
    private final JsonParser parser;

    private YamlFile(String file, Problems problems, JsonParser parser) {
        this.file = file;
        this.problems = problems;
        this.parser = parser;
    }

    /** The file's mapping; empty, with the reason in the problems, if the text is not a YAML mapping. */
    public static Optional<YamlNode.Mapping> read(String file, String text, Problems problems) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.add(new Place(file, 1), "expected keys and values, such as 'id: deadlift'");
                return Optional.empty();
            }
            return Optional.of(new YamlFile(file, problems, parser).mapping());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(
                    new Place(file, line),
                    "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": could not be read", e);
        }
    }

    private YamlNode node() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> new YamlNode.Scalar(place(), parser.getText());
        };
    }

    private YamlNode.Mapping mapping() throws IOException {
        Place start = place();
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = place();
            parser.nextToken();
            if (fields.put(key, node()) != null) {
                problems.add(at, "'" + key + "' stands twice");
            }
        }
        return new YamlNode.Mapping(start, fields);
    }

    private YamlNode.Sequence sequence() throws IOException {
        Place start = place();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(start, items);
    }

    private Place place() {
        return new Place(file, parser.currentTokenLocation().getLineNr());
    }
}
