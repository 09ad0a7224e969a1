package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static final String ID = "blazepose-lite";

    @TempDir
    private Path models;

    private Path copyOfLite() throws IOException {
        Path folder = Files.createDirectory(models.resolve(ID));
        for (String file : List.of("model.yaml", "model.pt", "plain.py")) {
            Files.copy(
                    Shared.MODELS.resolve(ID).resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    @Test
    void everyModelOfTheProjectIsTheOneOfItsCard() {
        for (String id : List.of("blazepose-detector", "blazepose-lite", "blazepose-full", "blazepose-heavy")) {
            ModelFolder folder = ModelFolder.open(Shared.MODELS, id);
            folder.checkHash();
            assertEquals("Apache-2.0", folder.card().licence());
        }
    }

    @Test
    void theCardNamesTheJointsInTheModelsOrder() {
        List<Joint> joints = ModelFolder.open(Shared.MODELS, ID).card().jointsInOrder();
        assertEquals(33, joints.size());
        assertEquals(Joint.LEFT_HIP, joints.get(23));
    }

    @Test
    void anotherArchiveIsRefusedWithItsNameAndTheRemedy() throws IOException {
        Path archive = copyOfLite().resolve("model.pt");
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        PoseModelException refused =
                assertThrows(PoseModelException.class, () -> TorchModel.load(ModelFolder.open(models, ID)));
        assertTrue(refused.getMessage().contains(archive.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("sha256"), refused.getMessage());
        assertTrue(refused.getMessage().contains("git checkout"), refused.getMessage());
    }

    @Test
    void aMissingArchiveIsNamed() throws IOException {
        Path archive = copyOfLite().resolve("model.pt");
        Files.delete(archive);
        PoseModelException refused =
                assertThrows(PoseModelException.class, () -> TorchModel.load(ModelFolder.open(models, ID)));
        assertTrue(refused.getMessage().contains(archive + " is missing"), refused.getMessage());
    }

    @Test
    void aMissingModelIsNamed() {
        PoseModelException refused = assertThrows(
                PoseModelException.class,
                () -> PoseEstimator.load(models, "huge", PoseSettings.defaults(), System::nanoTime));
        assertTrue(refused.getMessage().contains("model.yaml is missing"), refused.getMessage());
    }

    @Test
    void aCardWithoutHashOrWithAnUnknownJointIsRefused() throws IOException {
        Path card = copyOfLite().resolve("model.yaml");
        String text = Files.readString(card);
        Files.writeString(card, text.replaceFirst("(?m)^sha256: .*$", ""));
        assertTrue(messageOfOpening().contains("sha256"), messageOfOpening());
        Files.writeString(card, text.replaceFirst("left_hip\\b", "left_hipp"));
        assertTrue(messageOfOpening().contains("unknown joint 'left_hipp'"), messageOfOpening());
    }

    private String messageOfOpening() {
        return assertThrows(PoseModelException.class, () -> ModelFolder.open(models, ID))
                .getMessage();
    }

    @Test
    void theCopyWithPlainCodeDiffersInThatEntryOnly() throws IOException {
        ModelFolder folder = ModelFolder.open(Shared.MODELS, ID);
        Path copy = folder.copyWithPlainCode();
        try (ZipFile original = new ZipFile(folder.modelFile().toFile());
                ZipFile plain = new ZipFile(copy.toFile())) {
            assertEquals(original.size(), plain.size());
            for (var entry : original.stream().toList()) {
                byte[] expected = entry.getName().equals("model/code/__torch__/blazepose.py")
                        ? Files.readAllBytes(folder.path().resolve("plain.py"))
                        : original.getInputStream(entry).readAllBytes();
                byte[] found =
                        plain.getInputStream(plain.getEntry(entry.getName())).readAllBytes();
                assertArrayEquals(expected, found, entry.getName());
            }
        } finally {
            Files.delete(copy);
        }
    }
}
