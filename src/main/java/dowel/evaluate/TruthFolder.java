package dowel.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of clips, each {@code NAME.mp4} (or another video ending) with its {@code NAME.truth.json}. */
public final class TruthFolder {
    private static final Set<String> VIDEO_ENDINGS = Set.of("mp4", "mov", "m4v", "webm", "mkv", "avi", "gif");

    private final Path folder;

    private TruthFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder.
     *
     * @throws IOException if it is no folder
     */
    public static TruthFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    folder + ": no such folder; name one that holds NAME.mp4 and NAME" + TruthFile.ENDING);
        }
        return new TruthFolder(folder);
    }

    /**
     * The truth files directly in the folder, in order of name.
     *
     * @throws IOException if there are none
     */
    public List<Path> truthFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(TruthFile.ENDING))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(folder + ": holds no NAME" + TruthFile.ENDING);
            }
            return found;
        }
    }

    /**
     * The clip of a truth file.
     *
     * @throws IOException if no video of that name lies beside it
     */
    static Path clipOf(Path truthFile) throws IOException {
        String file = truthFile.getFileName().toString();
        String name = file.substring(0, file.length() - TruthFile.ENDING.length());
        try (Stream<Path> files = Files.list(truthFile.toAbsolutePath().getParent())) {
            return files.filter(other -> isVideoNamed(other.getFileName().toString(), name))
                    .min(Comparator.comparing(other -> other.getFileName().toString()))
                    .orElseThrow(() -> new IOException(
                            file + ": no video " + name + ".mp4 (or mov, webm, mkv, avi, gif) lies beside it"));
        }
    }

    private static boolean isVideoNamed(String file, String name) {
        return file.startsWith(name + ".")
                && VIDEO_ENDINGS.contains(file.substring(name.length() + 1).toLowerCase(Locale.ROOT));
    }
}
