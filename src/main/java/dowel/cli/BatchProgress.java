package dowel.cli;

import dowel.app.Progress;
import dowel.batch.BatchListener;
import dowel.report.ClipSummary;
import dowel.report.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How a batch comes along, on stderr: one bar over all frames where a person watches, else a line per clip with frames
 * per second and the time left.
 */
final class BatchProgress implements BatchListener, AutoCloseable {
    private static final int WIDTH = 110;

    private final boolean bar;
    private final boolean lines;
    private final PrintWriter err;
    private ProgressBar shown;
    private int clips;
    private int ended;
    private long frames;
    private long framesDone;
    private long startNanos;

    private BatchProgress(boolean bar, boolean lines, PrintWriter err) {
        this.bar = bar;
        this.lines = lines;
        this.err = err;
    }

    static BatchProgress of(Verbosity verbosity, PrintWriter err) {
        boolean watched = Boolean.getBoolean("dowel.terminal") && !verbosity.quiet();
        return new BatchProgress(watched, !watched && !verbosity.quiet(), err);
    }

    @Override
    public synchronized void planned(int toDo, long framesToDo, int doneBefore, List<String> skipped) {
        clips = toDo;
        ended = 0;
        frames = framesToDo;
        framesDone = 0;
        startNanos = System.nanoTime();
        say(Wording.count(toDo, "clip") + " to do, " + framesToDo + " frames"
                + (doneBefore > 0 ? "; " + doneBefore + " done before" : "")
                + (skipped.isEmpty() ? "" : "; " + Wording.count(skipped.size(), "file") + " skipped, no videos"));
        if (bar && toDo > 0) {
            shown = new ProgressBarBuilder()
                    .setTaskName("batch")
                    .setInitialMax(framesToDo)
                    .setUnit(" frames", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build();
        }
    }

    @Override
    public Progress clip(String name, long expected) {
        return new Progress() {
            private long counted;
            private boolean tracking = true;

            @Override
            public void begin(String stage, OptionalLong stageFrames) {
                // The first stage runs the model and takes nearly all the time; the others are not counted.
            }

            @Override
            public void at(long frame) {
                if (tracking && frame > counted && (expected == 0 || frame <= expected)) {
                    add(frame - counted);
                    counted = frame;
                }
            }

            @Override
            public void end() {
                if (tracking) {
                    add(Math.max(0, expected - counted));
                    tracking = false;
                }
            }
        };
    }

    private synchronized void add(long more) {
        framesDone += more;
        if (shown != null) {
            shown.stepTo(framesDone);
        }
    }

    @Override
    public synchronized void finished(String name, ClipSummary summary) {
        ended(name + ": " + summary.exerciseName() + ", " + Wording.count(summary.reps(), "rep")
                + summary.worst().map(worst -> ", " + worst.rule()).orElse(""));
    }

    @Override
    public synchronized void failed(String name, String why) {
        ended(name + ": failed: " + why.replaceAll("\\s*\\R\\s*", "; "));
    }

    private void ended(String line) {
        ended++;
        if (shown != null) {
            shown.setExtraMessage(" clip " + ended + "/" + clips);
        }
        if (lines) {
            say(ended + "/" + clips + " " + line + timeLeft());
        }
    }

    private String timeLeft() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        double rate = framesDone / seconds;
        if (framesDone == 0 || ended == clips) {
            return framesDone == 0 ? "" : String.format(Locale.ROOT, " (%.1f frames/s)", rate);
        }
        long left = Math.round((frames - framesDone) / rate);
        return String.format(Locale.ROOT, " (%.1f frames/s, %d:%02d left)", rate, left / 60, left % 60);
    }

    @Override
    public synchronized void idle() {
        close();
    }

    private void say(String line) {
        if (bar || lines) {
            err.println(line);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
