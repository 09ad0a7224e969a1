package dowel.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ScratchFileTest {
    private static byte[] read(ScratchFile file, long place, int length) {
        ByteBuffer into = ByteBuffer.allocate(length);
        file.read(place, into);
        return into.array();
    }

    @Test
    void whatWasAppendedIsReadBackFromItsPlace() {
        ScratchFile file = ScratchFile.open();
        long first = file.append(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        long second = file.append(ByteBuffer.wrap(new byte[] {4, 5}));
        assertArrayEquals(new byte[] {4, 5}, read(file, second, 2));
        assertArrayEquals(new byte[] {1, 2, 3}, read(file, first, 3));
    }

    @Test
    void whatWasNeverWrittenIsNoZero() {
        ScratchFile file = ScratchFile.open();
        file.append(ByteBuffer.wrap(new byte[] {1}));
        assertThrows(UncheckedIOException.class, () -> read(file, 0, 2));
    }

    @Test
    void noFileIsLeftBehind() throws IOException {
        long before = scratchFiles();
        ScratchFile.open().close();
        assertEquals(before, scratchFiles());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file keeps its name")
    void noFileIsLeftBehindEvenWhileItIsUsed() throws IOException {
        long before = scratchFiles();
        ScratchFile file = ScratchFile.open();
        file.append(ByteBuffer.wrap(new byte[] {1}));
        assertEquals(before, scratchFiles());
        assertArrayEquals(new byte[] {1}, read(file, 0, 1));
    }

    @Test
    void aClosedOneIsReadNoMore() {
        ScratchFile file = ScratchFile.open();
        file.append(ByteBuffer.wrap(new byte[] {1}));
        file.close();
        assertThrows(UncheckedIOException.class, () -> read(file, 0, 1));
        file.close();
    }

    private static long scratchFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("dowel-.*\\.scratch"))
                    .count();
        }
    }
}
