package dowel.app;

import java.util.OptionalLong;

/** Hears how far long work has come. Called from the thread that does the work. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage, OptionalLong frames) {}

        @Override
        public void at(long frame) {}

        @Override
        public void end() {}
    };

    /** A stage begins, with the number of frames that it is expected to take, if known. */
    void begin(String stage, OptionalLong frames);

    /** So many frames of the stage are done. */
    void at(long frame);

    /** The stage is over, done or not. */
    void end();
}
