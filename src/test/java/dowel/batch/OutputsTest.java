package dowel.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputsTest {
    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+49 30, '''+49 30'",
        "-2, '''-2'",
        "@SUM(A1), '''@SUM(A1)'",
        "Anna, Anna",
        "a=b, a=b",
        "'', ''"
    })
    void noTextReadsAsAFormula(String text, String written) {
        assertEquals(written, Outputs.plain(text));
    }

    @Test
    void withoutFailuresOnlyTheHeadIsWritten() throws IOException {
        new Outputs(out).write(List.of(), List.of(), List.of());
        assertEquals("clip,why\r\n", Files.readString(out.resolve("failures.csv")));
    }

    @Test
    void failuresHaveTheirReasons() throws IOException {
        new Outputs(out).write(List.of(), List.of(new Failure("=x.mp4", "is empty, \"really\"")), List.of());
        assertEquals(
                "clip,why\r\n'=x.mp4,\"is empty, \"\"really\"\"\"\r\n", Files.readString(out.resolve("failures.csv")));
    }
}
