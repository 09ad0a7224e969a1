package dowel.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a batch writes to, held by one batch at a time.
 *
 * <p>The lock is the system's own on a hidden file, which ends with the process however that ends. The file stays.
 */
final class OutFolder implements AutoCloseable {
    private static final String LOCK = ".dowel-batch.lock";
    private static final String PARTIAL = ".partial";
    private static final String REPLACED = ".replaced";
    private static final String REPORT = "report.json";

    private final Path path;
    private final FileChannel channel;

    private OutFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if needed, takes the lock, and clears away what a killed batch left half-written.
     *
     * @throws IOException if the folder cannot be written to, or another batch holds it; the message says which
     */
    static OutFolder open(Path path) throws IOException {
        boolean usedBefore = Files.exists(path.resolve(LOCK));
        OutFolder folder = new OutFolder(path, lock(path));
        try {
            if (usedBefore) {
                folder.clearUp();
            }
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException(path + ": cannot write reports here; name another folder with --out", e);
        }
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IOException(
                    path + ": another batch is writing here; wait for it or name another folder with --out");
        }
        return channel;
    }

    Path path() {
        return path;
    }

    /**
     * Deletes working folders, and puts a report back that was about to be replaced when the process died.
     */
    private void clearUp() throws IOException {
        for (Path left : leftBehind()) {
            String name = left.getFileName().toString();
            if (name.endsWith(REPLACED)) {
                Path place = left.resolveSibling(name.substring(1, name.length() - REPLACED.length()));
                Path report = left.resolve("report");
                if (!Files.exists(place) && Files.exists(report.resolve(REPORT))) {
                    Files.move(report, place);
                }
            }
            delete(left);
        }
    }

    private List<Path> leftBehind() throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = dir.equals(path) ? "" : dir.getFileName().toString();
                boolean left = name.startsWith(".") && (name.endsWith(PARTIAL) || name.endsWith(REPLACED));
                if (left) {
                    found.add(dir);
                }
                return left || Files.exists(dir.resolve(REPORT))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean ofIndex =
                        file.getParent().equals(path) && file.toString().endsWith(".part");
                if (ofIndex) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.build().toList();
    }

    private static void delete(Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(top)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
