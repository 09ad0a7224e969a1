package dowel.cli;

import dowel.app.Progress;
import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on stderr with frames per second and the time left. */
final class ConsoleProgress implements Progress {
    private static final int WIDTH = 100;

    private final PrintStream err;
    private ProgressBar bar;

    private ConsoleProgress(PrintStream err) {
        this.err = err;
    }

    /** A bar where a person watches stderr (the launcher knows), else nothing. */
    static Progress onStderr(Verbosity verbosity) {
        boolean watched = Boolean.getBoolean("dowel.terminal") && !verbosity.quiet();
        return watched ? new ConsoleProgress(System.err) : Progress.NONE;
    }

    @Override
    public void begin(String stage, OptionalLong frames) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(frames.orElse(-1))
                .setUnit(" frames", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build();
    }

    @Override
    public void at(long frame) {
        bar.stepTo(frame);
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
