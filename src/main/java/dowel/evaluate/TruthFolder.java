package dowel.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of truth files, each {@code NAME.truth.json} for a clip {@code NAME.mp4} (or another video ending) that lies
 * beside it or in a folder of its own.
 */
public final class TruthFolder {
    private static final Set<String> VIDEO_ENDINGS = Set.of("mp4", "mov", "m4v", "webm", "mkv", "avi", "gif");

    private final Path folder;
    private final Path clips;

    private TruthFolder(Path folder, Path clips) {
        this.folder = folder;
        this.clips = clips;
    }

    /**
     * Opens a folder whose clips lie in it.
     *
     * @throws IOException if it is no folder
     */
    public static TruthFolder open(Path folder) throws IOException {
        return open(folder, folder);
    }

    /**
     * Opens a folder.
     *
     * @param clips where the clips lie
     * @throws IOException if one of the two is no folder
     */
    public static TruthFolder open(Path folder, Path clips) throws IOException {
        requireFolder(folder, "NAME" + TruthFile.ENDING);
        requireFolder(clips, "NAME.mp4");
        return new TruthFolder(folder, clips);
    }

    private static void requireFolder(Path folder, String content) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": no such folder; name one that holds " + content);
        }
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
     * @throws IOException if there is no video of that name
     */
    public Path clipOf(Path truthFile) throws IOException {
        String file = truthFile.getFileName().toString();
        String name = file.substring(0, file.length() - TruthFile.ENDING.length());
        try (Stream<Path> files = Files.list(clips)) {
            return files.filter(other -> isVideoNamed(other.getFileName().toString(), name))
                    .min(Comparator.comparing(other -> other.getFileName().toString()))
                    .orElseThrow(() -> new IOException(
                            file + ": no video " + name + ".mp4 (or mov, webm, mkv, avi, gif) lies in " + clips));
        }
    }

    private static boolean isVideoNamed(String file, String name) {
        return file.startsWith(name + ".")
                && VIDEO_ENDINGS.contains(file.substring(name.length() + 1).toLowerCase(Locale.ROOT));
    }
}
