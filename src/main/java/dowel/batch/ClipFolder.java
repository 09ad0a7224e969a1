package dowel.batch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What lies below a batch's folder.
 *
 * @param clips files with the ending of a video, in alphabetical order
 * @param skipped other files, and folders that cannot be read
 */
record ClipFolder(List<Clip> clips, List<String> skipped) {
    private static final Set<String> VIDEO = Set.of(
            "mp4", "m4v", "mov", "webm", "mkv", "avi", "gif", "3gp", "mpg", "mpeg", "mts", "m2ts", "ts", "wmv", "flv",
            "ogv");
    private static final String REPORT = "report.json";

    /** Copies the lists. */
    ClipFolder {
        clips = List.copyOf(clips);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks through a folder and all below it. Hidden files and folders, report folders and the batch's own output are
     * passed over.
     *
     * @throws IOException if the folder is missing or no folder
     */
    static ClipFolder scan(Path folder, Path out) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": is no folder; name the folder that holds the clips");
        }
        Visitor visitor = new Visitor(folder, out);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        visitor.clips.sort(Comparator.comparing(Clip::name));
        visitor.skipped.sort(Comparator.naturalOrder());
        return new ClipFolder(visitor.clips, visitor.skipped);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path out;
        private final List<Clip> clips = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        Visitor(Path folder, Path out) {
            this.folder = folder;
            this.out = out.toAbsolutePath().normalize();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean passedOver = !dir.equals(folder)
                    && (isHidden(dir)
                            || dir.toAbsolutePath().normalize().equals(out)
                            || Files.exists(dir.resolve(REPORT)));
            return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            boolean isSessions = name.equals(SessionsFile.NAME);
            if (isHidden(file) || isSessions) {
                return FileVisitResult.CONTINUE;
            }
            Clip clip = new Clip(file, name);
            if (VIDEO.contains(clip.ending().toLowerCase(Locale.ROOT))
                    && clip.file().contains(".")) {
                clips.add(clip);
            } else {
                skipped.add(name);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            skipped.add(name(file) + " (cannot be read)");
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }

        private static boolean isHidden(Path path) {
            return Optional.ofNullable(path.getFileName())
                    .map(Path::toString)
                    .filter(name -> name.startsWith("."))
                    .isPresent();
        }
    }
}
