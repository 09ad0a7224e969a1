package dowel.batch;

import dowel.app.Analysis;
import dowel.app.AnalysisSettings;
import dowel.app.ClipAnalysis;
import dowel.app.SetAnalysis;
import dowel.overlay.Poster;
import dowel.report.ClipSummary;
import dowel.report.SetReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The threads that analyse clips, a loaded model each, which they keep from round to round. */
final class Crew implements AutoCloseable {
    private static final long LOOK_UP_MS = 100;

    private final BatchSettings settings;
    private final AnalysisSettings analysis;
    private final BatchListener listener;
    private final Deque<Analysis> idle = new ArrayDeque<>();

    Crew(BatchSettings settings, BatchListener listener) {
        this.settings = settings;
        this.analysis = settings.ofOneJob();
        this.listener = listener;
    }

    /** What a clip's report will be made of. */
    interface Marks {
        Optional<DoneMark> of(Task task) throws IOException;
    }

    /** Hears how a clip ended; called by one thread at a time. */
    interface Outcome {
        void of(Task task, Optional<Failure> failure) throws IOException;
    }

    /**
     * Analyses clips until all are done or the work is stopped.
     *
     * @param todo the clips with their frames
     * @throws IOException if nothing more can be written; the message says why
     */
    void work(Map<Task, Long> todo, Marks marks, CountDownLatch stopped, Outcome outcome) throws IOException {
        Shift shift = new Shift(todo, marks, stopped, outcome);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.fittingJobs(), todo.size()); i++) {
            Thread thread = new Thread(shift::workOff, "dowel-batch");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        boolean told = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    if (!told && stopped.await(0, TimeUnit.MILLISECONDS)) {
                        threads.forEach(Thread::interrupt);
                        told = true;
                    }
                    thread.join(LOOK_UP_MS);
                } catch (InterruptedException e) {
                    stopped.countDown();
                }
            }
        }
        if (shift.end != null) {
            throw shift.end;
        }
    }

    private synchronized Analysis take() {
        return idle.isEmpty()
                ? new Analysis(settings.models(), analysis, settings.catalogue(), settings.appVersion())
                : idle.pop();
    }

    private synchronized void giveBack(Analysis done) {
        idle.push(done);
    }

    @Override
    public synchronized void close() {
        idle.forEach(Analysis::close);
        idle.clear();
    }

    /** One round of work. */
    private final class Shift {
        private final Map<Task, Long> frames;
        private final Deque<Task> queue;
        private final Marks marks;
        private final CountDownLatch stopped;
        private final Outcome outcome;
        private IOException end;

        Shift(Map<Task, Long> todo, Marks marks, CountDownLatch stopped, Outcome outcome) {
            this.frames = todo;
            this.queue = new ArrayDeque<>(todo.keySet());
            this.marks = marks;
            this.stopped = stopped;
            this.outcome = outcome;
        }

        private boolean isOver() {
            return stopped.getCount() == 0 || end != null;
        }

        private synchronized Optional<Task> next() {
            return isOver() ? Optional.empty() : Optional.ofNullable(queue.poll());
        }

        void workOff() {
            Analysis analyst;
            try {
                analyst = take();
            } catch (RuntimeException e) {
                endWith(new IOException(e.getMessage(), e));
                return;
            }
            try {
                for (Optional<Task> task = next(); task.isPresent(); task = next()) {
                    one(task.get(), analyst);
                }
            } finally {
                giveBack(analyst);
            }
        }

        private void one(Task task, Analysis analyst) {
            try {
                Optional<DoneMark> mark = marks.of(task);
                analyse(task, mark, analyst);
                ClipSummary summary = ClipSummary.read(task.place().resolve("report.json"));
                told(task, Optional.empty());
                listener.finished(task.clip().name(), summary);
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                failed(task, e);
            }
        }

        private void analyse(Task task, Optional<DoneMark> mark, Analysis analyst) throws IOException {
            SessionRow session = task.session();
            analyst.analyze(
                    task.clip().path(),
                    new SetReport.Session(session.client(), session.date(), session.loadKg()),
                    session.exercise().or(analysis::exercise),
                    task.place(),
                    listener.clip(task.clip().name(), frames.get(task)),
                    (analysed, folder) -> {
                        poster(task, analysed.main(), folder);
                        for (int i = 0; i < analysed.others().size(); i++) {
                            poster(task, analysed.others().get(i), folder.resolve(ClipAnalysis.folder(i)));
                        }
                        if (mark.isPresent()) {
                            mark.get().write(folder);
                        }
                    });
        }

        private void poster(Task task, SetAnalysis set, Path folder) throws IOException {
            Path file = folder.resolve(Outputs.POSTER);
            Poster.write(task.clip().path(), set.track(), set.report(), analysis.blur(), file);
        }

        private void failed(Task task, Throwable cause) {
            if (stopped.getCount() == 0) {
                return;
            }
            if (isFull(cause)) {
                endWith(new IOException(
                        task.place().getParent()
                                + ": the disk is full; free some space, then run the same with --resume",
                        cause));
                return;
            }
            Failure failure = Failure.of(task.clip(), cause);
            told(task, Optional.of(failure));
            listener.failed(task.clip().name(), failure.why());
        }

        private synchronized void told(Task task, Optional<Failure> failure) {
            try {
                outcome.of(task, failure);
            } catch (IOException | RuntimeException e) {
                endWith(new IOException("the list of clips cannot be written: " + e.getMessage(), e));
            }
        }

        private synchronized void endWith(IOException why) {
            if (end == null) {
                end = why;
            }
        }

        private boolean isFull(Throwable cause) {
            for (Throwable at = cause; at != null; at = at.getCause()) {
                if (at.getMessage() != null && at.getMessage().contains("No space left on device")) {
                    return true;
                }
            }
            return false;
        }
    }
}
