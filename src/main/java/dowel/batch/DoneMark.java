package dowel.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dowel.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a finished report was made of: the clip's name and hash, the settings, the version.
 *
 * <p>It is written into the report's folder before that folder gets its name, so that it is there only with a whole report.
 *
 * @param madeOf name to value; two marks are alike if the same run would give the same report
 */
record DoneMark(Map<String, String> madeOf) {
    private static final String FILE = "batch.json";
    private static final String REPORT = "report.json";
    private static final String CLIP = "clip";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map. */
    DoneMark {
        madeOf = Map.copyOf(madeOf);
    }

    static DoneMark of(Clip clip, String sha256, Map<String, String> settings) {
        Map<String, String> madeOf = new TreeMap<>(settings);
        madeOf.put(CLIP, clip.name());
        madeOf.put("sha256", sha256);
        return new DoneMark(madeOf);
    }

    /** The mark of a report folder; empty if the folder holds none, or no report. */
    static Optional<DoneMark> read(Path place) {
        Path file = place.resolve(FILE);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(place.resolve(REPORT))) {
            return Optional.empty();
        }
        try {
            Map<String, String> madeOf = new TreeMap<>();
            JsonNode tree = JSON.readTree(file.toFile());
            tree.properties()
                    .forEach(
                            field -> madeOf.put(field.getKey(), field.getValue().asText()));
            return Optional.of(new DoneMark(madeOf));
        } catch (IOException e) {
            // Whatever cannot be read is no proof that the clip was done; it is done again.
            return Optional.empty();
        }
    }

    /** The name of the clip that a folder holds the report of. */
    static Optional<String> clipOf(Path place) {
        return read(place).map(mark -> mark.madeOf().get(CLIP));
    }

    /** Writes the mark into a report folder that is not published yet. */
    void write(Path folder) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(madeOf));
        WholeFile.write(folder.resolve(FILE), out -> out.write(bytes));
    }
}
