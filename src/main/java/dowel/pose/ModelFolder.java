package dowel.pose;

import dowel.motion.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One model's folder: its card, the archive with the weights, and the plain code. */
record ModelFolder(Path path, ModelCard card) {
    private static final String CARD = "model.yaml";

    /**
     * Opens {@code <models>/<id>}.
     *
     * @throws PoseModelException if there is no such folder or its card is wrong
     */
    static ModelFolder open(Path models, String id) {
        Path path = models.resolve(id);
        Path cardFile = path.resolve(CARD);
        ModelCard card = ModelCard.read(cardFile);
        if (!card.id().equals(id)) {
            throw PoseModelException.badCard(cardFile, "id is '" + card.id() + "', expected '" + id + "'", null);
        }
        return new ModelFolder(path, card);
    }

    /** The archive with the weights. */
    Path modelFile() {
        return path.resolve(card.file());
    }

    /**
     * Makes sure that the archive is the one that the card describes.
     *
     * @throws PoseModelException if it is missing or another one
     */
    void checkHash() {
        check(modelFile(), card.sha256());
    }

    /**
     * Writes a copy of the archive in which the plain code stands in for the fused one; the caller deletes it.
     *
     * @throws PoseModelException if the plain code is missing or another one
     */
    Path copyWithPlainCode() throws IOException {
        Path code = path.resolve(card.plainCode().file());
        check(code, card.plainCode().sha256());
        Path copy = Files.createTempFile("dowel-model-", ".pt");
        try (ZipFile archive = new ZipFile(modelFile().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : archive.stream().toList()) {
                boolean replaced = entry.getName().equals(card.plainCode().replaces());
                byte[] bytes = replaced
                        ? Files.readAllBytes(code)
                        : archive.getInputStream(entry).readAllBytes();
                store(out, entry.getName(), bytes);
            }
        }
        return copy;
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static void check(Path file, String expected) {
        if (!Files.isRegularFile(file)) {
            throw PoseModelException.missing(file);
        }
        String found = sha256(file);
        if (!found.equals(expected)) {
            throw PoseModelException.otherHash(file, expected, found);
        }
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw PoseModelException.unreadable(file, e);
        }
    }
}
