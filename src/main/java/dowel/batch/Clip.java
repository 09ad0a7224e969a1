package dowel.batch;

import java.nio.file.Path;

/**
 * A video file of a batch.
 *
 * @param path where it lies
 * @param name its place below the batch's folder, with {@code /} between the parts: {@code anna/squat.mp4}
 */
record Clip(Path path, String name) {
    /** The sub-folders that it lies in, {@code anna/march}; empty at the top. */
    String folder() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The first sub-folder, which is named after the client; empty at the top. */
    String topFolder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The file's name without its ending. */
    String stem() {
        String file = file();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The ending without its dot, as written. */
    String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The file's name. */
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
