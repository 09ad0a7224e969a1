package dowel.batch;

import dowel.motion.Sha256;
import dowel.video.VideoException;
import dowel.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Analyses every clip below a folder.
 *
 * <p>Each clip stands for itself: one that fails is listed, the others go on. A clip counts as done if its report's folder
 * says that it was made of the same file, settings and version. The run can be ended at any time, by {@link #stop} or by
 * the death of the process; a run with {@link BatchSettings#resume} then does the rest.
 */
public final class Batch {
    private static final long STEADY_MILLIS = 4000;

    private final Path folder;
    private final Path out;
    private final BatchSettings settings;
    private final BatchListener listener;
    private final Optional<Duration> watchEvery;
    private final Arrivals arrivals;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> madeNow = new HashSet<>();
    private final Map<String, Failure> failures = new TreeMap<>();
    private final Map<String, DoneMark> failedAs = new HashMap<>();
    private Map<String, SessionRow> sessions = Map.of();
    private String lastSessionsMistake = "";
    private int before;

    /**
     * A batch that has not begun.
     *
     * @param folder with the clips
     * @param out where the reports go
     * @param watchEvery how often to look for new clips; empty to end when all is done
     */
    public Batch(Path folder, Path out, BatchSettings settings, BatchListener listener, Optional<Duration> watchEvery) {
        this.folder = folder;
        this.out = out;
        this.settings = settings;
        this.listener = listener;
        this.watchEvery = watchEvery;
        this.arrivals = new Arrivals(watchEvery.isPresent() ? STEADY_MILLIS : 0);
    }

    /**
     * Does all clips, then writes the index. Ends when all is done or, if it watches, when it is stopped.
     *
     * @throws IOException if the folder or {@code sessions.csv} cannot be read, the output folder is held by another batch
     *     or cannot be written, or the disk is full
     */
    public BatchResult run() throws IOException {
        try (OutFolder held = OutFolder.open(out);
                Crew crew = new Crew(settings, listener)) {
            boolean first = true;
            BatchResult result;
            do {
                result = round(held.path(), crew, first);
                first = false;
            } while (watchEvery.isPresent() && !isStopped() && !waitedForStop(watchEvery.get()));
            return result;
        }
    }

    /** Makes {@link #run} end soon: clips at work are given up, what was done is kept. */
    public void stop() {
        stopped.countDown();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private boolean waitedForStop(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private BatchResult round(Path place, Crew crew, boolean first) throws IOException {
        ClipFolder found = ClipFolder.scan(folder, place);
        if (found.clips().isEmpty() && watchEvery.isEmpty()) {
            throw new IOException(
                    folder + ": there is no video below this folder; name the folder that holds the clips");
        }
        readSessions(found.clips(), first);
        List<Clip> ready = arrivals.steady(found.clips(), System.currentTimeMillis());
        List<Task> tasks = tasks(found.clips());
        Set<String> gone = new HashSet<>(failures.keySet());
        found.clips().forEach(clip -> gone.remove(clip.name()));
        gone.forEach(failures::remove);

        List<Task> todo = new ArrayList<>();
        List<Task> done = new ArrayList<>();
        for (Task task : tasks) {
            if (ready.contains(task.clip())) {
                sort(task, todo, done);
            }
        }
        if (first) {
            before = done.size();
        }
        Outputs outputs = new Outputs(place);
        if (first || !todo.isEmpty()) {
            Map<Task, Long> frames = new LinkedHashMap<>();
            todo.forEach(task -> frames.put(task, frames(task.clip())));
            listener.planned(
                    todo.size(),
                    frames.values().stream().mapToLong(Long::longValue).sum(),
                    done.size(),
                    found.skipped());
            work(crew, frames, done, outputs, found.skipped());
            outputs.write(inOrder(tasks, done), List.copyOf(failures.values()), found.skipped());
            listener.idle();
        }
        return new BatchResult(
                tasks.size(),
                done.size(),
                before,
                List.copyOf(failures.values()),
                found.skipped(),
                isStopped(),
                place.resolve(Outputs.INDEX));
    }

    /** A watching batch goes on with the last good sessions, and tells of a mistake once. */
    private void readSessions(List<Clip> clips, boolean first) throws IOException {
        try {
            sessions = SessionsFile.read(folder, clips, settings.catalogue(), watchEvery.isPresent());
            lastSessionsMistake = "";
        } catch (IOException e) {
            if (first) {
                throw e;
            }
            if (!lastSessionsMistake.equals(e.getMessage())) {
                lastSessionsMistake = e.getMessage();
                listener.failed(SessionsFile.NAME, e.getMessage());
            }
        }
    }

    private List<Task> tasks(List<Clip> clips) {
        Map<String, Path> places = Places.assign(out, clips);
        return clips.stream()
                .map(clip -> new Task(
                        clip, sessions.getOrDefault(clip.name(), SessionRow.of(clip)), places.get(clip.name())))
                .toList();
    }

    /** Puts a clip to those that are done or to do, or leaves it with the failures. */
    private void sort(Task task, List<Task> todo, List<Task> done) throws IOException {
        String name = task.clip().name();
        Optional<DoneMark> mark = mark(task);
        boolean counts = settings.resume() || madeNow.contains(name);
        if (counts && mark.isPresent() && DoneMark.read(task.place()).equals(mark)) {
            done.add(task);
            failures.remove(name);
        } else if (mark.isEmpty() || !mark.get().equals(failedAs.get(name))) {
            todo.add(task);
        }
    }

    /** What the clip's report would be made of; empty if the clip cannot be read, which its analysis will tell. */
    private Optional<DoneMark> mark(Task task) throws IOException {
        Map<String, String> madeOf = settings.madeOf(task.session());
        try {
            Path path = task.clip().path();
            String stamp = path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
            String hash = hashes.get(stamp);
            if (hash == null) {
                hash = Sha256.of(path);
                hashes.put(stamp, hash);
            }
            return Optional.of(DoneMark.of(task.clip(), hash, madeOf));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void work(Crew crew, Map<Task, Long> todo, List<Task> done, Outputs outputs, List<String> skipped)
            throws IOException {
        List<Task> all = new ArrayList<>(done);
        all.addAll(todo.keySet());
        crew.work(todo, this::mark, stopped, (task, failure) -> {
            String name = task.clip().name();
            if (failure.isEmpty()) {
                done.add(task);
                madeNow.add(name);
                failures.remove(name);
                failedAs.remove(name);
            } else {
                failures.put(name, failure.get());
                mark(task).ifPresent(mark -> failedAs.put(name, mark));
            }
            outputs.writeNowAndThen(inOrder(all, done), List.copyOf(failures.values()), skipped);
        });
    }

    private static List<Task> inOrder(List<Task> tasks, List<Task> done) {
        Set<Task> wanted = new HashSet<>(done);
        return tasks.stream().filter(wanted::contains).toList();
    }

    /** What the header promises; 0 for what cannot be opened. */
    private static long frames(Clip clip) {
        try (VideoReader video = VideoReader.open(clip.path())) {
            return video.estimatedFrames().orElse(0);
        } catch (VideoException e) {
            return 0;
        }
    }
}
