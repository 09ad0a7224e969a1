package dowel.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * A report's folder, written beside its place and moved there when all is well, so that nothing half-written is ever
 * seen under its name and an older report is replaced only by a whole one.
 */
public final class ReportFolder implements AutoCloseable {
    private static final String REPORT = "report.json";
    private static final String PARTIAL = ".partial";
    private static final String REPLACED = ".replaced";

    private final Path place;
    private final Path work;

    private ReportFolder(Path place, Path work) {
        this.place = place;
        this.work = work;
    }

    /**
     * Opens a new, empty working folder for the report at {@code place}.
     *
     * @throws IOException if the place holds something that is no Dowel report, or cannot be written
     */
    public static ReportFolder open(Path place) throws IOException {
        Path parent = place.toAbsolutePath().getParent();
        refuseForeign(place);
        try {
            Files.createDirectories(parent);
            return new ReportFolder(place, fresh(place, PARTIAL));
        } catch (IOException e) {
            throw new IOException(
                    parent + ": cannot write reports here (" + reason(e) + "); name another folder with --out", e);
        }
    }

    /** The name of a clip's report folder: the file's name without its ending. */
    public static String nameFor(String clipFile) {
        int dot = clipFile.lastIndexOf('.');
        return dot > 0 ? clipFile.substring(0, dot) : clipFile;
    }

    /** Where to write the report's files until {@link #publish()}. */
    public Path path() {
        return work;
    }

    /** Moves the finished folder to its place; an older report there is replaced. */
    public void publish() throws IOException {
        Path old = null;
        if (Files.exists(place)) {
            refuseForeign(place);
            old = fresh(place, REPLACED);
            Files.move(place, old.resolve("report"));
        }
        Files.move(work, place);
        if (old != null) {
            delete(old);
        }
    }

    /** Removes the working folder if it was not published. */
    @Override
    public void close() throws IOException {
        if (Files.exists(work)) {
            delete(work);
        }
    }

    /** An empty hidden folder beside the place; what a killed run of the same name left there is removed. */
    private static Path fresh(Path place, String what) throws IOException {
        Path folder = place.toAbsolutePath().resolveSibling("." + place.getFileName() + what);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectory(folder);
    }

    private static void refuseForeign(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new IOException(
                    place + ": is a file, not a report folder; move it or name another folder with --out");
        }
        try (Stream<Path> entries = Files.list(place)) {
            if (entries.findAny().isPresent() && !Files.exists(place.resolve(REPORT))) {
                throw new IOException(
                        place + ": holds other files and no Dowel report; move them or name another folder with --out");
            }
        }
    }

    /** Removes the reports that lie in folders of a report's folder, from a number on: other parts of an older report. */
    static void deleteParts(Path place, int from) throws IOException {
        for (int i = from; Files.exists(place.resolve(ClipAnalysis.folder(i)).resolve(REPORT)); i++) {
            delete(place.resolve(ClipAnalysis.folder(i)));
        }
    }

    private static String reason(IOException e) {
        return e.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
