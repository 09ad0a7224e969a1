package dowel.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dowel.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A truth file that a person edits. Saving replaces the {@link Labels} and leaves every other field as it was: frames,
 * body, clothing, and what a rep carries beside times and faults.
 */
public final class LabelFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of("exercise", "view", "reps");
    private static final List<String> VIEW_FIELDS = List.of("yawDeg", "nearSide");

    /** In a label's rep: the number, from 0, of the file's rep that it goes back to. */
    private static final String FORMER = "former";

    private final Path file;

    /**
     * The labels of a clip.
     *
     * @param file {@code NAME.truth.json}; it need not exist yet
     * @throws TruthFormatException if it exists and does not say what it means
     */
    public LabelFile(Path file) throws IOException {
        this.file = file;
        if (exists()) {
            TruthFile.read(file);
        }
    }

    /** The truth file's name for a clip: {@code NAME.mp4} becomes {@code NAME.truth.json}. */
    public static String nameFor(Path clip) {
        String name = clip.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + TruthFile.ENDING;
    }

    /** Where the labels are kept. */
    public Path path() {
        return file;
    }

    /** True if something was saved before. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * The labels as they stand in the file; empty where there is none. Each rep names its place in the file as {@code
     * former}, to be sent back with it.
     */
    public ObjectNode labels() throws IOException {
        ObjectNode whole = whole();
        ObjectNode labels = JSON.createObjectNode();
        copy(whole, labels, List.of("exercise"));
        if (whole.path("view").isObject()) {
            copy(whole.path("view"), labels.putObject("view"), VIEW_FIELDS);
        }
        if (whole.path("reps").isArray()) {
            ArrayNode reps = labels.putArray("reps");
            for (JsonNode rep : whole.path("reps")) {
                ObjectNode edited = JSON.createObjectNode().put(FORMER, reps.size());
                copy(rep, edited, Labels.REP_FIELDS);
                reps.add(edited);
            }
        }
        return labels;
    }

    /**
     * Saves labels, whole or not at all.
     *
     * @param labels see {@link Labels}; what is missing in them is taken out of the file
     * @throws TruthFormatException if they do not say what they mean; the file is then left as it was
     */
    public void save(JsonNode labels) throws IOException {
        ObjectNode whole = whole();
        new TruthNode(file, "", labels).requireOnly(FIELDS);
        put(whole, "exercise", labels.path("exercise"));
        ObjectNode view = whole.path("view").isObject() ? (ObjectNode) whole.path("view") : whole.putObject("view");
        VIEW_FIELDS.forEach(name -> put(view, name, labels.path("view").path(name)));
        if (view.isEmpty()) {
            whole.remove("view");
        }
        putReps(whole, labels.path("reps"));
        requireInOrder(TruthFile.truth(file, new TruthNode(file, "", whole)));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        WholeFile.write(file, out -> JSON.writeValue(out, whole));
    }

    private ObjectNode whole() throws IOException {
        if (!exists()) {
            return JSON.createObjectNode();
        }
        JsonNode tree = TruthFile.tree(file);
        if (!tree.isObject()) {
            throw new TruthFormatException(file, "", "an object {...} is expected");
        }
        return (ObjectNode) tree;
    }

    private void putReps(ObjectNode whole, JsonNode reps) throws TruthFormatException {
        JsonNode before = whole.path("reps");
        if (reps.isMissingNode() || reps.isNull()) {
            whole.remove("reps");
            return;
        }
        ArrayNode after = JSON.createArrayNode();
        for (JsonNode rep : reps) {
            requireKnownFaults(rep);
            JsonNode former = before.path(rep.path(FORMER).asInt(-1));
            ObjectNode edited = former.isObject() ? ((ObjectNode) former).deepCopy() : JSON.createObjectNode();
            Labels.REP_FIELDS.forEach(name -> put(edited, name, rep.path(name)));
            after.add(edited);
        }
        if (!reps.isArray()) {
            throw new TruthFormatException(file, "reps", "a list is expected");
        }
        whole.set("reps", after);
        // The list itself tells how many there are.
        whole.remove("repCount");
    }

    private void requireKnownFaults(JsonNode rep) throws TruthFormatException {
        for (String name : List.of("faults", "borderline")) {
            for (JsonNode fault : rep.path(name)) {
                if (!Labels.faults().contains(fault.asText())) {
                    throw new TruthFormatException(
                            file, name, "one of " + Labels.faults() + " is expected, not " + fault.asText());
                }
            }
        }
    }

    private void requireInOrder(Truth truth) throws TruthFormatException {
        double lastEndS = Double.NEGATIVE_INFINITY;
        int number = 0;
        for (Truth.TrueRep rep : truth.reps().orElse(List.of())) {
            if (rep.startS() < lastEndS) {
                throw new TruthFormatException(
                        file, "reps[" + number + "]", "a start that does not lie before the end of the rep before it");
            }
            lastEndS = Double.isNaN(rep.endS()) ? lastEndS : rep.endS();
            number++;
        }
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> names) {
        names.stream().filter(from::hasNonNull).forEach(name -> to.set(name, from.get(name)));
    }

    private static void put(ObjectNode to, String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            to.remove(name);
        } else {
            to.set(name, value);
        }
    }
}
