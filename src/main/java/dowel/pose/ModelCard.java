package dowel.pose;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dowel.motion.Joint;
import dowel.motion.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a model's {@code model.yaml} says that the program needs; the rest of the card is for people.
 *
 * @param id the folder's name, such as {@code blazepose-full}
 * @param licence SPDX name
 * @param file the TorchScript archive beside the card
 * @param sha256 hash of the archive, lower-case hex
 * @param plainCode code that needs no oneDNN
 * @param joints the output's joints in order, by their {@link Joint#key()}; empty for a detector
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelCard(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String file,
        @JsonProperty(required = true) String sha256,
        @JsonProperty(value = "plain_code", required = true) PlainCode plainCode,
        List<String> joints) {

    /**
     * TorchScript code of the same model without fused operations.
     *
     * @param file beside the card
     * @param sha256 hash of the file, lower-case hex
     * @param replaces the archive's entry that it stands in for
     */
    record PlainCode(
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String sha256,
            @JsonProperty(required = true) String replaces) {}

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Copies the joints; a detector's card names none. */
    ModelCard {
        joints = joints == null ? List.of() : List.copyOf(joints);
    }

    /**
     * Reads and checks a card.
     *
     * @throws PoseModelException if it is missing, incomplete or names an unknown joint
     */
    static ModelCard read(Path path) {
        if (!Files.exists(path)) {
            throw PoseModelException.missing(path);
        }
        try {
            ModelCard card = YAML.readValue(path.toFile(), ModelCard.class);
            card.jointsInOrder();
            return card;
        } catch (JsonProcessingException e) {
            throw PoseModelException.badCard(path, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw PoseModelException.badCard(path, "joints: " + e.getMessage(), e);
        } catch (IOException e) {
            throw PoseModelException.unreadable(path, e);
        }
    }

    /** The output's joints in order. */
    List<Joint> jointsInOrder() {
        return joints.stream().map(Joint::ofKey).toList();
    }

    /** What a track tells of its model. */
    ModelInfo info() {
        return new ModelInfo(id, sha256);
    }
}
