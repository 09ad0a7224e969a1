package dowel.motion;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file for what a long clip would fill the heap with: bytes are appended and read back, never changed.
 *
 * <p>Its space is free again when it is closed, at the latest when nobody holds this object any more. Nothing is left
 * however the program ends: Linux takes the name away as soon as the file is open (tried), Windows deletes the file when
 * its last handle is closed, as {@link StandardOpenOption#DELETE_ON_CLOSE} asks (not tried). It is read, not mapped: mapped
 * pages would count as the program's memory.
 */
public final class ScratchFile implements AutoCloseable {
    private final FileChannel channel;
    private long size;

    private ScratchFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * An empty file in the system's folder for temporary files.
     *
     * @throws UncheckedIOException if none can be made there
     */
    public static ScratchFile open() {
        try {
            return new ScratchFile(FileChannel.open(
                    Files.createTempFile("dowel-", ".scratch"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw failed("cannot be made", e);
        }
    }

    /**
     * Appends all remaining bytes.
     *
     * @return their place in the file
     * @throws UncheckedIOException if the disk is full
     */
    public synchronized long append(ByteBuffer bytes) {
        long place = size;
        try {
            while (bytes.hasRemaining()) {
                size += channel.write(bytes, size);
            }
        } catch (IOException e) {
            throw failed("cannot be written", e);
        }
        return place;
    }

    /** Fills the buffer's remaining bytes with those at a place, and flips it. Safe for many threads at a time. */
    public void read(long place, ByteBuffer into) {
        long at = place;
        try {
            while (into.hasRemaining()) {
                int read = channel.read(into, at);
                if (read < 0) {
                    throw new EOFException("nothing was written at " + at);
                }
                at += read;
            }
        } catch (IOException e) {
            throw failed("cannot be read", e);
        }
        into.flip();
    }

    /** Deletes it; nothing can be read any more. Closing it again does nothing. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed("cannot be closed", e);
        }
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException(
                "a temporary file in " + System.getProperty("java.io.tmpdir") + " " + what + " (" + e.getMessage()
                        + "); a clip of some hours needs a few GB there",
                e);
    }
}
